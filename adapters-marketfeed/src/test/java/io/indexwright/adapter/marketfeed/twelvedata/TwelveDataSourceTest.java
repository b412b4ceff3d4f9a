package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MSFT;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.dividends;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.error;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.quote;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.rate;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.splits;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.market.Price;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events, latest prices, rates and symbols, in the documented forms: see {@link Documented}. */
class TwelveDataSourceTest extends Asking {
  private static final Days DECADE = new Days(LocalDate.of(2015, 1, 1), LocalDate.of(2025, 1, 1));
  private static final LocalDate GOOD_FRIDAY = LocalDate.of(2024, 3, 29);
  private static final CurrencyPair DOLLARS = CurrencyPair.of("EUR", "USD");
  private static final CurrencyPair YEN = CurrencyPair.of("EUR", "JPY");
  private static final long CLOSED_AT = Instant.parse("2024-03-28T20:00:00Z").getEpochSecond();

  @Test
  void readsASplit_theWayRound_thatItsWordsSay() {
    vendor.says(
        Said.ok(
            splits(
                """
                {"date":"2020-08-31","description":"4-for-1 split","ratio":0.25,"from_factor":4,
                 "to_factor":1}""",
                """
                {"date":"2021-01-04","description":"1-for-10 split","ratio":10,"from_factor":1,
                 "to_factor":10}""")));

    assertThat(rows(of(AAPL, asked().splits(List.of(AAPL), DECADE))))
        .containsExactly(
            new Announcement(
                AAPL.instrument(),
                LocalDate.of(2020, 8, 31),
                new Split(BigDecimal.valueOf(4), BigDecimal.ONE)),
            new Announcement(
                AAPL.instrument(),
                LocalDate.of(2021, 1, 4),
                new Split(BigDecimal.ONE, BigDecimal.TEN)));
    assertThat(vendor.asked().get(0).path()).isEqualTo("/splits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4-for-1 split | 1 | 4 | description: expected '1-for-4 split', was '4-for-1 split'",
        "split | 4 | 1 | description: expected '4-for-1 split', was 'split'",
        "4-for-1 split | 0 | 1 | from_factor: expected a positive decimal, was 0",
      })
  void quarantinesASplit_thatContradictsItself(
      String words, String from, String to, String reason) {
    vendor.says(
        Said.ok(
            splits(
                """
                {"date":"2020-08-31","description":"%s","from_factor":%s,"to_factor":%s}"""
                    .formatted(words, from, to))));

    assertThat(quarantined(of(AAPL, asked().splits(List.of(AAPL), DECADE))))
        .extracting(QuarantinedRow::reason)
        .containsExactly(reason);
  }

  @Test
  void readsDividends_asTheyWerePaid() {
    vendor.says(
        Said.ok(
            dividends(
                """
                {"ex_date":"2021-08-06","amount":0.22}""",
                """
                {"ex_date":"2021-11-05","amount":-0.22}""")));

    Reply<Announcement> reply = of(AAPL, asked().dividends(List.of(AAPL), DECADE));

    assertThat(rows(reply))
        .containsExactly(
            new Announcement(
                AAPL.instrument(), LocalDate.of(2021, 8, 6), new Dividend(new BigDecimal("0.22"))));
    assertThat(quarantined(reply)).hasSize(1);
    assertThat(vendor.asked().get(0).parameters())
        .containsEntry("adjust", "false")
        .containsEntry("start_date", "2015-01-01");
  }

  @Test
  void asksForEventsOneByOne() {
    vendor.says(
        request -> Said.ok(splits().replace("\"AAPL\"", "\"" + request.symbols().get(0) + "\"")));

    assertThat(asked().splits(List.of(AAPL, MSFT), DECADE))
        .containsExactly(
            Map.entry(AAPL, Reply.Answered.nothing()), Map.entry(MSFT, Reply.Answered.nothing()));
    assertThat(vendor.asked())
        .extracting(Vendor.Asked::symbols)
        .containsExactly(List.of("AAPL"), List.of("MSFT"));
  }

  @Test
  void readsTheLatestPrices_withTheTimeOfTheLastMinuteTraded() {
    vendor.says(
        Said.ok(
            batch(
                "AAPL",
                "MSFT",
                quote("AAPL", "171.48", CLOSED_AT),
                quote("MSFT", "420.72", CLOSED_AT - 60))));

    Map<Ticker, Reply<LatestPrice>> latest = asked().latest(List.of(AAPL, MSFT));

    assertThat(rows(of(AAPL, latest)))
        .containsExactly(
            new LatestPrice(
                AAPL.instrument(),
                Price.of("171.48", AAPL.currency()),
                Instant.ofEpochSecond(CLOSED_AT)));
    assertThat(rows(of(MSFT, latest)).get(0).observedAt())
        .isEqualTo(Instant.ofEpochSecond(CLOSED_AT - 60));
    assertThat(vendor.asked().get(0).parameters()).containsEntry("dp", "11");
  }

