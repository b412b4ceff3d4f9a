package io.indexwright.simulation;

import static io.indexwright.simulation.Told.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trigger.Band;
import io.indexwright.allocation.trigger.Bands;
import io.indexwright.allocation.trigger.Trigger;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Market;
import io.indexwright.money.Quantity;
import io.indexwright.rulebook.DayCount;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.simulation.result.Notes;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.taxlot.TaxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small enough to be checked by hand. */
class SimulationTest {
  private static final SimulationPolicy WHOLE = SimulationPolicy.whole(Fees.none());
  private static final Rebalancing ALWAYS =
      new Rebalancing.When(new Trigger.OffTarget(new Bands(new Band.Absolute(BigDecimal.ZERO))));
  private static final ReviewSchedule FEBRUARY =
      ReviewSchedule.yearly(Month.FEBRUARY, new DayRule.NthBusinessDay(1), Roll.FOLLOWING);

  /** What a user of the library writes. */
  @Test
  void takesTenLines() {
    Market market =
        Market.of(
            Books.history(
                Books.on("2024-01-02", "A", "10", "B", "20"),
                Books.on("2024-01-03", "A", "11", "B", "20")));
    Map<InstrumentId, BigDecimal> weights =
        Map.of(Books.id("A"), new BigDecimal("0.5"), Books.id("B"), new BigDecimal("0.5"));
    SimulationOutcome outcome =
        Simulation.over(market, LocalDate.parse("2024-01-03"))
            .run(
                new SimulationRequest(
                    new BigDecimal("1000"),
                    "USD",
                    LocalDate.parse("2024-01-01"),
                    LocalDate.parse("2024-01-03"),
                    new Target.OwnWeights(new TreeMap<>(weights)),
                    SimulationPolicy.whole(new Fees.Fixed(BigDecimal.ONE))));

    SimulationResult result = Simulated.done(outcome);

    // 50 of A and 24 of B for 980, and a dollar for each
    assertThat(result.last().value()).isEqualByComparingTo("1048");
    assertThat(result.last().points()).isEqualByComparingTo("104.8");
    assertThat(result.totals().fees()).isEqualByComparingTo("2");
    assertThat(result.span().first()).isEqualTo("2024-01-02");
    assertThat(result.notes().assumptions())
        .contains(new Notes.Assumption("start", "2024-01-01 was asked for, 2024-01-02 is it"));
  }

  @Test
  void holdsWhatItBought_whenNothingIsRebalanced() {
    SimulationResult result = run(halves(), "1000", WHOLE);

    assertThat(result.holdings()).hasSize(1);
    assertThat(values(result)).containsExactly("1000", "1500", "1500");
  }

  @Test
  void goesBackToItsTarget_whenAWeightLeavesItsBand() {
    Rebalancing rule =
        new Rebalancing.When(
            new Trigger.OffTarget(new Bands(new Band.Absolute(new BigDecimal("0.1")))));

    SimulationResult result = run(halves(), "1000", WHOLE.with(rule));

    assertThat(held(result, 0, "A")).isEqualTo(Quantity.of(50));
    assertThat(held(result, 1, "A")).isEqualTo(Quantity.of(38));
    assertThat(held(result, 1, "B")).isEqualTo(Quantity.of(74));
    assertThat(result.holdings()).hasSize(2);
  }

  @Test
  void reinvestsKeepsOrPaysOutDividends() {
    Told told =
        Told.market()
            .aimed("A", "1", "10", "10", "10")
            .announcing("A", 1, new Distribution.Dividend(BigDecimal.ONE));

    SimulationResult invested = run(told, "1000", WHOLE);
    SimulationResult kept = run(told, "1000", WHOLE.with(Dividends.KEPT));
    SimulationResult paidOut = run(told, "1000", WHOLE.with(Dividends.PAID_OUT));

    assertThat(held(invested, 1, "A")).isEqualTo(Quantity.of(110));
    assertThat(held(kept, 1, "A")).isEqualTo(Quantity.of(100));
    assertThat(values(kept)).containsExactly("1000", "1100", "1100");
    assertThat(values(paidOut)).containsExactly("1000", "1000", "1000");
    assertThat(paidOut.totals().withdrawn()).isEqualByComparingTo("100");
    assertThat(paidOut.last().points()).isEqualByComparingTo("110");
  }

  @Test
  void withholdsTax_whenAskedTo() {
    Told told =
        Told.market()
            .aimed("A", "1", "10", "10")
            .announcing("A", 1, new Distribution.Dividend(BigDecimal.ONE));

    SimulationResult taxed = run(told, "1000", WHOLE.with(TaxRules.none().with(Withholding.NONE)));

    assertThat(taxed.totals().taxes()).isEqualByComparingTo("15");
    assertThat(taxed.totals().distributed()).isEqualByComparingTo("100");
    assertThat(run(told, "1000", WHOLE).totals().taxes()).isZero();
  }

  @Test
  void movesCashOnItsSchedule_andPointsDoNotSeeIt() {
    String[] prices = prices(31, "10");
    Told told = Told.market().aimed("A", "1", prices);

    SimulationResult in = run(told, "1000", WHOLE.with(plan("500")));
    SimulationResult out = run(told, "1000", WHOLE.with(plan("-300")));
    SimulationResult tooMuch = run(told, "1000", WHOLE.with(plan("-3000")));

    assertThat(held(in, 30, "A")).isEqualTo(Quantity.of(150));
    assertThat(in.last().points()).isEqualByComparingTo("100");
    assertThat(held(out, 30, "A")).isEqualTo(Quantity.of(70));
    assertThat(out.totals().withdrawn()).isEqualByComparingTo("300");
    assertThat(held(tooMuch, 30, "A")).isEqualTo(Quantity.of(100));
    assertThat(tooMuch.notes().warnings())
        .containsExactly("2024-02-01: 3000.00 USD was not sold for: 2000.00 USD is missing");
  }

