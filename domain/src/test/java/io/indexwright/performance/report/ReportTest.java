package io.indexwright.performance.report;

import static io.indexwright.measured.Measures.START;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.daily;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.market.Books;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.drawdown.Drawdown;
import io.indexwright.performance.drawdown.MaxDrawdown;
import io.indexwright.performance.ratio.SharpeRatio;
import io.indexwright.performance.relative.Beta;
import io.indexwright.performance.relative.Comparison;
import io.indexwright.performance.spread.Spread;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Assumptions DAILY = Assumptions.daily();
  private static final ValueSeries SERIES = daily(drawn(400, new Random(1)).toArray());

  private static Measure value(Report report, String name) {
    return report.named(name).orElseThrow(() -> new AssertionError("no " + name)).value();
  }

  @Test
  void readsEveryMeasureOnce_withItsConvention() {
    Report report = Report.of(SERIES, DAILY);

    assertThat(report.readings()).extracting(Reading::name).doesNotHaveDuplicates();
    assertThat(report.readings()).extracting(Reading::convention).noneMatch(String::isBlank);
    assertThat(report.readings())
        .extracting(Reading::name)
        .contains(
            "total return",
            "annual return",
            "return year to date",
            "return five years",
            "volatility",
            "best month",
            "Sharpe ratio",
            "Calmar ratio",
            "value at risk cornish fisher");
    assertThat(report.named("luck")).isEmpty();
  }

  @Test
  void saysWhatIsUndefined_andWhy() {
    Report flat = Report.of(daily(0, 0), DAILY);

    assertUndefined(value(flat, "Sharpe ratio"), Reason.NO_RISK);
    assertUndefined(value(Report.of(daily(), DAILY), "worst month"), Reason.TOO_FEW);
    assertUndefined(value(flat, "annual return"), Reason.TOO_SHORT);
    assertUndefined(value(flat, "Calmar ratio"), Reason.TOO_SHORT);
    assertUndefined(value(flat, "return five years"), Reason.TOO_SHORT);
    assertMeasured(value(flat, "volatility"), 0);
  }

  @Test
  void tellsTheBestAndTheWorst_withTheirDates() {
    Report report = Report.of(daily(0.5, -0.5, 1), DAILY);

    assertThat(report.named("worst period"))
        .contains(
            new Reading("worst period", Measure.of(-0.5), "of the one that ended on 2023-12-31"));
    assertThat(report.named("best month"))
        .contains(new Reading("best month", Measure.of(1), "of the one that ended on 2024-01-01"));
  }

  /** One Sharpe ratio: alone, in the report, and as the last of a rolling window of everything. */
  @Test
  void hasTheSameSharpeRatioEverywhere() {
    RiskFree cash = new RiskFree.Rate(0.05);
    Column excess = SERIES.returns().minus(cash.over(SERIES, PerYear.TRADING_DAYS));
    SharpeRatio sharpe = new SharpeRatio(PerYear.TRADING_DAYS);
    List<LocalDate> dates = SERIES.dates().subList(1, SERIES.size());

    Measure alone = sharpe.of(excess);

    assertThat(value(Report.of(SERIES, DAILY.with(cash)), "Sharpe ratio")).isEqualTo(alone);
    assertThat(new Rolling(excess.size()).of(dates, excess, sharpe))
        .hasSize(1)
        .containsEntry(SERIES.last(), alone);
  }

  /** A drawdown is a part of the peak, below zero: in the report, as a fall, and in every ratio. */
  @Test
  void tellsADrawdownInOneUnitEverywhere() {
    Report report = Report.of(SERIES, DAILY);
    double deepest = Drawdown.deepestOf(SERIES).orElseThrow().depth();

    assertThat(deepest).isBetween(-1.0, -0.01);
    assertMeasured(value(report, "maximum drawdown"), deepest);
    assertMeasured(new MaxDrawdown().of(SERIES.returns()), deepest);
    assertMeasured(
        value(report, "Calmar ratio"), number(value(report, "annual return")) / -deepest);
  }

  @Test
  void takesCashFromAnAccount_onTheDatesOfTheSeries() {
    ValueSeries account = daily(0.5, 0.5, 0.5);
    ValueSeries series = daily(1, 1).on(new TreeSet<>(List.of(START, START.plusDays(2))));
    RiskFree cash = new RiskFree.Account(account);

    assertThat(cash.over(series, PerYear.TRADING_DAYS)).isEqualTo(Column.of(1.25));
    assertThat(cash.convention()).contains("account");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskFree.Account(series).over(account, PerYear.TRADING_DAYS))
        .withMessage("the account has a worth on 2 of 4 dates");
  }

  @Test
  void comparesWithABenchmark() {
    Report itself = Report.against(new Comparison(SERIES, SERIES), DAILY);

    assertThat(number(value(itself, "beta"))).isEqualTo(1);
    assertUndefined(value(itself, "information ratio"), Reason.NO_RISK);
    assertMeasured(value(itself, "active return"), 0);
    assertThat(itself.readings()).hasSize(10);
  }

  @Test
  void warnsOfABenchmarkInsideWhatItJudges() {
    Report report = Report.of(SERIES, DAILY.with(PerYear.DAYS));

    Report warned =
        report.warning(
            Caveat.ofBenchmark(
                Books.id("SPY"), new TreeSet<>(List.of(Books.id("A"), Books.id("SPY")))));

    assertThat(warned.caveats())
        .containsExactly(new Caveat("the benchmark SPY is a constituent of what it judges"));
    assertThat(
            report
                .warning(Caveat.ofBenchmark(Books.id("SPY"), new TreeSet<>(List.of(Books.id("A")))))
                .caveats())
        .isEmpty();
  }

  @Test
  void rollsFromTheFirstFullWindow() {
    assertThat(new Rolling(2).of(daily(1, 3, 1), Spread.MEAN))
        .containsOnlyKeys(START.plusDays(2), START.plusDays(3))
        .containsEntry(START.plusDays(2), Measure.of(2));
    assertThat(new Rolling(4).of(daily(1, 3, 1), Spread.MEAN)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Rolling(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rolling(1).of(List.of(), Column.of(1), Spread.MEAN));
  }

  @RepeatedTest(20)
  void everyWindowIsMeasuredAsIfItWereAlone(RepetitionInfo run) {
    tried(
        "performance.rolling",
        run,
        random -> {
          int size = 2 + random.nextInt(20);
          ValueSeries series = daily(drawn(size, random).toArray());
          Comparison comparison = new Comparison(series, daily(drawn(size, random).toArray()));
          int window = 1 + random.nextInt(size);
          int end = window + random.nextInt(size - window + 1);

          assertThat(new Rolling(window).of(series, Spread.SAMPLE_DEVIATION))
              .hasSize(size - window + 1)
              .containsEntry(
                  series.dates().get(end),
                  Spread.SAMPLE_DEVIATION.of(series.returns().slice(end - window, end)));
          assertThat(new Rolling(window).of(comparison, new Beta()))
              .containsEntry(
                  series.dates().get(end),
                  new Beta().of(comparison.returns().slice(end - window, end)));
        });
  }
}