  @Test
  void quarantinesAPrice_thatIsOfTheFuture() {
    vendor.says(Said.ok(quote("AAPL", "171.48", NOW.plusSeconds(301).getEpochSecond())));

    assertThat(quarantined(of(AAPL, asked().latest(List.of(AAPL)))))
        .extracting(QuarantinedRow::reason)
        .containsExactly(
            "last_quote_at: expected a moment up to 2024-03-29T13:04:59.999Z,"
                + " was 2024-03-29T13:05:00Z");
  }

  @ParameterizedTest
  @CsvSource({"171.48,-1", "171.48,99999999999999999", "171.48,null", "0,1711656000"})
  void quarantinesAPrice_thatIsNone(String close, String moment) {
    vendor.says(
        Said.ok(
            quote("AAPL", close, 7).replace("\"last_quote_at\":7", "\"last_quote_at\":" + moment)));

    assertThat(quarantined(of(AAPL, asked().latest(List.of(AAPL))))).hasSize(1);
  }

  @Test
  void failsWithWhatWasExpected_whenAPriceIsInAnotherCurrency() {
    vendor.says(Said.ok(quote("AAPL", "171.48", CLOSED_AT).replace("USD", "EUR")));

    assertThat(failed(of(AAPL, asked().latest(List.of(AAPL)))).text())
        .contains("AAPL: currency: expected 'USD', was \"EUR\"");
  }

  @Test
  void readsRates_whichAreNumbers() {
    long midnight = Instant.parse("2024-03-29T00:00:00Z").getEpochSecond();
    vendor.says(
        Said.ok(
            batch(
                "EUR/USD",
                "EUR/JPY",
                rate("EUR/USD", "1.07871", midnight),
                rate("EUR/JPY", "163.2", midnight - 1))));

    Map<CurrencyPair, Reply<FxQuote>> rates = asked().rates(List.of(DOLLARS, YEN), GOOD_FRIDAY);

    assertThat(rows(of(DOLLARS, rates)))
        .containsExactly(
            new FxQuote("TWELVEDATA", DOLLARS, GOOD_FRIDAY, new BigDecimal("1.07871")));
    assertThat(quarantined(of(YEN, rates)))
        .extracting(QuarantinedRow::reason)
        .containsExactly("timestamp: expected a moment of 2024-03-29, was 2024-03-28T23:59:59Z");
    assertThat(vendor.asked().get(0).parameters())
        .containsEntry("symbol", "EUR/USD,EUR/JPY")
        .containsEntry("date", "2024-03-29")
        .containsEntry("timezone", "UTC");
  }

  @Test
  void failsWithWhatWasExpected_whenARateIsOfAnotherPair() {
    vendor.says(Said.ok(rate("USD/EUR", "0.92", 1711670400)));

    assertThat(failed(of(DOLLARS, asked().rates(List.of(DOLLARS), GOOD_FRIDAY))).failure())
        .isEqualTo(Failure.MALFORMED);
  }

  @Test
  void findsSymbols() {
    vendor.says(
        Said.ok(
            """
            {"data":[
             {"symbol":"AA","instrument_name":"Alcoa Corp","exchange":"NYSE","mic_code":"XNYS",
              "exchange_timezone":"America/New_York","instrument_type":"Common Stock",
              "country":"United States","currency":"USD"},
             {"symbol":"AA","instrument_name":"Alcoa Corp","exchange":"Nowhere","mic_code":"XXXX",
              "exchange_timezone":"Nowhere/Town","instrument_type":"Common Stock",
              "country":"Nowhere","currency":"USD"}],"status":"ok"}"""));

    Reply<FoundSymbol> found = asked().search("alcoa & co");

    assertThat(rows(found))
        .containsExactly(
            new FoundSymbol(
                "AA",
                "XNYS",
                "Alcoa Corp",
                "Common Stock",
                Currency.getInstance("USD"),
                ZoneId.of("America/New_York")));
    assertThat(quarantined(found)).hasSize(1);
    assertThat(vendor.asked().get(0).parameters()).containsEntry("symbol", "alcoa & co");
  }

  @Test
  void findsNothing_whenTheKeyIsWrong() {
    vendor.says(Said.of(401, error(401, "**apikey** parameter is incorrect")));

    assertThat(failed(asked().search("alcoa")).failure()).isEqualTo(Failure.FORBIDDEN);
  }

  @Test
  void hasAName() {
    assertThat(asked().name()).isEqualTo("TWELVEDATA");
  }
}
