package io.indexwright.performance.ratio;

import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.ratio.DrawdownRatio.Fall;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.spread.PartialMoment.Order;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RatioTest {
  private static final AnnualReturn YEARLY = new AnnualReturn(PerYear.YEARS, ShortStretch.REFUSED);

  /** Mean 0.1, sample deviation 0.2, half of them at −0.1 and 0.1 above it. */
  private static final Column RETURNS = Column.of(-0.1, 0.1, 0.3);

  private static final Column GAINS = Column.of(0.1, 0.2);

  @Test
  void dividesTheMeanByADeviation() {
    assertMeasured(new SharpeRatio(PerYear.QUARTERS).of(RETURNS), 1);
    assertMeasured(new SortinoRatio(PerYear.YEARS, 0).of(RETURNS), StrictMath.sqrt(3));
    assertMeasured(new KappaRatio(Order.POTENTIAL, 0).of(RETURNS), 3);
    assertMeasured(new OmegaRatio(0).of(RETURNS), 4);
    assertMeasured(new UpsideRatio(Order.DEVIATION, 0).of(RETURNS), StrictMath.sqrt(10));
    assertMeasured(new UpsideRatio(Order.POTENTIAL, 0).of(RETURNS), 4 / StrictMath.sqrt(3));
  }

  @Test
  void dividesTheReturnByAFall() {
    Column returns = Column.of(0.5, -0.5, 1);

    assertMeasured(DrawdownRatio.calmar(YEARLY).of(returns), (StrictMath.cbrt(1.5) - 1) / 0.5);
    assertMeasured(
        new DrawdownRatio(Fall.PAIN, YEARLY, 0.1).of(returns), (StrictMath.cbrt(1.5) - 1.1) * 6);
    assertMeasured(
        new DrawdownRatio(Fall.ULCER, YEARLY, 0).of(returns),
        (StrictMath.cbrt(1.5) - 1) / StrictMath.sqrt(0.25 / 3));
    assertMeasured(new UlcerPerformanceIndex(0).of(returns), 1.0 / 3 / 0.25);
  }

  @Test
  void dividesByTheBenchmark() {
    Pair returns = new Pair(Column.of(0.1, 0.3), Column.of(0.1, 0.2));

    assertMeasured(new InformationRatio(PerYear.YEARS).of(returns), 1 / StrictMath.sqrt(2));
    assertMeasured(new TreynorRatio(PerYear.MONTHS).of(returns), 0.2 * 12 / 2);
  }

  @Test
  void isUndefined_withoutRisk() {
    assertUndefined(new SharpeRatio(PerYear.MONTHS).of(Column.of(0.1, 0.1)), Reason.NO_RISK);
    assertUndefined(new SortinoRatio(PerYear.MONTHS, 0).of(GAINS), Reason.NO_RISK);
    assertUndefined(new OmegaRatio(0).of(GAINS), Reason.NO_RISK);
    assertUndefined(new UpsideRatio(Order.DEVIATION, 0).of(GAINS), Reason.NO_RISK);
    assertUndefined(DrawdownRatio.calmar(YEARLY).of(GAINS), Reason.NO_RISK);
    assertUndefined(new UlcerPerformanceIndex(0).of(GAINS), Reason.NO_RISK);
    assertUndefined(
        new InformationRatio(PerYear.MONTHS).of(new Pair(GAINS, GAINS)), Reason.NO_RISK);
    assertUndefined(
        new TreynorRatio(PerYear.MONTHS).of(new Pair(GAINS, Column.of(0.1, 0.1))), Reason.NO_RISK);
  }

  @Test
  void isUndefined_whenThereAreTooFew() {
    assertUndefined(new SharpeRatio(PerYear.MONTHS).of(Column.of(0.1)), Reason.TOO_FEW);
    assertUndefined(new SortinoRatio(PerYear.MONTHS, 0).of(Column.of()), Reason.TOO_FEW);
    assertUndefined(DrawdownRatio.calmar(YEARLY).of(Column.of()), Reason.TOO_FEW);
  }

  @Test
  void saysItsConvention() {
    assertThat(new SharpeRatio(PerYear.MONTHS).convention())
        .isEqualTo(
            "arithmetic mean over cash by sample deviation (n − 1), times the root of 12 periods a"
                + " year");
    assertThat(new InformationRatio(PerYear.MONTHS).convention()).contains("n − 1");
    assertThat(new SortinoRatio(PerYear.MONTHS, 0.01).convention()).contains("0.01 a period");
    assertThat(new KappaRatio(Order.POTENTIAL, 0.01).convention()).contains("0.01 a period");
    assertThat(new OmegaRatio(0.01).convention()).contains("0.01 a period");
    assertThat(new UpsideRatio(Order.POTENTIAL, 0.01).convention()).contains("0.01 a period");
    assertThat(DrawdownRatio.calmar(YEARLY).convention()).doesNotContain("less");
    assertThat(new DrawdownRatio(Fall.PAIN, YEARLY, 0.02).convention()).contains("less 0.02");
    assertThat(new UlcerPerformanceIndex(0).convention()).contains("number of values");
    assertThat(new TreynorRatio(PerYear.MONTHS).convention()).contains("beta");
  }

  /** Neither leverage nor the order of returns makes a ratio better. */
  @RepeatedTest(20)
  void scaleAndOrderDoNotMatter(RepetitionInfo run) {
    List<Gauge> ratios =
        List.of(
            new SharpeRatio(PerYear.MONTHS),
            new SortinoRatio(PerYear.MONTHS, 0),
            new OmegaRatio(0),
            new UpsideRatio(Order.DEVIATION, 0));
    tried(
        "performance.ratios",
        run,
        random -> {
          Column returns = drawn(random);
          double scale = 0.1 + random.nextDouble();
          List<Double> shuffled =
              returns.stream().map(one -> one * scale).boxed().collect(Collectors.toList());
          Collections.shuffle(shuffled, random);
          Column other = Column.of(shuffled.stream().mapToDouble(one -> one).toArray());

          for (Gauge ratio : ratios) {
            ratio
                .of(returns)
                .value()
                .ifPresent(
                    before ->
                        assertThat(number(ratio.of(other)))
                            .isCloseTo(before, within(1e-9 * Math.max(1, Math.abs(before)))));
          }
        });
  }

  @RepeatedTest(20)
  void omegaIsOneMoreThanKappaOfThePotential(RepetitionInfo run) {
    tried(
        "performance.omega",
        run,
        random -> {
          Column returns = drawn(random);
          double target = random.nextDouble() * 0.1 - 0.05;
          new OmegaRatio(target)
              .of(returns)
              .value()
              .ifPresent(
                  omega ->
                      assertThat(number(new KappaRatio(Order.POTENTIAL, target).of(returns)) + 1)
                          .isCloseTo(omega, within(1e-9 * Math.max(1, omega))));
        });
  }
}