  @Test
  void earnsInterestOnCash_atTheRateThatWasInForce() {
    Told told = Told.market().aimed("A", "1", prices(31, "600")).earning("0.0365");
    MoneyRules rules = MoneyRules.plain().with(new MoneyRules.Interest("CASH", DayCount.ACT_365));

    SimulationResult result = run(told, "1000", WHOLE.with(rules));

    // 400 × 0.0365 × 30 ÷ 365
    assertThat(result.totals().interest()).isEqualByComparingTo("1.20");
    assertThat(result.last().value()).isEqualByComparingTo("1001.20");
  }

  @Test
  void usesTheRateOfTheDate_orThatOfTheFirst_whenFrozen() {
    Told told =
        Told.market()
            .priced("A", Books.EUR, "10", "10", "10")
            .weighing("A", "1")
            .fixing("1.00", "1.20", "1.50");

    SimulationResult dated =
        run(told, "1000", WHOLE.with(MoneyRules.plain().with(MoneyRules.Fx.at("ECB"))));
    SimulationResult frozen =
        run(
            told,
            "1000",
            WHOLE.with(MoneyRules.plain().with(MoneyRules.Fx.at("ECB").frozenAtTheStart())));

    assertThat(values(dated)).containsExactly("1000", "1200", "1500");
    assertThat(values(frozen)).containsExactly("1000", "1000", "1000");
  }

  @Test
  void countsWhatIsLostInChangingMoney() {
    Told told =
        Told.market().priced("A", Books.EUR, "10", "10").weighing("A", "1").fixing("1", "1");
    MoneyRules.Fx fx = new MoneyRules.Fx("ECB", 0, false, new BigDecimal("0.01"));

    SimulationResult result = run(told, "1010", WHOLE.with(MoneyRules.plain().with(fx)));

    assertThat(held(result, 0, "A")).isEqualTo(Quantity.of(100));
    assertThat(result.totals().exchange()).isEqualByComparingTo("10");
    assertThat(result.last().value()).isEqualByComparingTo("1000");
  }

  @Test
  void taxesGainsAtTheEnd_andNoLosses() {
    TaxRates rates =
        new TaxRates(new BigDecimal("0.2"), new BigDecimal("0.1"), TaxRates.Year.CALENDAR);
    SimulationPolicy policy =
        WHOLE.with(ALWAYS).with(TaxRules.none().with(TaxRules.Gains.fifo(rates)));

    SimulationResult result = run(halves(), "1000", policy);

    // 12 of A that cost 10 each are sold for 20
    assertThat(result.totals().taxes()).isEqualByComparingTo("24");
    assertThat(result.last().value()).isEqualByComparingTo("1476");
  }

  @Test
  void valuesAtTheLastClose_andTriggersNothing_whenOneIsMissing() {
    Told told =
        Told.market().aimed("A", "0.5", "10", "20", "20").aimed("B", "0.5", "10", "-", "10");

    SimulationResult result = run(told, "1000", WHOLE.with(ALWAYS));

    assertThat(held(result, 1, "A")).isEqualTo(Quantity.of(50));
    assertThat(held(result, 2, "A")).isEqualTo(Quantity.of(38));
    assertThat(values(result)).containsExactly("1000", "1500", "1500");
    assertThat(result.notes().warnings()).isEmpty();
  }

  @Test
  void tradesAtTheNextClose_whenAScheduledOneIsMissing() {
    String[] gap = prices(33, "10");
    gap[30] = "-";
    Told told = Told.market().aimed("A", "0.5", rising(33)).aimed("B", "0.5", gap);

    SimulationResult result = run(told, "1000", WHOLE.with(new Rebalancing.OnDates(FEBRUARY)));

    assertThat(result.holdings().lastKey()).isEqualTo(day(31));
    assertThat(result.notes().warnings())
        .containsExactly("2024-02-01: trades wait for a close of [B]");
  }

  @Test
  void tellsHowFarItIs_andStops_whenToldTo() {
    Told told = halves();
    List<String> heard = new ArrayList<>();

    SimulationOutcome outcome =
        told.simulation()
            .run(
                told.investing("1000", WHOLE),
                (date, done, of) -> {
                  heard.add(date + " " + done + " of " + of);
                  return false;
                });

    assertThat(heard).containsExactly("2024-01-03 2 of 3");
    assertThat(outcome).isEqualTo(new SimulationOutcome.Cancelled(day(1)));
  }

  @Test
  void givesTheSame_whenTheTargetIsPrepared() {
    SimulationRequest request = halves().investing("1000", WHOLE);
    Simulation simulation = halves().simulation();

    assertThat(simulation.preparing(request.target()).run(request))
        .isEqualTo(simulation.run(request));
  }

  private static Told halves() {
    return Told.market().aimed("A", "0.5", "10", "20", "20").aimed("B", "0.5", "10", "10", "10");
  }

  private static CashPlan plan(String amount) {
    return new CashPlan(new BigDecimal(amount), FEBRUARY);
  }

  private static String[] prices(int days, String price) {
    return Collections.nCopies(days, price).toArray(String[]::new);
  }

  private static String[] rising(int days) {
    return IntStream.range(10, 10 + days).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private static SimulationResult run(Told told, String amount, SimulationPolicy policy) {
    return Simulated.done(told.simulation().run(told.investing(amount, policy)));
  }

  private static Quantity held(SimulationResult result, int day, String name) {
    return result.holdingsAt(day(day)).getOrDefault(Books.id(name), Quantity.NONE);
  }

  private static List<String> values(SimulationResult result) {
    return result.values().values().stream().map(BigDecimal::toPlainString).toList();
  }
}
