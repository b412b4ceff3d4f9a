package io.indexwright.performance.spread;

import static io.indexwright.measured.Measures.START;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.daily;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.spread.Extremes.Dated;
import io.indexwright.performance.spread.PartialMoment.Order;
import io.indexwright.performance.spread.PartialMoment.Side;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SpreadTest {
  /** Mean 2, distances −1, −1, −1 and 3. */
  private static final Column SKEWED = Column.of(1, 1, 1, 5);

  @Test
  void hasThePlainStatistics() {
    assertMeasured(Spread.MEAN.of(SKEWED), 2);
    assertMeasured(Spread.SAMPLE_DEVIATION.of(SKEWED), 2);
    assertMeasured(Spread.POPULATION_DEVIATION.of(SKEWED), StrictMath.sqrt(3));
    assertMeasured(Spread.SEMI_DEVIATION.of(SKEWED), 1);
    assertMeasured(Spread.MEAN_ABSOLUTE_DEVIATION.of(SKEWED), 1.5);
    assertMeasured(Spread.HIT_RATE.of(Column.of(0.1, 0, -0.1, 0.1)), 0.5);
    assertMeasured(new AnnualVolatility(PerYear.QUARTERS).of(SKEWED), 4);
  }

  @Test
  void hasTheShapeByMomentsOfThePopulation() {
    assertMeasured(Shape.SKEWNESS.of(SKEWED), 6 / StrictMath.pow(3, 1.5));
    assertMeasured(Shape.EXCESS_KURTOSIS.of(SKEWED), 21.0 / 9 - 3);
  }

  @Test
  void isExactlyZero_whenNothingVaries() {
    Column constant = Column.of(0.1, 0.1, 0.3 - 0.2);

    assertMeasured(Spread.SAMPLE_DEVIATION.of(constant), 0);
    assertThat(number(Spread.SAMPLE_DEVIATION.of(constant))).isZero();
    assertThat(number(Spread.POPULATION_DEVIATION.of(constant))).isZero();
    assertThat(number(Spread.SEMI_DEVIATION.of(constant))).isZero();
    assertUndefined(Shape.SKEWNESS.of(constant), Reason.NO_RISK);
  }

  @Test
  void isUndefined_whenThereAreTooFew() {
    assertUndefined(Spread.MEAN.of(Column.of()), Reason.TOO_FEW);
    assertUndefined(Spread.SAMPLE_DEVIATION.of(Column.of(1)), Reason.TOO_FEW);
    assertUndefined(Shape.EXCESS_KURTOSIS.of(Column.of(1)), Reason.TOO_FEW);
    assertUndefined(PartialMoment.downsideDeviation(0).of(Column.of()), Reason.TOO_FEW);
  }

  @Test
  void looksAtOneSideOfATarget_andDividesByAll() {
    Column returns = Column.of(-0.3, 0.1, 0.1, 0.5);

    assertMeasured(new PartialMoment(Side.BELOW, Order.FREQUENCY, 0.1).of(returns), 0.25);
    assertMeasured(new PartialMoment(Side.ABOVE, Order.FREQUENCY, 0.1).of(returns), 0.25);
    assertMeasured(new PartialMoment(Side.BELOW, Order.POTENTIAL, 0.1).of(returns), 0.1);
    assertMeasured(PartialMoment.downsideDeviation(0.1).of(returns), 0.2);
    assertMeasured(new PartialMoment(Side.ABOVE, Order.DEVIATION, 0.1).of(returns), 0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialMoment.downsideDeviation(Double.NaN));
  }

  @Test
  void findsTheBestAndTheWorstDay_theEarlierOfEquals() {
    assertThat(Extremes.of(daily(0.5, -0.5, -0.5, 0.5)))
        .contains(
            new Extremes(new Dated(START.plusDays(1), 0.5), new Dated(START.plusDays(2), -0.5)));
    assertThat(Extremes.of(daily())).isEmpty();
  }

  @Test
  void saysWhatItDividesBy() {
    assertThat(new AnnualVolatility(PerYear.MONTHS).convention())
        .isEqualTo("about the mean, divided by n − 1, times the root of 12 periods a year");
    assertThat(PartialMoment.downsideDeviation(0.01).convention())
        .isEqualTo("against 0.01 a period, divided by all n");
    assertThat(Shape.SKEWNESS.convention()).isEqualTo("population moments");
    assertThat(Shape.EXCESS_KURTOSIS.convention()).isEqualTo("population moments, less 3");
  }

  @RepeatedTest(20)
  void deviationsMoveWithTheScale_andNotWithAShift(RepetitionInfo run) {
    List<Gauge> deviations =
        List.of(
            Spread.SAMPLE_DEVIATION,
            Spread.POPULATION_DEVIATION,
            Spread.SEMI_DEVIATION,
            Spread.MEAN_ABSOLUTE_DEVIATION);
    tried(
        "performance.deviations",
        run,
        random -> {
          Column returns = drawn(random);
          double scale = 0.1 + random.nextDouble();
          double shift = random.nextDouble() - 0.5;
          Column moved = returns.map(one -> one * scale + shift);

          for (Gauge deviation : deviations) {
            assertMeasured(deviation.of(moved), number(deviation.of(returns)) * scale);
          }
          for (Gauge shape : Shape.values()) {
            assertThat(number(shape.of(moved))).isCloseTo(number(shape.of(returns)), within(1e-9));
          }
        });
  }

  @RepeatedTest(20)
  void bothSidesTogetherAreTheWhole(RepetitionInfo run) {
    tried(
        "performance.sides",
        run,
        random -> {
          Column returns = drawn(random);
          double target = random.nextDouble() * 0.1 - 0.05;
          double below = number(new PartialMoment(Side.BELOW, Order.POTENTIAL, target).of(returns));
          double above = number(new PartialMoment(Side.ABOVE, Order.POTENTIAL, target).of(returns));
          double down = number(PartialMoment.downsideDeviation(target).of(returns));
          double up = number(new PartialMoment(Side.ABOVE, Order.DEVIATION, target).of(returns));
          Column distances = returns.minus(target);

          assertThat(above - below).isCloseTo(distances.mean(), within(1e-15));
          assertThat(up * up + down * down)
              .isCloseTo(distances.dot(distances) / distances.size(), within(1e-15));
        });
  }
}
