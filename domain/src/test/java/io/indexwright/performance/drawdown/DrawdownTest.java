package io.indexwright.performance.drawdown;

import static io.indexwright.measured.Measures.START;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.daily;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DrawdownTest {
  /** Worth 1, 0.5, 1, 2, 1, 0.5, 1. */
  private static final double[] RETURNS = {-0.5, 1, 1, -0.5, -0.5, 1};

  @Test
  void isThePartOfThePeakThatIsMissing() {
    assertThat(Underwater.of(Column.of(RETURNS)).depths())
        .isEqualTo(Column.of(0, -0.5, 0, 0, -0.5, -0.75, -0.5));
    assertMeasured(new MaxDrawdown().of(Column.of(RETURNS)), -0.75);
    assertMeasured(new PainIndex(Counted.RETURNS).of(Column.of(RETURNS)), 2.25 / 6);
    assertMeasured(new PainIndex(Counted.VALUES).of(Column.of(RETURNS)), 2.25 / 7);
    assertMeasured(
        new UlcerIndex(Counted.RETURNS).of(Column.of(RETURNS)), StrictMath.sqrt(1.3125 / 6));
    assertMeasured(
        new UlcerIndex(Counted.VALUES).of(Column.of(RETURNS)), StrictMath.sqrt(1.3125 / 7));
  }

  @Test
  void isZero_whenItNeverFell_andUndefined_whenThereIsNothing() {
    assertMeasured(new MaxDrawdown().of(Column.of(0.1, 0, 0.1)), 0);
    assertUndefined(new MaxDrawdown().of(Column.of()), Reason.TOO_FEW);
    assertUndefined(new UlcerIndex(Counted.VALUES).of(Column.of()), Reason.TOO_FEW);
    assertUndefined(new PainIndex(Counted.VALUES).of(Column.of()), Reason.TOO_FEW);
  }

  @Test
  void fallsNoFurtherThanToNothing() {
    assertThat(Underwater.of(Column.of(-1.5, -3, 0.5)).depths())
        .isEqualTo(Column.of(0, -1, -1, -1));
  }

  @Test
  void hasDates_andARecovery_ifThereIsOne() {
    List<Drawdown> all = Drawdown.allOf(daily(RETURNS));

    assertThat(all)
        .containsExactly(
            new Drawdown(day(0), day(1), Optional.of(day(2)), -0.5),
            new Drawdown(day(3), day(5), Optional.empty(), -0.75));
    assertThat(Drawdown.deepestOf(daily(RETURNS))).contains(all.get(1));
    assertThat(all.get(1).daysDown()).isEqualTo(2);
    assertThat(all.get(0).daysUp()).contains(1L);
    assertThat(all.get(1).daysUp()).isEmpty();
    assertThat(Drawdown.deepestOf(daily(0.1, 0.1))).isEmpty();
  }

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  @Test
  void saysWhatItDividesBy() {
    assertThat(new MaxDrawdown().convention()).contains("the start is a peak");
    assertThat(new UlcerIndex(Counted.VALUES).convention())
        .isEqualTo("part of the peak, divided by the number of values");
    assertThat(new PainIndex(Counted.RETURNS).convention())
        .isEqualTo("part of the peak, divided by the number of returns");
  }

  /** Brute force: from every value to every later one. */
  @RepeatedTest(20)
  void isTheWorstOfAllBuysAndSells(RepetitionInfo run) {
    tried(
        "performance.drawdown",
        run,
        random -> {
          Column returns = drawn(random);
          Column values = daily(returns.toArray()).values();
          double worst = 0;
          for (int i = 0; i < values.size(); i++) {
            for (int j = i; j < values.size(); j++) {
              worst = Math.min(worst, values.at(j) / values.at(i) - 1);
            }
          }

          assertThat(number(new MaxDrawdown().of(returns))).isEqualTo(worst);
        });
  }

  @RepeatedTest(20)
  void painIsNoMoreThanUlcers_andUlcersNoMoreThanTheDeepest(RepetitionInfo run) {
    tried(
        "performance.pain",
        run,
        random -> {
          Column returns = drawn(random);
          double deepest = number(new MaxDrawdown().of(returns));
          for (Counted counted : Counted.values()) {
            double ulcer = number(new UlcerIndex(counted).of(returns));
            double pain = number(new PainIndex(counted).of(returns));

            assertThat(pain).isBetween(0.0, ulcer * (1 + 1e-12));
            assertThat(ulcer).isLessThanOrEqualTo(-deepest * (1 + 1e-12));
          }
          assertThat(deepest).isBetween(-1.0, 0.0);
        });
  }

  @RepeatedTest(20)
  void fallsFollowEachOther_andTheDeepestIsTheMaximum(RepetitionInfo run) {
    tried(
        "performance.falls",
        run,
        random -> {
          ValueSeries series = daily(drawn(random).toArray());
          LocalDate free = series.first();
          for (Drawdown fall : Drawdown.allOf(series)) {
            assertThat(fall.peak()).isAfterOrEqualTo(free);
            assertThat(fall.trough()).isAfter(fall.peak());
            free = fall.recovery().orElse(LocalDate.MAX);
            assertThat(free).isAfter(fall.trough());
          }
          assertThat(Drawdown.deepestOf(series).map(Drawdown::depth).orElse(0.0))
              .isCloseTo(number(new MaxDrawdown().of(series.returns())), within(1e-12));
        });
  }
}
