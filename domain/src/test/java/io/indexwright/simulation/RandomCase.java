package io.indexwright.simulation;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.allocation.trigger.Band;
import io.indexwright.allocation.trigger.Bands;
import io.indexwright.allocation.trigger.Trigger;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.Base;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.taxlot.TaxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A request of any kind and a market for it, drawn from one seed: four names over 40 days, the last
 * of them in euros unless an index is held, with gaps, corporate actions, rates and interest. A has
 * a close on every day.
 */
record RandomCase(
    SimulationRequest request,
    List<Close> closes,
    List<Announcement> announcements,
    List<FxQuote> quotes,
    List<InterestRate> interest) {
  static final LocalDate START = LocalDate.parse("2023-12-01");
  static final int DAYS = 40;
  private static final String[] NAMES = {"A", "B", "C", "D"};
  private static final String FIXING = "ECB";
  private static final String CASH = "CASH";

  RandomCase {
    closes = List.copyOf(closes);
    announcements = List.copyOf(announcements);
    quotes = List.copyOf(quotes);
    interest = List.copyOf(interest);
  }

  static RandomCase drawnBy(Random random) {
    boolean isIndex = random.nextInt(3) == 0;
    List<Close> closes = new ArrayList<>();
    List<Announcement> announcements = new ArrayList<>();
    for (String name : NAMES) {
      InstrumentId id = Books.id(name);
      for (int day = 0; day < DAYS; day++) {
        if (isTraded(name, day, random)) {
          closes.add(close(id, day, isIndex, random));
        }
        if (day > 0 && random.nextInt(25) == 0) {
          announcements.add(new Announcement(id, START.plusDays(day), lasting(random)));
        }
      }
      if (name.equals("C") && random.nextInt(3) == 0) {
        int end = 1 + random.nextInt(DAYS - 1);
        announcements.add(new Announcement(id, START.plusDays(end), exit(random)));
        closes.removeIf(
            one -> one.instrument().equals(id) && !one.date().isBefore(START.plusDays(end)));
      }
    }
    return new RandomCase(
        request(isIndex, random),
        closes,
        announcements,
        IntStream.range(0, DAYS).mapToObj(day -> quote(day, random)).toList(),
        List.of(rate(START.minusDays(5), random), rate(START.plusDays(30), random)));
  }

  /** A closes every day, and everybody on the first. */
  private static boolean isTraded(String name, int day, Random random) {
    return name.equals("A") || day == 0 || random.nextInt(40) > 0;
  }

  Market market() {
    return new Market(
        PriceHistory.of(closes),
        new CorporateActions(announcements),
        Chronicle.of(
            List.of(new Dated<>(Figure.WITHHOLDING, Books.id("A"), START, new BigDecimal("0.15")))),
        Chronicle.empty(),
        FxRates.of(quotes),
        InterestRates.of(interest));
  }

  /** Returns the same with everything after {@code date} drawn anew. */
  RandomCase mutatedAfter(LocalDate date, Random random) {
    boolean isIndex = closes.stream().allMatch(one -> one.price().currency().equals(Books.USD));
    List<Close> others = new ArrayList<>();
    for (Close one : closes) {
      int day = (int) (one.date().toEpochDay() - START.toEpochDay());
      if (!one.date().isAfter(date)) {
        others.add(one);
      } else if (one.instrument().equals(Books.id("A")) || random.nextInt(10) > 0) {
        others.add(close(one.instrument(), day, isIndex, random));
      }
    }
    List<Announcement> actions = new ArrayList<>(announcements);
    actions.removeIf(one -> one.exDate().isAfter(date));
    for (int i = random.nextInt(6); i > 0; i--) {
      LocalDate exDate = date.plusDays(1L + random.nextInt(10));
      actions.add(new Announcement(Books.id(NAMES[random.nextInt(4)]), exDate, lasting(random)));
    }
    List<FxQuote> rates = new ArrayList<>(quotes);
    rates.replaceAll(
        one ->
            one.date().isAfter(date)
                ? quote((int) (one.date().toEpochDay() - START.toEpochDay()), random)
                : one);
    List<InterestRate> ofMoney = new ArrayList<>(interest);
    ofMoney.replaceAll(one -> one.from().isAfter(date) ? rate(one.from(), random) : one);
    return new RandomCase(request, others, actions, rates, ofMoney);
  }

  private static Close close(InstrumentId id, int day, boolean isIndex, Random random) {
    boolean isForeign = !isIndex && id.equals(Books.id("D"));
    Price price =
        new Price(
            BigDecimal.valueOf(1_000 + random.nextInt(9_000), 2),
            isForeign ? Books.EUR : Books.USD);
    return new Close(id, START.plusDays(day), price);
  }

  private static FxQuote quote(int day, Random random) {
    return new FxQuote(
        FIXING,
        CurrencyPair.of("EUR", "USD"),
        START.plusDays(day),
        BigDecimal.valueOf(9_000 + random.nextInt(4_000), 4));
  }

  private static InterestRate rate(LocalDate from, Random random) {
    return new InterestRate(CASH, from, BigDecimal.valueOf(random.nextInt(80) - 10, 3));
  }

  private static CorporateAction lasting(Random random) {
    BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(3));
    BigDecimal others = BigDecimal.valueOf(1 + random.nextInt(3));
    return switch (random.nextInt(6)) {
      case 0 -> new Distribution.SpecialDividend(some);
      case 1 -> new Recapitalisation.Split(some, others);
      case 2 -> new Recapitalisation.StockDividend(some, BigDecimal.TEN);
      case 3 -> new Recapitalisation.Rights(some, BigDecimal.TEN, BigDecimal.valueOf(5));
      default -> new Distribution.Dividend(some.movePointLeft(1));
    };
  }

  private static Exit exit(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Exit.CashMerger(BigDecimal.valueOf(50));
      case 1 -> new Exit.Bankruptcy();
      default -> new Exit.StockMerger(Books.id("A"), BigDecimal.valueOf(2), BigDecimal.valueOf(3));
    };
  }

  private static SimulationRequest request(boolean isIndex, Random random) {
    Target target =
        isIndex
            ? new Target.OfIndex(
                Rulebook.of(
                    Definitions.equalWeighted(
                        random.nextBoolean() ? Definitions.MONTHLY : Definitions.NEVER,
                        new Base.AtLevel(START, IndexLevel.of("1000")),
                        NAMES)))
            : new Target.OwnWeights(weights());
    return new SimulationRequest(
        BigDecimal.valueOf(5_000 + random.nextInt(1_000_000)),
        "USD",
        START,
        START.plusDays(DAYS - 1L),
        target,
        policy(random));
  }

  private static TreeMap<InstrumentId, BigDecimal> weights() {
    TreeMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    String[] parts = {"0.4", "0.3", "0.2", "0.1"};
    for (int i = 0; i < NAMES.length; i++) {
      weights.put(Books.id(NAMES[i]), new BigDecimal(parts[i]));
    }
    return weights;
  }

  private static SimulationPolicy policy(Random random) {
    SimulationPolicy policy = SimulationPolicy.whole(fees(random)).with(rebalancing(random));
    Dividends[] uses = Dividends.values();
    policy =
        policy
            .with(uses[random.nextInt(uses.length)])
            .with(new MoneyRules(Optional.of(fx(random)), interest(random)))
            .with(new TaxRules(withholding(random), gains(random)));
    if (random.nextBoolean()) {
      policy = policy.with(Terms.WHOLE_UNITS.inLotsOf(SimulationPolicy.fractional().terms().lot()));
    }
    return random.nextBoolean()
        ? policy
        : policy.with(
            new CashPlan(BigDecimal.valueOf(500), Definitions.MONTHLY),
            new CashPlan(
                BigDecimal.valueOf(-200L * (1 + random.nextInt(5))), Definitions.QUARTERLY));
  }

  private static Fees fees(Random random) {
    return random.nextBoolean()
        ? Fees.none()
        : new Fees.BasisPoints(BigDecimal.TEN).plus(new Fees.Fixed(BigDecimal.ONE));
  }

  private static Rebalancing rebalancing(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Rebalancing.WithTarget();
      case 1 -> new Rebalancing.OnDates(Definitions.MONTHLY);
      default ->
          new Rebalancing.When(
              new Trigger.OffTarget(new Bands(new Band.Absolute(new BigDecimal("0.05"))))
                  .coolingFor(5));
    };
  }

  private static MoneyRules.Fx fx(Random random) {
    return new MoneyRules.Fx(
        FIXING, 7, random.nextBoolean(), BigDecimal.valueOf(random.nextInt(20), 4));
  }

  private static Optional<MoneyRules.Interest> interest(Random random) {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(new MoneyRules.Interest(CASH, DayCount.ACT_365));
  }

  private static Optional<Withholding> withholding(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(Withholding.NONE);
  }

  private static Optional<TaxRules.Gains> gains(Random random) {
    TaxRates rates =
        new TaxRates(new BigDecimal("0.3"), new BigDecimal("0.2"), TaxRates.Year.CALENDAR);
    return random.nextBoolean() ? Optional.empty() : Optional.of(TaxRules.Gains.fifo(rates));
  }
}
