package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.Ticker;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers in the forms that the vendor documents: https://twelvedata.com/docs and the OpenAPI
 * document https://api.twelvedata.com/doc/swagger/openapi.json; several symbols in one request as
 * in https://support.twelvedata.com/en/articles/5203360; credits as in
 * https://support.twelvedata.com/en/articles/5615854. The numbers are ours.
 */
final class Documented {
  static final Ticker AAPL = ticker("AAPL");
  static final Ticker MSFT = ticker("MSFT");
  static final Days MARCH = new Days(LocalDate.of(2024, 3, 25), LocalDate.of(2024, 3, 30));

  static final String ONE_BAR =
      bar("2024-03-28", "171.75", "172.23", "170.51", "171.48", "65672700");

  private Documented() {}

  /** What {@link #ONE_BAR} says of Apple. */
  static Bar oneBar() {
    return new Bar(
        new Close(
            AAPL.instrument(), LocalDate.of(2024, 3, 28), Price.of("171.48", AAPL.currency())),
        Optional.of(new BigDecimal("171.75")),
        Optional.of(new BigDecimal("172.23")),
        Optional.of(new BigDecimal("170.51")),
        Optional.of(new BigDecimal("65672700")));
  }

  static Ticker ticker(String symbol) {
    return new Ticker(
        new InstrumentId("XNAS:" + symbol),
        "XNAS",
        symbol,
        Currency.getInstance("USD"),
        ZoneId.of("America/New_York"));
  }

  /** {@code /time_series} of one symbol: numbers are strings. */
  static String series(String symbol, String... values) {
    return seriesIn(symbol, "USD", "America/New_York", values);
  }

  static String seriesIn(String symbol, String currency, String zone, String... values) {
    return """
        {"meta":{"symbol":"%s","interval":"1day","currency":"%s","exchange_timezone":"%s",
         "exchange":"NASDAQ","mic_code":"XNGS","type":"Common Stock"},
         "values":[%s],"status":"ok"}"""
        .formatted(symbol, currency, zone, String.join(",", values));
  }

  /** A row: date, open, high, low, close, volume. */
  static String bar(String... cells) {
    return """
        {"datetime":"%s","open":"%s","high":"%s","low":"%s","close":"%s","volume":"%s"}"""
        .formatted((Object[]) cells);
  }

  /** Several symbols in one request: an object of answers, by symbol. */
  static String batch(List<String> symbols, List<String> answers) {
    return IntStream.range(0, symbols.size())
        .mapToObj(place -> "\"" + symbols.get(place) + "\":" + answers.get(place))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String batch(String... symbolsAndAnswers) {
    List<String> all = Arrays.asList(symbolsAndAnswers);
    int half = all.size() / 2;
    return batch(all.subList(0, half), all.subList(half, all.size()));
  }

  /** The error object, which comes under a status of its own or under HTTP 200. */
  static String error(int code, String message) {
    return """
        {"code":%s,"message":"%s","status":"error"}"""
        .formatted(code, message);
  }

  /** {@code /splits}: Apple's split of 2020, as the documentation shows it. */
  static String splits(String... rows) {
    return events("splits", "AAPL", rows);
  }

  static String dividends(String... rows) {
    return events("dividends", "AAPL", rows);
  }

  /** {@code /splits} or {@code /dividends} of one symbol. */
  static String events(String list, String symbol, String... rows) {
    return """
        {"meta":{"symbol":"%s","name":"Apple Inc","currency":"USD","exchange":"NASDAQ",
         "mic_code":"XNAS","exchange_timezone":"America/New_York"},"%s":[%s]}"""
        .formatted(symbol, list, String.join(",", rows));
  }

  /** {@code /quote}; of its many fields, some. */
  static String quote(String symbol, String close, long lastQuoteAt) {
    return """
        {"symbol":"%s","name":"Apple Inc","exchange":"NASDAQ","mic_code":"XNAS","currency":"USD",
         "datetime":"2024-03-28","timestamp":1711632600,"last_quote_at":%s,"open":"171.75",
         "high":"172.23","low":"170.51","close":"%s","volume":"65672700","is_market_open":true}"""
        .formatted(symbol, lastQuoteAt, close);
  }

  /** {@code /exchange_rate}: the rate is a number. */
  static String rate(String pair, String rate, long timestamp) {
    return """
        {"symbol":"%s","rate":%s,"timestamp":%s}"""
        .formatted(pair, rate, timestamp);
  }
}
