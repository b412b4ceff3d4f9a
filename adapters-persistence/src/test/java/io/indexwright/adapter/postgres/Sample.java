package io.indexwright.adapter.postgres;

import io.indexwright.application.access.UserId;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
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
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import io.indexwright.risk.AccountExposure;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Facts to test with. Two instruments are known, "a" and "B"; nobody ever added "c". */
public final class Sample {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Currency EUR = Currency.getInstance("EUR");

  public static final InstrumentId A = new InstrumentId("a");
  public static final InstrumentId B = new InstrumentId("B");
  public static final InstrumentId UNKNOWN = new InstrumentId("c");
  public static final List<Instrument> INSTRUMENTS =
      List.of(new Instrument(A, "Alpha", USD), new Instrument(B, "Beta", USD));

  public static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  public static final LocalDate TUESDAY = MONDAY.plusDays(1);
  public static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  /** With all the digits that are kept. */
  public static final Instant FIRST = Instant.parse("2026-03-04T18:00:00.123456Z");

  public static final Instant LATER = FIRST.plusSeconds(3600);

  public static final String DIGITS_34 = "1.234567890123456789012345678901234";

  public static final Account ACCOUNT = new Account(new PortfolioId(uuid(1)), "Pension", USD);

  public static final Construction PRICES =
      new Construction(
          new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000.00", USD), 4);

  private Sample() {}

  public static UUID uuid(long number) {
    return new UUID(number, number);
  }

  public static SortedSet<InstrumentId> both() {
    return new TreeSet<>(List.of(A, B));
  }

  public static Close close(InstrumentId instrument, LocalDate date, String price) {
    return new Close(instrument, date, Price.of(price, USD));
  }

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  public static Fill fill(String execution, String units, String price) {
    return new Fill(
        new ExecutionId(execution),
        new Quantity(new BigDecimal(units)),
        Price.of(price, USD),
        usd("0.35"),
        FIRST);
  }

  public static IndexDefinition priceWeighted(long id, String name) {
    return new IndexDefinition(
        new IndexId(uuid(id)),
        Edition.first(MONDAY),
        name,
        USD,
        Membership.listed(both()),
        PRICES,
        new Timetable(Timetable.PRICED_DATES, ReviewSchedule.none()),
        new Base.AtLevel(MONDAY, IndexLevel.of("1000")),
        Conventions.strict(Absorption.KEEP_SHARES, 2));
  }

  public static IndexDefinition monthly(IndexDefinition index) {
    return new IndexDefinition(
        index.id(),
        index.edition(),
        index.name(),
        index.currency(),
        index.membership(),
        index.construction(),
        new Timetable(
            Timetable.PRICED_DATES,
            ReviewSchedule.monthly(new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
        index.base(),
        index.conventions());
  }

  /** A run of {@link #ACCOUNT}, approved at {@link #FIRST} with nothing limited. */
  public static RunApproval.Approved approved(RunId run, OrderTicket... tickets) {
    return approved(new OrderRun(run, ACCOUNT.id(), List.of(tickets)), FIRST);
  }

  /** A plan of {@link #ACCOUNT} that waits. */
  public static KeptPlan plan(RunId run) {
    return planOf(ACCOUNT.id(), run);
  }

  public static KeptPlan planOf(PortfolioId portfolio, RunId run) {
    return KeptPlan.open(
        new PlanTerms(
            run,
            portfolio,
            new Goal.OfIndex(new IndexId(uuid(1))),
            "{}",
            MONDAY,
            new UserId(uuid(1)),
            FIRST),
        new PlanPreview(
            Digest.of("plan"),
            List.of(
                new PlanPreview.Line(
                    A,
                    Side.SELL,
                    Quantity.of(2),
                    Price.of("10.5", USD),
                    usd("21.00"),
                    usd("1.00"),
                    "at its target"),
                new PlanPreview.Line(
                    B,
                    Side.BUY,
                    Quantity.of(1),
                    Price.of("20", USD),
                    usd("20.00"),
                    usd("1.00"),
                    "no more cash")),
            new TreeMap<>(Map.of(UNKNOWN, "less than a lot")),
            usd("2.00"),
            usd("3.50"),
            new BigDecimal("0.25"),
            List.of("DAILY_COUNT of a: 2 is more than 1")));
  }

  public static RunApproval.Approved approved(OrderRun run, Instant at) {
    Money nothing = usd("0.00");
    AccountExposure account =
        new AccountExposure(nothing, nothing, nothing, nothing, 0, new TreeMap<>());
    RiskLimits none = new RiskLimits(new Commission(nothing, BigDecimal.ZERO), List.of());
    return run.approved(new OrderRun.Consent("Ada", at), none, account)
        .fold(Optional::of, refused -> Optional.<RunApproval.Approved>empty())
        .orElseThrow();
  }
}
