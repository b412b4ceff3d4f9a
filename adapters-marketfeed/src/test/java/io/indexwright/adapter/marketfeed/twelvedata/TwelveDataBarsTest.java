package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MARCH;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MSFT;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ONE_BAR;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.bar;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.error;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.series;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.seriesIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.twelvedata.Vendor.Said;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daily bars, from answers in the documented forms: see {@link Documented}. */
class TwelveDataBarsTest extends Asking {

  private Reply<Bar> barsOfApple() {
    return barsOf(AAPL);
  }

  private Reply<Bar> barsOf(Ticker ticker) {
    return of(ticker, asked().dailyBars(List.of(ticker), MARCH));
  }

  private static Bar appleOn28March() {
    return new Bar(
        new Close(
            AAPL.instrument(), LocalDate.of(2024, 3, 28), Price.of("171.48", AAPL.currency())),
        Optional.of(new BigDecimal("171.75")),
        Optional.of(new BigDecimal("172.23")),
        Optional.of(new BigDecimal("170.51")),
        Optional.of(new BigDecimal("65672700")));
  }

  @Test
  void readsBars_whoseNumbersAreStrings() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR)));

    assertThat(rows(barsOfApple())).containsExactly(appleOn28March());
  }

  @Test
  void readsBars_whoseNumbersAreNumbers() {
    vendor.says(
        Said.ok(
            series(
                "AAPL",
                """
                {"datetime":"2024-03-28","open":171.750,"high":172.23,"low":170.51,"close":171.48,
                 "volume":65672700}""")));

    assertThat(rows(barsOfApple())).containsExactly(appleOn28March());
  }

  @Test
  void asksForPricesAsTheyWereTraded_andTellsTheKeyInAHeaderOnly() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR)));

    asked().dailyBars(List.of(AAPL), MARCH);

    Vendor.Asked request = vendor.asked().get(0);
    assertThat(request.path()).isEqualTo("/time_series");
    assertThat(request.parameters())
        .containsAllEntriesOf(
            Map.of(
                "symbol", "AAPL",
                "mic_code", "XNAS",
                "interval", "1day",
                "adjust", "none",
                "order", "asc",
                "start_date", "2024-03-25",
                "end_date", "2024-03-30"));
    assertThat(request.headers())
        .containsEntry("Authorization", List.of("apikey " + KEY))
        .containsEntry("Accept-encoding", List.of("gzip"));
    assertThat(request.uri().toString()).doesNotContain(KEY).doesNotContain("apikey");
  }

  @Test
  void asksForAdjustedPrices_onlyWhenToldTo() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR)));

    asked().adjustedBars(List.of(AAPL), MARCH);

    assertThat(vendor.asked().get(0).parameters()).containsEntry("adjust", "all");
  }

  @Test
  void keepsTheResponse_thatEveryBarNames() {
    String body = series("AAPL", ONE_BAR);
    vendor.says(Said.ok(body).gzipped());

    Digest named =
        barsOfApple().fold(answered -> answered.rows().get(0).response(), failed -> Digest.of(""));

    assertThat(named).isEqualTo(Digest.of(body));
    assertThat(responses.find(named)).hasValue(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsNothing_whenThereIsNothing() {
    vendor.says(Said.ok(series("AAPL")));

    assertThat(barsOfApple()).isEqualTo(Reply.Answered.nothing());
  }

  @ParameterizedTest
  @CsvSource({"200", "400"})
  void readsNothing_whenTheVendorCallsThatAnError(int status) {
    vendor.says(
        Said.of(
            status,
            error(
                400,
                "No data is available on the specified dates."
                    + " Try setting different start/end dates.")));

    assertThat(barsOfApple()).isEqualTo(Reply.Answered.nothing());
  }

  @Test
  void answersForEachSymbol_whenOneOfThemIsUnknown() {
    vendor.says(
        Said.ok(batch("AAPL", "MSFT", series("AAPL", ONE_BAR), error(404, "not found: MSFT"))));

    Map<Ticker, Reply<Bar>> replies = asked().dailyBars(List.of(MSFT, AAPL), MARCH);

    assertThat(replies.keySet()).containsExactly(MSFT, AAPL);
    assertThat(rows(of(AAPL, replies))).containsExactly(appleOn28March());
    assertThat(failed(of(MSFT, replies)))
        .isEqualTo(
            new Reply.Failed<>(Failure.UNKNOWN, "Twelve Data answered (404): not found: MSFT"));
    assertThat(vendor.asked()).hasSize(1);
  }

  @Test
  void failsForASymbol_thatTheAnswerLeavesOut() {
    vendor.says(Said.ok(batch("AAPL", series("AAPL", ONE_BAR))));

    Map<Ticker, Reply<Bar>> replies = asked().dailyBars(List.of(AAPL, MSFT), MARCH);

    assertThat(rows(of(AAPL, replies))).hasSize(1);
    assertThat(failed(of(MSFT, replies)).failure()).isEqualTo(Failure.MALFORMED);
    assertThat(failed(of(MSFT, replies)).text()).contains("MSFT: expected an object, was nothing");
  }

  @Test
  void asksForEachMarketByItself() {
    Ticker volkswagen =
        new Ticker(
            new InstrumentId("XETR:VOW"),
            "XETR",
            "VOW",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Berlin"));
    vendor.says(
        request ->
            Said.ok(
                request.symbols().contains("VOW")
                    ? seriesIn("VOW", "EUR", "Europe/Berlin", ONE_BAR)
                    : series("AAPL", ONE_BAR)));

    Map<Ticker, Reply<Bar>> replies = asked().dailyBars(List.of(volkswagen, AAPL), MARCH);

    assertThat(replies.keySet()).containsExactly(volkswagen, AAPL);
    assertThat(rows(of(volkswagen, replies)).get(0).close().price())
        .isEqualTo(Price.of("171.48", volkswagen.currency()));
    assertThat(vendor.asked())
        .extracting(request -> request.parameter("mic_code"))
        .containsExactly("XETR", "XNAS");
  }

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

    assertThat(rows(reply)).hasSize(2).contains(appleOn28March());
    QuarantinedRow row = quarantined(reply).get(0);
    assertThat(row.reason()).startsWith(reason);
    assertThat(row.raw()).isEqualTo(bad);
    assertThat(responses.find(row.response())).isPresent();
  }

  @Test
  void quarantinesARow_thatHasAnotherForm() {
    vendor.says(Said.ok(series("AAPL", "null", "{}", "\"2024-03-28\"", ONE_BAR)));

    Reply<Bar> reply = barsOfApple();

    assertThat(rows(reply)).containsExactly(appleOn28March());
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

  @Test
  void readsABarWithoutAVolume() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR.replace("\"65672700\"", "null"))));

    assertThat(rows(barsOfApple()).get(0).volume()).isEmpty();
  }

  @Test
  void leavesOutTheDayAfterTheLastOne() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR, bar("2024-03-30", "1", "2", "1", "1", "5"))));

    assertThat(rows(barsOfApple())).containsExactly(appleOn28March());
    assertThat(quarantined(barsOfApple())).isEmpty();
  }

  @Test
  void asksForLongStretchesInParts_andJoinsThem() {
    Days years = new Days(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 3, 30));
    vendor.says(
        request ->
            Said.ok(series("AAPL", bar(request.parameter("start_date"), "1", "2", "1", "1", "5"))));

    Map<Ticker, Reply<Bar>> replies = asked().dailyBars(List.of(AAPL), years);

    assertThat(rows(of(AAPL, replies)))
        .extracting(bar -> bar.close().date())
        .containsExactly(LocalDate.of(2000, 1, 1), LocalDate.of(2013, 9, 9));
    assertThat(vendor.asked())
        .extracting(request -> request.parameter("end_date"))
        .containsExactly("2013-09-09", "2024-03-30");
  }

  @Test
  void asksForNothingMore_afterAPartHasFailed() {
    Days years = new Days(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 3, 30));
    vendor.says(Said.of(404, error(404, "not found")));

    Map<Ticker, Reply<Bar>> replies = asked().dailyBars(List.of(AAPL), years);

    assertThat(failed(of(AAPL, replies)).failure()).isEqualTo(Failure.UNKNOWN);
    assertThat(vendor.asked()).hasSize(1);
  }

  @Test
  void asksNothing_forNoDays() {
    LocalDate day = LocalDate.of(2024, 3, 28);

    assertThat(asked().dailyBars(List.of(AAPL), new Days(day, day)))
        .isEqualTo(Map.of(AAPL, Reply.Answered.nothing()));
    assertThat(vendor.asked()).isEmpty();
  }
}
