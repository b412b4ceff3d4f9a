package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.market.Books;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What cannot be run says why, and what could be. */
class RefusalTest {
  private static final SimulationPolicy WHOLE =
      SimulationPolicy.whole(new Fees.Fixed(BigDecimal.ONE));

  @Test
  void refusesAnAmountThatIsNotPositive() {
    assertThat(refused(told(), told().investing("0", WHOLE)))
        .isEqualTo(new Refused(Reason.AMOUNT, "Amount must be positive: 0", "an amount above 0"));
    assertThat(refused(told(), told().investing("-5", WHOLE)).says())
        .isEqualTo("Amount must be positive: -5");
  }

  @Test
  void refusesAnAmountThatCannotBePaid() {
    assertThat(refused(told(), told().investing("1.005", WHOLE)))
        .isEqualTo(
            new Refused(Reason.AMOUNT, "1.005 has more decimals than USD", "at most 2 decimals"));
  }

  @Test
  void refusesAnAmountThatBuysNoLot() {
    assertThat(refused(told(), told().investing("10.50", WHOLE)))
        .isEqualTo(
            new Refused(
                Reason.AMOUNT_TOO_SMALL,
                "10.50 USD buys no lot of anything",
                "more than 11.00, which one lot of A costs, or fractions"));
  }

  @Test
  void refusesACurrencyThatNobodyKnows() {
    Refused expected =
        new Refused(Reason.CURRENCY, "unknown currency: XYZ", "a code of ISO 4217 such as USD");
    assertThat(refused(told(), in("XYZ"))).isEqualTo(expected);
    assertThat(refused(told(), in("XAU")).says()).isEqualTo("unknown currency: XAU");
  }

  @Test
  void refusesACurrencyWithoutARate() {
    assertThat(refused(told(), in("EUR")))
        .isEqualTo(
            new Refused(
                Reason.RATE,
                "no rate for 2024-01-02: EUR per USD at any fixing",
                "a currency or a fixing with a rate for every session, or rates that may be"
                    + " older"));
  }

  @Test
  void refusesARateThatIsMissingOnTheWay() {
    Told told =
        Told.market().priced("A", Books.EUR, "10", "10", "10").weighing("A", "1").fixing("1");
    SimulationPolicy strict =
        WHOLE.with(MoneyRules.plain().with(new MoneyRules.Fx("ECB", 0, false, BigDecimal.ZERO)));

    assertThat(refused(told, told.investing("1000", strict)).says())
        .isEqualTo("no rate for 2024-01-03: USD per EUR at ECB");
  }

  @Test
  void refusesTheFuture_andAnEndBeforeTheStart() {
    SimulationRequest request = told().investing("1000", WHOLE);
    assertThat(refused(told(), request.over(Told.day(0), Told.day(3))))
        .isEqualTo(
            new Refused(Reason.DATES, "2024-01-05 is in the future", "dates until 2024-01-04"));
    assertThat(refused(told(), request.over(Told.day(1), Told.day(0))))
        .isEqualTo(
            new Refused(
                Reason.DATES,
                "the end 2024-01-02 is before the start 2024-01-03",
                "an end from 2024-01-03 on"));
  }

  @Test
  void refusesDatesWithoutData() {
    SimulationRequest request = told().investing("1000", WHOLE);
    Refused expected =
        new Refused(
            Reason.NO_DATA,
            "no data for all of 2023-12-01 to 2024-01-04",
            "dates from 2024-01-02 to 2024-01-04");
    assertThat(
            refused(
                told(), request.over(Told.day(0).minusMonths(1).withDayOfMonth(1), told().last())))
        .isEqualTo(expected);
    assertThat(
            Simulated.refused(
                    Simulation.over(told().made(), Told.day(400))
                        .run(request.over(Told.day(0), Told.day(300))))
                .reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void refusesAStartAtWhichSomethingHasNoClose() {
    Told late = Told.market().aimed("A", "0.5", "10", "10").aimed("B", "0.5", "-", "10");
    Told never = Told.market().aimed("A", "0.5", "10", "10").aimed("B", "0.5", "-", "-");

    assertThat(refused(late, late.investing("1000", WHOLE)))
        .isEqualTo(
            new Refused(Reason.NO_DATA, "no close of [B] on 2024-01-02", "a start on 2024-01-03"));
    assertThat(refused(never, never.investing("1000", WHOLE)).instead())
        .isEqualTo("another target");
  }

  @Test
  void refusesATargetThatMakesNoSense() {
    Told half = Told.market().aimed("A", "0.5", "10", "10");
    Told nothing = Told.market().weighing("A", "1").priced("B", Books.USD, "10");

    assertThat(refused(half, half.investing("1000", WHOLE)))
        .isEqualTo(
            new Refused(
                Reason.TARGET,
                "target weights must sum to 1 within 0.0001, not to 0.5",
                "a target that can be held"));
    assertThat(refused(nothing, nothing.investing("1000", WHOLE)).says())
        .isEqualTo("nothing of [A] has a close");
  }

  @Test
  void refusesACorporateActionThatLeavesNothing() {
    Told told = told().announcing("A", 1, new Distribution.ReturnOfCapital(BigDecimal.TEN));
    Refused refused = refused(told.aimed("B", "0", "-", "-", "1"), told.investing("1000", WHOLE));

    assertThat(refused.reason()).isEqualTo(Reason.CORPORATE_ACTION);
    assertThat(refused.says()).startsWith("nothing is left of a close of 10");
  }

  private static Told told() {
    return Told.market().aimed("A", "1", "10", "10", "10");
  }

  private static SimulationRequest in(String currency) {
    SimulationRequest request = told().investing("1000", WHOLE);
    return new SimulationRequest(
        request.amount(),
        currency,
        request.start(),
        request.end(),
        request.target(),
        request.policy());
  }

  private static Refused refused(Told told, SimulationRequest request) {
    return Simulated.refused(told.simulation().run(request));
  }
}
