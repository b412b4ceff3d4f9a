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

import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daily bars, from answers in the documented forms: see {@link Documented}. */
class TwelveDataBarsTest extends Asking {

  @Test
  void readsBars_whoseNumbersAreStrings() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR)));

    assertThat(rows(barsOfApple())).containsExactly(Documented.oneBar());
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

    assertThat(rows(barsOfApple())).containsExactly(Documented.oneBar());
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
        .containsEntry("Traceparent", List.of("call 1"))
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
    assertThat(rows(of(AAPL, replies))).containsExactly(Documented.oneBar());
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

  @Test
  void readsABarWithoutAVolume() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR.replace("\"65672700\"", "null"))));

    assertThat(rows(barsOfApple()).get(0).volume()).isEmpty();
  }

  @Test
  void leavesOutTheDayAfterTheLastOne() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR, bar("2024-03-30", "1", "2", "1", "1", "5"))));

    assertThat(rows(barsOfApple())).containsExactly(Documented.oneBar());
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
