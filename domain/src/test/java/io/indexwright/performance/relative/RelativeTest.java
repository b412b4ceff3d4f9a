package io.indexwright.performance.relative;

import static io.indexwright.measured.Measures.START;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.daily;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.relative.Capture.Market;
import io.indexwright.performance.relative.RiskPart.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RelativeTest {
  private static final AnnualReturn YEARLY = new AnnualReturn(PerYear.YEARS, ShortStretch.REFUSED);

  /** Benchmark −1, 0, 1; portfolio −1, −1, 2 from its mean: covariance 3 by variance 2. */
  private static final Pair STEEP = new Pair(Column.of(1, 1, 4), Column.of(0, 1, 2));

  @Test
  void moves_byBeta() {
    assertMeasured(new Beta().of(STEEP), 1.5);
    assertMeasured(new JensenAlpha(PerYear.QUARTERS).of(STEEP), (2 - 1.5) * 4);
    assertMeasured(new Correlation().of(STEEP), 3 / StrictMath.sqrt(12));
  }

  @Test
  void differs_byActiveReturnAndTrackingError() {
    Pair returns = new Pair(Column.of(0.3, 0.1), Column.of(0.1, 0.1));

    assertMeasured(new TrackingError(PerYear.YEARS).of(returns), 0.1 * StrictMath.sqrt(2));
    assertMeasured(new ActiveReturn(YEARLY).of(returns), StrictMath.sqrt(1.3 * 1.1) - 1.1);
    assertMeasured(new BattingAverage().of(returns), 0.5);
  }

  @Test
  void capturesRisesAndFalls_apart() {
    Pair returns = new Pair(Column.of(0.1, 9, -0.1, 0.2), Column.of(0.1, 0, -0.2, 0.2));

    assertMeasured(new Capture(Market.UP).of(returns), 1);
    assertMeasured(new Capture(Market.DOWN).of(returns), 0.5);
    assertUndefined(
        new Capture(Market.DOWN).of(new Pair(Column.of(1), Column.of(1))), Reason.TOO_FEW);
  }

  @Test
  void isUndefined_whenTheBenchmarkNeverVaries() {
    Pair flat = new Pair(Column.of(0.1, 0.2), Column.of(0.1, 0.1));

    assertUndefined(new Beta().of(flat), Reason.NO_RISK);
    assertUndefined(new JensenAlpha(PerYear.MONTHS).of(flat), Reason.NO_RISK);
    assertUndefined(new Correlation().of(flat), Reason.NO_RISK);
    assertUndefined(new RiskPart(Kind.TOTAL, PerYear.MONTHS).of(flat), Reason.NO_RISK);
    assertUndefined(new Beta().of(flat.slice(0, 1)), Reason.TOO_FEW);
    assertUndefined(new Correlation().of(flat.slice(0, 1)), Reason.TOO_FEW);
  }

  @Test
  void comparesOnCommonDates() {
    ValueSeries portfolio = daily(1, 1, 1);
    ValueSeries benchmark =
        daily(3, 1, 1).on(Set.of(START.plusDays(1), START.plusDays(3), START.plusDays(9)));

    Comparison comparison = new Comparison(portfolio, benchmark);

    assertThat(comparison.returns()).isEqualTo(new Pair(Column.of(3), Column.of(3)));
    assertThat(comparison.relative().values()).isEqualTo(Column.of(1, 1));
    assertThat(new Comparison(daily(1), daily(3)).relative().values()).isEqualTo(Column.of(1, 0.5));
  }

  @Test
  void refusesOtherCurrencies_noCommonDate_andOtherLengths() {
    ValueSeries yen =
        ValueSeries.compounded(START, List.of(), Column.of(), Currency.getInstance("JPY"));

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> new Comparison(daily(), yen));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison(daily(), daily(1).from(1)))
        .withMessage("no common date of 2023-12-29 to 2023-12-29 and 2023-12-30 to 2023-12-30");
    assertThatIllegalArgumentException().isThrownBy(() -> new Pair(Column.of(1), Column.of()));
  }

  @Test
  void saysItsConvention() {
    assertThat(new Beta().convention()).contains("covariance");
    assertThat(new Correlation().convention()).isEqualTo("Pearson");
    assertThat(new JensenAlpha(PerYear.MONTHS).convention()).endsWith("12 periods a year");
    assertThat(new TrackingError(PerYear.MONTHS).convention()).contains("n − 1");
    assertThat(new ActiveReturn(YEARLY).convention()).contains("geometric");
    assertThat(new Capture(Market.UP).convention()).endsWith("above zero");
    assertThat(new Capture(Market.DOWN).convention()).endsWith("below zero");
    assertThat(new BattingAverage().convention()).contains("divided by n");
    assertThat(new RiskPart(Kind.TOTAL, PerYear.MONTHS).convention()).contains("divided by n");
  }

  @RepeatedTest(20)
  void aSeriesAgainstItselfHasABetaOfExactlyOne(RepetitionInfo run) {
    tried(
        "performance.itself",
        run,
        random -> {
          Column returns = drawn(random);
          Pair itself = new Pair(returns, returns);

          assertThat(number(new Beta().of(itself))).isEqualTo(1);
          assertThat(number(new JensenAlpha(PerYear.TRADING_DAYS).of(itself))).isZero();
          assertThat(number(new TrackingError(PerYear.TRADING_DAYS).of(itself))).isZero();
          assertMeasured(new Correlation().of(itself), 1);
          new Capture(Market.UP)
              .of(itself)
              .value()
              .ifPresent(captured -> assertThat(captured).isEqualTo(1));
        });
  }

  @RepeatedTest(20)
  void aLineIsItsSlopeAndItsIntercept(RepetitionInfo run) {
    tried(
        "performance.line",
        run,
        random -> {
          Column benchmark = drawn(random);
          double slope = random.nextDouble() * 4 - 2;
          double intercept = random.nextDouble() * 0.02 - 0.01;
          Pair line = new Pair(benchmark.map(one -> intercept + slope * one), benchmark);

          assertThat(number(new Beta().of(line))).isCloseTo(slope, within(1e-9));
          assertThat(number(new JensenAlpha(PerYear.YEARS).of(line)))
              .isCloseTo(intercept, within(1e-10));
          assertThat(number(new Correlation().of(line)))
              .isCloseTo(Math.signum(slope), within(1e-6));
          assertThat(number(new RiskPart(Kind.SPECIFIC, PerYear.YEARS).of(line)))
              .isCloseTo(0, within(1e-12));
        });
  }

  @RepeatedTest(20)
  void squaresOfRiskSum(RepetitionInfo run) {
    tried(
        "performance.risk-parts",
        run,
        random -> {
          int size = 3 + random.nextInt(30);
          Pair returns = new Pair(drawn(size, random), drawn(size, random));
          double systematic = number(new RiskPart(Kind.SYSTEMATIC, PerYear.MONTHS).of(returns));
          double specific = number(new RiskPart(Kind.SPECIFIC, PerYear.MONTHS).of(returns));
          double total = number(new RiskPart(Kind.TOTAL, PerYear.MONTHS).of(returns));

          assertThat(systematic * systematic + specific * specific)
              .isCloseTo(total * total, within(1e-12));
          assertThat(number(new Correlation().of(returns))).isBetween(-1.0, 1.0);
        });
  }
}
