package io.indexwright.performance.growth;

import static io.indexwright.market.Books.USD;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.drawn;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.ValueSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static final TotalReturn TOTAL = new TotalReturn();
  private static final AnnualReturn HALVES = new AnnualReturn(new PerYear(2), ShortStretch.REFUSED);

  private static ValueSeries series(double growth, String... dates) {
    List<LocalDate> all = List.of(dates).stream().map(LocalDate::parse).toList();
    Column returns = Column.of(all.stream().skip(1).mapToDouble(date -> growth).toArray());
    return ValueSeries.compounded(all.get(0), all.subList(1, all.size()), returns, USD);
  }

  @Test
  void linksReturns() {
    assertMeasured(TOTAL.of(Column.of(0.1, -0.1)), -0.01);
    assertMeasured(TOTAL.of(Column.of(0.5, -1, 9)), -1);
    assertUndefined(TOTAL.of(Column.of()), Reason.TOO_FEW);
    assertThat(TOTAL.convention()).contains("geometrically");
  }

  @Test
  void compoundsNoDebts() {
    assertUndefined(TOTAL.of(Column.of(-1.5, -1.5)), Reason.BELOW_TOTAL_LOSS);
  }

  @Test
  void takesAReturnToAYear_byCount() {
    assertMeasured(HALVES.of(Column.of(0.1, 0.1, 0.1, 0.1)), 0.21);
    assertMeasured(HALVES.of(Column.of(0, -1)), -1);
    assertUndefined(HALVES.of(Column.of(0.1)), Reason.TOO_SHORT);
    assertMeasured(
        new AnnualReturn(new PerYear(2), ShortStretch.ANNUALISED).of(Column.of(0.1)), 0.21);
    assertThat(HALVES.convention())
        .isEqualTo("geometric, by count, 2 periods a year; not taken under a year");
  }

  /** 11.54 % in six rows over a year are 11.54 % a year, however many rows there are. */
  @Test
  void takesAReturnToAYear_byItsTrueDates() {
    double each = StrictMath.pow(1.1154, 1.0 / 5) - 1;
    ValueSeries year =
        series(
            each,
            "2022-06-30",
            "2022-07-01",
            "2022-07-04",
            "2022-09-30",
            "2023-01-02",
            "2023-06-30");
    DatedAnnualReturn dated = new DatedAnnualReturn(YearLength.ACT_365, ShortStretch.REFUSED);

    assertMeasured(dated.of(year), 0.1154);
    assertThat(dated.convention())
        .isEqualTo("geometric, by dates, actual days by 365; not taken under a year");
  }

  @Test
  void yearsAreNotInterchangeable() {
    ValueSeries fourYears = series(0.5, "2020-03-01", "2024-03-01");

    assertMeasured(
        new DatedAnnualReturn(YearLength.ACT_365_25, ShortStretch.REFUSED).of(fourYears),
        StrictMath.pow(1.5, 0.25) - 1);
    assertMeasured(
        new DatedAnnualReturn(YearLength.ACT_365, ShortStretch.REFUSED).of(fourYears),
        StrictMath.pow(1.5, 365.0 / 1461) - 1);
  }

  @Test
  void aYearOf365DaysIsAYear_andOneDateIsNoTimeAtAll() {
    DatedAnnualReturn strict = new DatedAnnualReturn(YearLength.ACT_365_25, ShortStretch.REFUSED);

    assertThat(strict.of(series(0.5, "2023-01-01", "2024-01-01")).value()).isPresent();
    assertUndefined(strict.of(series(0.5, "2023-01-02", "2024-01-01")), Reason.TOO_SHORT);
    assertUndefined(
        new DatedAnnualReturn(YearLength.ACT_365, ShortStretch.ANNUALISED)
            .of(series(0.5, "2023-01-02")),
        Reason.TOO_SHORT);
  }

  @Test
  void looksBackFromTheLastValueThatIsNotLater() {
    ValueSeries series =
        series(1, "2023-02-27", "2023-12-31", "2024-01-01", "2024-02-28", "2024-03-31");

    assertMeasured(Stretch.ALL.totalReturn(series), 15);
    assertMeasured(Stretch.ONE_MONTH.totalReturn(series), 1); // 31 March less a month: 29 February
    assertMeasured(Stretch.THREE_MONTHS.totalReturn(series), 7);
    assertMeasured(Stretch.YEAR_TO_DATE.totalReturn(series), 7);
    assertMeasured(Stretch.ONE_YEAR.totalReturn(series), 15);
    assertUndefined(Stretch.THREE_YEARS.totalReturn(series), Reason.TOO_SHORT);
    assertThat(Stretch.SIX_MONTHS.of(series).map(ValueSeries::first))
        .contains(LocalDate.parse("2023-02-27"));
  }

  @RepeatedTest(20)
  void linkingPartsIsLinkingTheWhole(RepetitionInfo run) {
    tried(
        "performance.linking",
        run,
        random -> {
          Column whole = drawn(random);
          int cut = 1 + random.nextInt(whole.size() - 1);
          Measure first = TOTAL.of(whole.slice(0, cut));
          Measure second = TOTAL.of(whole.slice(cut, whole.size()));

          assertMeasured(
              first.with(second, (one, other) -> (1 + one) * (1 + other) - 1),
              TOTAL.of(whole).value().orElseThrow());
        });
  }

  @RepeatedTest(20)
  void theAnnualReturnCompoundsToTheTotal(RepetitionInfo run) {
    tried(
        "performance.annual",
        run,
        random -> {
          Column returns = drawn(random);
          PerYear perYear = new PerYear(1 + random.nextInt(300));
          double annual =
              new AnnualReturn(perYear, ShortStretch.ANNUALISED).of(returns).value().orElseThrow();
          Column even = returns.map(one -> perYear.compounding(annual));

          assertThat(TOTAL.of(even).value().orElseThrow())
              .isCloseTo(TOTAL.of(returns).value().orElseThrow(), within(1e-9));
        });
  }
}
