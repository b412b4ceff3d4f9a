package io.indexwright.allocation.trigger;

import static io.indexwright.allocation.flow.Numbers.close;
import static io.indexwright.allocation.flow.Numbers.number;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.flow.Numbers;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TriggerTest {
  private static final SortedMap<InstrumentId, BigDecimal> HALVES =
      Numbers.of("A", "0.5", "B", "0.5");
  private static final Bands FIVE_POINTS = new Bands(new Band.Absolute(number("0.05")));
  private static final Trigger QUARTERLY =
      new Trigger.Calendar(new TreeSet<>(List.of(day("2024-03-15"), day("2024-06-21"))));

  @Nested
  class ByCalendar {

    @Test
    void isDueOnItsDay_andNotBefore() {
      assertThat(QUARTERLY.isDue(on("2024-03-14", "2023-12-15"))).isFalse();
      assertThat(QUARTERLY.isDue(on("2024-03-15", "2023-12-15"))).isTrue();
    }

    @Test
    void staysDue_untilItIsMadeGood() {
      assertThat(QUARTERLY.isDue(on("2024-03-18", "2023-12-15"))).isTrue();
      assertThat(QUARTERLY.isDue(on("2024-03-19", "2024-03-18"))).isFalse();
      assertThat(QUARTERLY.isDue(on("2024-03-16", "2024-03-15"))).isFalse();
      assertThat(QUARTERLY.isDue(on("2024-06-21", "2024-03-18"))).isTrue();
    }

    @Test
    void isDue_whenNothingWasEverTraded() {
      assertThat(QUARTERLY.isDue(situation("2024-04-01", LocalDate.MIN, HALVES))).isTrue();
      assertThat(QUARTERLY.isDue(situation("2024-03-14", LocalDate.MIN, HALVES))).isFalse();
    }
  }

  @Nested
  class ByBands {
    private final SortedMap<InstrumentId, String> groups =
        new TreeMap<>(Map.of(id("A"), "all", id("B"), "all"));

    @Test
    void isDue_whenALineHasLeft() {
      Trigger trigger = new Trigger.OffTarget(FIVE_POINTS);

      assertThat(trigger.isDue(holding("0.55", "0.45"))).isFalse();
      assertThat(trigger.isDue(holding("0.551", "0.449"))).isTrue();
    }

    /** Both are in one group, which has 1 whatever they do among themselves, and 0.94 with cash. */
    @Test
    void isDue_whenAGroupHasLeft() {
      Trigger trigger = new Trigger.GroupOffTarget(FIVE_POINTS, groups);

      assertThat(trigger.isDue(holding("0.9", "0.1"))).isFalse();
      assertThat(trigger.isDue(holding("0.5", "0.44"))).isTrue();
    }

    @Test
    void isDue_whenAnyOneIs() {
      Trigger line = new Trigger.OffTarget(FIVE_POINTS);
      Trigger group = new Trigger.GroupOffTarget(FIVE_POINTS, groups);

      assertThat(new Trigger.AnyOf(List.of(group, line)).isDue(holding("0.9", "0.1"))).isTrue();
      assertThat(new Trigger.AnyOf(List.of(group)).isDue(holding("0.9", "0.1"))).isFalse();
      assertThat(new Trigger.AnyOf(List.of()).isDue(holding("0.9", "0.1"))).isFalse();
    }
  }

  /**
   * Variances 0.0004 and 0.0001 a day, covariance 0.0001: ten points from B to A risk 0.01 × 0.0004
   * + 0.01 × 0.0001 − 2 × 0.01 × 0.0001 = 0.000003 a day, 0.00075 in 250 days, 0.02738… a year.
   */
  @Nested
  class ByRisk {
    private final RiskModel model =
        new RiskModel(
            List.of(id("A"), id("B")),
            List.of(
                List.of(number("0.0004"), number("0.0001")),
                List.of(number("0.0001"), number("0.0001"))));

    @Test
    void isDue_whenTheDriftRisksMoreThanTheLimit() {
      assertThat(risking("0.0273").isDue(holding("0.6", "0.4"))).isTrue();
      assertThat(risking("0.0274").isDue(holding("0.6", "0.4"))).isFalse();
      assertThat(risking("0").isDue(holding("0.5", "0.5"))).isFalse();
    }

    /** Ten points risk 12 × 0.000003 = 0.000036 in twelve periods, the square of 0.006. */
    @Test
    void isNotDueAtTheLimitItself() {
      Trigger exactly = new Trigger.DriftRisk(model, 12, number("0.006"));

      assertThat(exactly.isDue(holding("0.6", "0.4"))).isFalse();
      assertThat(exactly.isDue(holding("0.6001", "0.3999"))).isTrue();
    }

    @Test
    void refusesAYearOfNothing_andANegativeLimit() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Trigger.DriftRisk(model, 0, number("0.1")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> risking("-0.1"))
          .withMessageContaining("-0.1");
      assertThat(new Trigger.DriftRisk(model, 1, number("0")).isDue(holding("0.6", "0.4")))
          .isTrue();
    }

    private Trigger risking(String limit) {
      return new Trigger.DriftRisk(model, 250, number(limit));
    }
  }

  @Test
  void isHeldBack_untilItHasCooledDown() {
    Trigger cooling = QUARTERLY.coolingFor(30);

    assertThat(cooling.isDue(on("2024-03-30", "2024-03-01"))).isFalse();
    assertThat(cooling.isDue(on("2024-03-31", "2024-03-01"))).isTrue();
    assertThat(cooling.isDue(on("2024-03-14", "2023-03-01"))).isFalse();
    assertThat(cooling.isDue(situation("2024-03-15", LocalDate.MIN, HALVES))).isTrue();
    assertThat(QUARTERLY.coolingFor(0).isDue(on("2024-03-15", "2024-03-14"))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> QUARTERLY.coolingFor(-1));
  }

  @Test
  void driftsAreOverEverythingInEither() {
    Situation situation =
        new Situation(
            day("2024-01-02"),
            LocalDate.MIN,
            Numbers.of("A", "0.7", "B", "0.3"),
            Numbers.of("A", "0.5", "X", "0.5"));

    assertThat(situation.drifts()).satisfies(close("A", "-0.2", "B", "-0.3", "X", "0.5"));
    assertThat(situation.drifts()).containsOnlyKeys(id("A"), id("B"), id("X"));
  }

  private static Situation on(String date, String lastTraded) {
    return situation(date, day(lastTraded), HALVES);
  }

  private static Situation holding(String ofA, String ofB) {
    return situation("2024-01-02", LocalDate.MIN, Numbers.of("A", ofA, "B", ofB));
  }

  private static Situation situation(
      String date, LocalDate lastTraded, SortedMap<InstrumentId, BigDecimal> weights) {
    return new Situation(day(date), lastTraded, HALVES, weights);
  }
}
