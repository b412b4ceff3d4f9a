package io.indexwright.adapter.marketfeed.synthetic;

import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.feed.Followed;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import io.indexwright.proof.Digest;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {
  private static final int COMPANIES = 60;
  private static final Days DECADE = days("2015-01-01", "2024-12-31");
  private static final SyntheticMarket MARKET = new SyntheticMarket(7, COMPANIES);
  private static final List<Moment> MOMENTS = moments();

  /** Wherever it runs, and whatever is changed here: demos and figures are told of these digits. */
  @Test
  void isTheSameForEver() {
    assertThat(MARKET.followed(1).instrument().toString())
        .isEqualTo("Instrument[id=SYN7:OST000001, name=Ostxilan Metals (synthetic), currency=USD]");
    assertThat(Digest.of(RawText.of(MARKET.history(1, DECADE).rows())).brief())
        .isEqualTo("e0dda93a6cdb");
    assertThat(Digest.of(RawText.of(MARKET.rates(SyntheticMarket.PAIRS.get(0), DECADE))).brief())
        .isEqualTo("fdc460eff307");
  }

  @Test
  void hasTheSameDays_whateverPartIsAskedFor() {
    SyntheticMarket larger = new SyntheticMarket(7, 10 * COMPANIES);
    Days part = days("2019-03-01", "2019-09-30");

    for (int number = 1; number <= 10; number++) {
      List<RawRow> whole = traded(MARKET.history(number, DECADE));
      assertThat(traded(larger.history(number, part)))
          .isEqualTo(whole.stream().filter(row -> isIn(row.date(), part)).toList());
    }
    assertThat(larger.universe().subList(0, COMPANIES)).isEqualTo(MARKET.universe());
  }

  @Test
  void isAnother_whenTheSeedIs() {
    SyntheticMarket other = new SyntheticMarket(8, COMPANIES);

    assertThat(other.universe()).doesNotContainAnyElementsOf(MARKET.universe());
    assertThat(other.history(1, DECADE)).isNotEqualTo(MARKET.history(1, DECADE));
  }

  @Test
  void hasCompaniesOfEverySector_whoseNamesNobodyTakesForReal() {
    List<Followed> universe = new SyntheticMarket(7, 300).universe();

    assertThat(universe).extracting(Followed::sector).contains(sectors());
    assertThat(universe).allMatch(one -> one.instrument().name().endsWith(" (synthetic)"));
    assertThat(universe).allMatch(one -> one.ticker().symbol().matches("[A-Z]{3}[0-9]{6}"));
    assertThat(universe).extracting(one -> one.instrument().id()).doesNotHaveDuplicates();
  }

  private static String[] sectors() {
    return Stream.of(Sector.values()).map(Sector::words).toArray(String[]::new);
  }

  @Test
  void tradesOnTheSessionsOfTheExchange_andNoOtherDay() {
    for (int number : List.of(1, 2, 3, 4, 5)) {
      List<LocalDate> dates =
          MARKET.history(number, DECADE).rows().rows().stream().map(RawRow::date).toList();
      TradingCalendar calendar =
          ExchangeCalendars.of(new CalendarId(MARKET.followed(number).ticker().market()))
              .orElseThrow();

      assertThat(dates)
          .isEqualTo(calendar.sessions(dates.get(0), dates.get(dates.size() - 1).plusDays(1)));
    }
  }

  @Test
  void hasPricesBetweenLowAndHigh_onTheTick() {
    assertThat(MOMENTS)
        .allMatch(moment -> Column.TRADED.stream().allMatch(price -> isRight(moment, price)))
        .allMatch(moment -> value(moment.row(), Column.VOLUME).signum() > 0);
  }

  private static boolean isRight(Moment moment, Column column) {
    BigDecimal price = value(moment.row(), column);
    return price.signum() > 0
        && price.compareTo(value(moment.row(), Column.LOW)) >= 0
        && price.compareTo(value(moment.row(), Column.HIGH)) <= 0
        && price.scale() <= moment.decimals();
  }

  @Test
  void stepsAtASplit_byItsRatio() {
    List<Moment> splits =
        MOMENTS.stream().filter(moment -> moment.row().get(Column.SPLIT).isPresent()).toList();

    assertThat(splits).hasSizeGreaterThan(10);
    assertThat(splits)
        .allSatisfy(
            split -> {
              BigDecimal ratio = value(split.row(), Column.SPLIT);
              BigDecimal close = value(split.row(), Column.CLOSE).multiply(ratio);
              assertThat(close.divide(value(split.before(), Column.CLOSE), HALF_EVEN))
                  .isBetween(new BigDecimal("0.7"), new BigDecimal("1.4"));
            });
    assertThat(splits)
        .extracting(split -> value(split.row(), Column.SPLIT).compareTo(BigDecimal.ONE))
        .contains(1);
  }

  /** A close of the day before an ex-date is worth the dividend more. */
  @Test
  void adjustsCloses_forDividendsInWholeUnitsOfMoney() {
    List<Moment> paid =
        MOMENTS.stream().filter(moment -> moment.row().get(Column.DIVIDEND).isPresent()).toList();

    assertThat(paid).hasSizeGreaterThan(200);
    for (Moment moment : paid) {
      BigDecimal money = value(moment.row(), Column.DIVIDEND);
      BigDecimal cum = value(moment.before(), Column.CLOSE);
      BigDecimal kept = adjustment(moment.before()).divide(adjustment(moment.row()), 6, HALF_EVEN);

      assertThat(money.scale()).isLessThanOrEqualTo(2);
      assertThat(kept.multiply(cum).add(money).subtract(cum).abs())
          .isLessThan(cum.movePointLeft(4));
    }
  }

  @Test
  void losesCompanies_andTellsWhen() {
    List<LocalDate> gone =
        IntStream.rangeClosed(1, COMPANIES)
            .mapToObj(number -> MARKET.history(number, DECADE))
            .flatMap(history -> history.delisted().stream())
            .toList();

    assertThat(gone).isNotEmpty().hasSizeLessThan(20).allMatch(date -> isIn(date, DECADE));
  }

  @Test
  void quotesRatesOnWeekdays_andTheCrossOfTwo() {
    LocalDate friday = LocalDate.of(2024, 6, 28);

    BigDecimal euro = MARKET.rate(CurrencyPair.of("EUR", "USD"), friday).orElseThrow();
    BigDecimal yen = MARKET.rate(CurrencyPair.of("USD", "JPY"), friday).orElseThrow();
    BigDecimal cross = MARKET.rate(CurrencyPair.of("EUR", "JPY"), friday).orElseThrow();

    assertThat(cross.subtract(euro.multiply(yen)).abs()).isLessThan(new BigDecimal("0.01"));
    assertThat(MARKET.rate(CurrencyPair.of("EUR", "USD"), friday.plusDays(1))).isEmpty();
    assertThat(MARKET.rate(CurrencyPair.of("EUR", "CHF"), friday)).isEmpty();
    assertThat(MARKET.rate(CurrencyPair.of("EUR", "USD"), LocalDate.of(1999, 12, 31))).isEmpty();
  }

  @Test
  void isReadFromASeed_andANumberOfCompanies() {
    assertThat(SyntheticMarket.parse("7:12").universe()).hasSize(12).isEqualTo(first(12));
    assertThat(SyntheticMarket.parse("7").universe()).hasSize(30).isEqualTo(first(30));
    for (String wrong : List.of("", "7:", "-1", "7:0", "x", "7:1000000")) {
      assertThatThrownBy(() -> SyntheticMarket.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<Followed> first(int companies) {
    return MARKET.universe().subList(0, companies);
  }

  /** A row, and the one before it. */
  private record Moment(RawRow row, RawRow before, int decimals) {}

  private static List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      List<RawRow> rows = MARKET.history(number, DECADE).rows().rows();
      int decimals = Company.of(7, number).venue().decimals();
      for (int i = 1; i < rows.size(); i++) {
        moments.add(new Moment(rows.get(i), rows.get(i - 1), decimals));
      }
    }
    return moments;
  }

  private static BigDecimal value(RawRow row, Column column) {
    return row.get(column).orElseThrow();
  }

  private static BigDecimal adjustment(RawRow row) {
    return value(row, Column.ADJUSTED_CLOSE).divide(value(row, Column.CLOSE), 12, HALF_EVEN);
  }

  /** What never changes later; adjusted closes do. */
  private static List<RawRow> traded(History history) {
    return history.rows().rows().stream()
        .map(row -> row.with(Column.ADJUSTED_CLOSE, Optional.empty()))
        .toList();
  }

  private static boolean isIn(LocalDate date, Days days) {
    return !date.isBefore(days.fromInclusive()) && date.isBefore(days.untilExclusive());
  }

  private static Days days(String first, String last) {
    return Days.closed(LocalDate.parse(first), LocalDate.parse(last));
  }
}
