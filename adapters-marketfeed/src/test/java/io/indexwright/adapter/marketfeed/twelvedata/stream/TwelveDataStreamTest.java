package io.indexwright.adapter.marketfeed.twelvedata.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.market.Price;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over one connection; see {@link Following} for the source of the forms. */
class TwelveDataStreamTest extends Following {
  private static final String RIGHT = price("AAPL", "USD", "171.48", NOW);

  @Test
  void asksForEveryTicker_andTellsTheKeyInTheAddressOnly() {
    follow(LONG);
    StreamVendor.Call call = vendor.call();

    assertThat(call.hears()).isEqualTo(SUBSCRIPTION);
    assertThat(call.request()).startsWith("GET /stream?apikey=0123%2Bsecret%2Fkey HTTP/1.1");
  }

  @Test
  void tellsPrices() {
    follow(LONG);
    StreamVendor.Call call = connected();
    call.tells(RIGHT);
    call.tells(price("VOW", "EUR", "\"130.20\"", NOW.minusSeconds(3)));

    assertThat(told.next(LatestPrice.class))
        .isEqualTo(new LatestPrice(AAPL.instrument(), Price.of("171.48", AAPL.currency()), NOW));
    assertThat(told.next(LatestPrice.class))
        .isEqualTo(
            new LatestPrice(
                VOW.instrument(), Price.of("130.2", VOW.currency()), NOW.minusSeconds(3)));
  }

  @Test
  void readsBidAndAskAsNoPartOfThePrice() {
    assertPriced(RIGHT.replace("}", ",\"bid\":171.47,\"ask\":171.49}"));
  }

  @Test
  void readsAMessageInParts() {
    follow(LONG);
    connected()
        .tellsInParts(
            List.of(RIGHT.substring(0, 10), RIGHT.substring(10, 90), RIGHT.substring(90)));

    assertThat(told.next(LatestPrice.class).price().perUnit()).isEqualByComparingTo("171.48");
  }

  private void assertPriced(String message) {
    follow(LONG);
    connected().tells(message);

    assertThat(told.next(LatestPrice.class).price().perUnit()).isEqualByComparingTo("171.48");
  }

  @Test
  void tellsWhomTheVendorRefuses() {
    follow(LONG);
    connected()
        .tells(
            """
            {"event":"subscribe-status","status":"warning",
             "success":[{"symbol":"AAPL","exchange":"NASDAQ"}],
             "fails":[{"symbol":"VOW","message":"You are not authorized to access XETR data."}]}
            """);

    Told.Refused refused = told.next(Told.Refused.class);
    assertThat(refused.ticker()).isEqualTo(VOW);
    assertThat(refused.why()).endsWith("You are not authorized to access XETR data.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"subscribe-status\",\"status\":\"ok\",\"success\":[],\"fails\":[]}",
        "{\"event\":\"subscribe-status\",\"status\":\"ok\",\"success\":[],\"fails\":null}",
        "{\"event\":\"heartbeat\",\"status\":\"ok\"}"
      })
  void tellsNothing_whenAllIsWell(String message) {
    follow(LONG);
    StreamVendor.Call call = connected();
    call.tells(message);
    call.tells(RIGHT);

    told.next(LatestPrice.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"USD\" | \"EUR\" | currency: expected 'USD', was \"EUR\"",
        "171.48 | -1 | price: expected a positive decimal, was -1",
        "171.48 | 0 | price: expected a positive decimal, was 0",
        "171.48 | \"1e5\" | price: expected a positive decimal, was \"1e5\"",
        "171.48 | null | price: expected a positive decimal, was null",
        "1711638000 | 1711638011 | timestamp: expected a moment up to 2024-03-28T15:00:10Z",
        "1711638000 | \"now\" | timestamp: expected seconds since 1970, was \"now\""
      })
  void setsApart_whatIsWrongOfATicker(String right, String wrong, String reason) {
    String message = RIGHT.replace(right, wrong);

    WrongQuote apart = apart(message);

    assertThat(apart.instrument()).hasValue(AAPL.instrument());
    assertThat(apart.reason()).startsWith(reason);
    assertThat(apart.raw()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"event\":\"price\",\"symbol\":\"IBM\"} | symbol: expected one that is followed",
        "{\"event\":\"quote\"} | event: expected one of a stream, was \"quote\"",
        "{\"price\":1} | event: expected a kind of event, was nothing",
        "[] | expected an object, was []",
        "garbage | expected JSON, but",
        "{\"event\":\"price\",\"event\":\"price\"} | expected JSON, but Duplicate field",
        "{\"event\":\"subscribe-status\",\"status\":\"error\",\"messages\":[\"no\"]}"
            + " | status: expected 'ok', was \"error\"",
        "{\"event\":\"subscribe-status\",\"fails\":[{\"symbol\":\"IBM\"}]} | symbol: expected one"
      })
  void setsApart_whatIsOfNobody(String message, String reason) {
    WrongQuote apart = apart(message);

    assertThat(apart.instrument()).isEmpty();
    assertThat(apart.reason()).startsWith(reason);
  }

