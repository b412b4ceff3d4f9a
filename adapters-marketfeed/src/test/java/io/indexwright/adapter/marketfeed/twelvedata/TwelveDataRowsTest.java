package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ONE_BAR;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.bar;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.series;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.seriesIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.market.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars that may not be used, in answers of the documented forms: see {@link Documented}. */
class TwelveDataRowsTest extends Asking {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MSFT | USD | America/New_York | symbol: expected 'AAPL', was \"MSFT\"",
        "AAPL | EUR | America/New_York | currency: expected 'USD', was \"EUR\"",
        "AAPL | GBp | America/New_York | currency: expected 'USD', was \"GBp\"",
        "AAPL | USD | UTC | exchange_timezone: expected 'America/New_York', was \"UTC\"",
        "AAPL | USD | Asia/Tokyo | exchange_timezone: expected 'America/New_York', was \"Asia",
      })
  void failsWithWhatWasExpected_whenTheAnswerIsAboutSomethingElse(
      String symbol, String currency, String zone, String text) {
    vendor.says(Said.ok(seriesIn(symbol, currency, zone, ONE_BAR)));

    assertThat(failed(barsOfApple()).failure()).isEqualTo(Failure.MALFORMED);
    assertThat(failed(barsOfApple()).text()).contains("AAPL: " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | expected an object, was []",
        "7 | expected an object, was 7",
        "{\"meta\":[]} | meta: expected an object, was []",
        "{\"values\":[]} | meta: expected an object, was nothing",
      })
  void failsWithWhatWasExpected_whenTheAnswerHasAnotherForm(String body, String text) {
    vendor.says(Said.ok(body));

    assertThat(failed(barsOfApple()).failure()).isEqualTo(Failure.MALFORMED);
    assertThat(failed(barsOfApple()).text()).contains(text);
  }

  @Test
  void failsWithWhatWasExpected_whenThereAreNoRows() {
    vendor.says(Said.ok(series("AAPL").replace("\"values\":[]", "\"values\":{}")));

    assertThat(failed(barsOfApple()).text()).contains("values: expected a list, was {}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-28,0,2,1,1,5 | open: expected a positive decimal, was \"0\"",
        "2024-03-28,1,-2,1,1,5 | high: expected a positive decimal, was \"-2\"",
        "2024-03-28,1,2,x,1,5 | low: expected a positive decimal, was \"x\"",
        "2024-03-28,1,2,1,1e5,5 | close: expected a positive decimal, was \"1e5\"",
        "2024-03-28,1,2,1,1,-5 | volume: expected a decimal from 0 on, was \"-5\"",
        "2024-03-28,1,2,3,1,5 | not every price of XNAS:AAPL on 2024-03-28 lies between",
        "2024-03-28,9,2,1,1,5 | not every price of XNAS:AAPL on 2024-03-28 lies between",
        "28.03.2024,1,2,1,1,5 | datetime: expected a date such as 2026-11-20, was \"28.03.2024\"",
        "2024-03-28 00:00:00,1,2,1,1,5 | datetime: expected a date such as 2026-11-20, was",
        "2024-03-29T03:00:00+09:00,1,2,1,1,5 | datetime: expected a date such as 2026-11-20, was",
        "2024-02-30,1,2,1,1,5 | datetime: expected a date such as 2026-11-20, was \"2024-02-30\"",
        "2024-03-24,1,2,1,1,5 | datetime: expected a date from 2024-03-25 until before 2024-03-30",
        "2024-03-26,1,2,1,1,5 | datetime: expected a date after 2024-03-26, was 2024-03-26",
        "2024-03-25,1,2,1,1,5 | datetime: expected a date after 2024-03-26, was 2024-03-25",
      })
  void quarantinesARow_withItsReasonAndText(String cells, String reason) {
    String bad = bar(cells.split(","));
    vendor.says(Said.ok(series("AAPL", bar("2024-03-26", "1", "2", "1", "1", "5"), bad, ONE_BAR)));

    Reply<Bar> reply = barsOfApple();

    assertThat(rows(reply)).hasSize(2).contains(Documented.oneBar());
    QuarantinedRow row = quarantined(reply).get(0);
    assertThat(row.reason()).startsWith(reason);
    assertThat(row.raw()).isEqualTo(bad);
    assertThat(responses.find(row.response())).isPresent();
  }

  @Test
  void quarantinesARow_thatHasAnotherForm() {
    vendor.says(Said.ok(series("AAPL", "null", "{}", "\"2024-03-28\"", ONE_BAR)));

    Reply<Bar> reply = barsOfApple();

    assertThat(rows(reply)).containsExactly(Documented.oneBar());
    assertThat(quarantined(reply))
        .extracting(QuarantinedRow::reason)
        .containsExactly(
            "expected an object, was null",
            "datetime: expected a date such as 2026-11-20, was nothing",
            "expected an object, was \"2024-03-28\"");
  }

  @Test
  void quarantinesANumber_thatNobodyCouldWriteDown() {
    vendor.says(
        Said.ok(
            series(
                "AAPL",
                """
                {"datetime":"2024-03-28","open":1e999999999,"high":2,"low":1,"close":1}""")));

    assertThat(quarantined(barsOfApple()))
        .extracting(QuarantinedRow::reason)
        .containsExactly("open: expected a positive decimal, was 1E+999999999");
  }
}
