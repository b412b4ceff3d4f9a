package io.indexwright.application;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.market.ImportMarket;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryLedgers;
import io.indexwright.application.memory.InMemoryOrders;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PlaceOrders;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.order.Commission;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.RiskLimit;
import io.indexwright.risk.RiskLimits;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Every port in memory, and an index of A and B: both at 10 on the 2nd, 12 and 9 on the 5th of
 * January 2026. A dollar an order.
 */
public final class House {
  public static final Currency USD = Currency.getInstance("USD");
  public static final InstrumentId A = new InstrumentId("A");
  public static final InstrumentId B = new InstrumentId("B");
  public static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
  public static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  public static final Instant NOW = Instant.parse("2026-01-05T22:00:00Z");
  public static final IndexId INDEX = new IndexId(new UUID(0, 1));
  public static final Account ACCOUNT = new Account(new PortfolioId(new UUID(0, 2)), "First", USD);
  public static final Commission ONE_DOLLAR = new Commission(usd("1.00"), BigDecimal.ZERO);
  public static final OrderRun.Consent ADA = new OrderRun.Consent("Ada", NOW);
  public static final RunId FIRST = new RunId(new UUID(0, 3));

  public final InMemoryInstruments instruments = new InMemoryInstruments();
  public final InMemoryPrices prices = new InMemoryPrices(instruments);
  public final InMemoryAnnouncements announcements = new InMemoryAnnouncements(instruments);
  public final InMemoryFixings fixings = new InMemoryFixings();
  public final InMemoryIndices indices = new InMemoryIndices(instruments);
  public final InMemoryIndexLevels levels = new InMemoryIndexLevels(indices);
  public final InMemoryLedgers ledgers = new InMemoryLedgers(instruments);
  public final InMemoryOrders orders = new InMemoryOrders(ledgers, instruments);
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final ImportMarket importMarket = new ImportMarket(instruments, prices, transactions);
  public final PublishLevels publishLevels =
      new PublishLevels(
          indices, new KnownMarket(prices, announcements, fixings), levels, transactions);
  public final OpenPortfolio openPortfolio = new OpenPortfolio(ledgers, transactions);
  public final PreviewRebalance preview = new PreviewRebalance(ledgers, levels, prices);
  public final MeasureAccount accounts = new MeasureAccount(ledgers, orders, prices);
  public final ValuePortfolio valuePortfolio = new ValuePortfolio(ledgers, prices);

  /** Approves under the limits of an account that borrows nothing, and {@code further} ones. */
  public ApproveRun approving(RiskLimit... further) {
    return new ApproveRun(accounts, limits(further), orders, transactions);
  }

  /** Plans, and approves under the same limits. */
  public PlaceOrders placing(RiskLimit... further) {
    return new PlaceOrders(preview, approving(further), orders);
  }

  /** Sends to {@code broker} under the same limits. */
  public WorkOrders working(Broker broker, RiskLimit... further) {
    return new WorkOrders(accounts, limits(further), broker, orders, ledgers, transactions);
  }

  public static RiskLimits limits(RiskLimit... further) {
    return RiskLimits.unborrowed(ONE_DOLLAR, further);
  }

  /** Takes in both days, defines and publishes the index, and opens the account with 1,000. */
  public static House ready() {
    House house = new House();
    house.importMarket.from(
        feed(
            close(A, FRIDAY, "10"),
            close(B, FRIDAY, "10"),
            close(A, MONDAY, "12"),
            close(B, MONDAY, "9")),
        NOW);
    house.indices.define(definition());
    house.publishLevels.publish(INDEX, NOW);
    house.openPortfolio.open(ACCOUNT, usd("1000.00"), NOW);
    return house;
  }

  /** Equal weights of 1,000,000 dollars in millionths of a share, 100 points on Friday. */
  public static IndexDefinition definition() {
    return new IndexDefinition(
        INDEX,
        Edition.first(FRIDAY),
        "A and B",
        USD,
        Membership.listed(new TreeSet<>(List.of(A, B))),
        new Construction(new Weighting.EqualWeighted(), new Capping.None(), usd("1000000"), 6),
        new Timetable(
            Timetable.PRICED_DATES,
            ReviewSchedule.quarterly(Month.JANUARY, new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
        new Base.AtLevel(FRIDAY, IndexLevel.of("100")),
        Conventions.strict(Absorption.DIVISOR, 2));
  }

  public static Rebalance rebalance() {
    AllocationPolicy policy = AllocationPolicy.investingAll(ONE_DOLLAR);
    return new Rebalance(FIRST, ACCOUNT.id(), new Goal.OfIndex(INDEX), policy, MONDAY, NOW);
  }

  public static MarketFeed feed(Close... closes) {
    return new MarketFeed() {
      @Override
      public List<Instrument> instruments() {
        return List.of(new Instrument(A, "Alpha", USD), new Instrument(B, "Beta", USD));
      }

      @Override
      public List<Close> closes() {
        return Arrays.asList(closes);
      }
    };
  }

  public static Close close(InstrumentId instrument, LocalDate date, String price) {
    return new Close(instrument, date, Price.of(price, USD));
  }

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