  /** What comes afterwards is right, and is told. */
  private WrongQuote apart(String message) {
    follow(LONG);
    StreamVendor.Call call = connected();
    call.tells(message);
    call.tells(RIGHT);

    WrongQuote apart = told.next(WrongQuote.class);
    told.next(LatestPrice.class);
    return apart;
  }

  @Test
  void setsApart_whatIsOlderThanWhatIsKnown() {
    follow(LONG);
    StreamVendor.Call call = connected();
    call.tells(RIGHT);
    call.tells(RIGHT.replace("171.48", "171.49"));
    call.tells(price("AAPL", "USD", "171.50", NOW.minusSeconds(1)));

    told.next(LatestPrice.class);
    assertThat(told.next(LatestPrice.class).price().perUnit()).isEqualByComparingTo("171.49");
    assertThat(told.next(WrongQuote.class).reason())
        .isEqualTo(
            "timestamp: expected a moment from 2024-03-28T15:00:00Z on, was 2024-03-28T14:59:59Z");
  }

  @Test
  void writesZerosAsTheyCanBeKept() {
    assertThat(apart("a\0b").raw()).isEqualTo("a\\u0000b");
  }

  @Test
  void setsBytesApart() {
    follow(LONG);
    StreamVendor.Call call = connected();
    call.tellsBytes(new byte[] {1, 2, 3});
    call.tells(RIGHT);

    assertThat(told.next(WrongQuote.class).reason()).isEqualTo("expected a text, was bytes");
    told.next(LatestPrice.class);
  }

  @Test
  void givesUpAConnection_thatSendsTooMuch() {
    follow(LONG);
    connected().tells("x".repeat(1_001));

    WrongQuote apart = told.next(WrongQuote.class);
    assertThat(apart.reason()).contains("at most 1000 characters");
    assertThat(apart.raw()).hasSize(1_000);
    assertThat(told.next(Told.Lost.class).why()).contains("at most 1000 characters");
    connected().tells(RIGHT);
    told.next(LatestPrice.class);
  }

  @Test
  void neverRepeatsTheKey() {
    String loud = RIGHT.replace("AAPL", KEY);

    WrongQuote apart = apart(loud);

    assertThat(apart.reason()).doesNotContain(KEY).contains("***");
    assertThat(apart.raw()).doesNotContain(KEY).contains("***");
    assertThat(stream(LONG, Clock.systemUTC()).toString()).doesNotContain(KEY);
  }

  @Test
  void refusesTickersThatAStreamCannotTellApart() {
    Ticker other = ticker("XSWX", "AAPL", "CHF", "Europe/Zurich");
    TwelveDataStream stream = stream(LONG, Clock.systemUTC());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.follow(List.of(AAPL, other), told))
        .withMessageContaining("AAPL on XNAS")
        .withMessageContaining("AAPL on XSWX");
    assertThatIllegalArgumentException().isThrownBy(() -> stream.follow(List.of(), told));
  }

  @Test
  void followsHundreds() {
    List<Ticker> many =
        IntStream.range(0, 500)
            .mapToObj(number -> ticker("XNAS", "S" + number, "USD", "America/New_York"))
            .toList();
    follow(stream(LONG, Clock.fixed(NOW, Clock.systemUTC().getZone())), many, told);
    StreamVendor.Call call = connected();
    many.forEach(one -> call.tells(price(one.symbol(), "USD", "1", NOW)));

    assertThat(many)
        .extracting(Ticker::instrument)
        .allSatisfy(id -> assertThat(told.next(LatestPrice.class).instrument()).isEqualTo(id));
  }

  @Test
  void pausesLonger_theOftenerItFails() {
    StreamPatience usual = StreamPatience.USUAL;

    assertThat(usual.pause(1, 0.5)).isEqualTo(Duration.ofMillis(500));
    assertThat(usual.pause(1, 0)).isEqualTo(Duration.ofMillis(375));
    assertThat(usual.pause(3, 1)).isEqualTo(Duration.ofMillis(2_500));
    assertThat(usual.pause(1_000_000, 0.5)).isEqualTo(Duration.ofSeconds(30));
  }
}
