package io.indexwright.adapter.marketfeed.twelvedata.stream;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.port.feed.QuoteStream;
import io.indexwright.instrument.InstrumentId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A vendor, and somebody who follows Apple and Volkswagen. Messages are in the forms of
 * https://twelvedata.com/docs/websocket/ws-real-time-price; the numbers are ours.
 */
class Following {
  static final String KEY = "0123+secret/key";
  static final Instant NOW = Instant.parse("2024-03-28T15:00:00Z");
  static final Ticker AAPL = ticker("XNAS", "AAPL", "USD", "America/New_York");
  static final Ticker VOW = ticker("XETR", "VOW", "EUR", "Europe/Berlin");

  static final String SUBSCRIPTION =
      """
      {"action":"subscribe","params":{"symbols":[{"symbol":"AAPL","mic_code":"XNAS"},\
      {"symbol":"VOW","mic_code":"XETR"}]}}""";
  static final String HEARTBEAT = "{\"action\":\"heartbeat\"}";

  /** Nothing of it runs out by itself. */
  static final StreamPatience LONG = patience(Duration.ofHours(1), Duration.ofHours(1));

  StreamVendor vendor;
  final Told told = new Told();
  private final AtomicInteger calls = new AtomicInteger();
  private Optional<QuoteStream.Following> following = Optional.empty();

  static StreamPatience patience(Duration heartbeat, Duration silence) {
    return new StreamPatience(
        Duration.ofSeconds(10),
        heartbeat,
        silence,
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        0.5);
  }

  /** What a listener hears, in order. */
  static final class Told implements QuoteStream.Listener {
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    /** Somebody was refused. */
    record Refused(Ticker ticker, String why) {}

    /** There is a connection. */
    record Connected() {}

    /** There is none any more. */
    record Lost(String why) {}

    @Override
    public void priced(LatestPrice price) {
      heard.add(price);
    }

    @Override
    public void wrong(WrongQuote wrong) {
      heard.add(wrong);
    }

    @Override
    public void refused(Ticker ticker, String why) {
      heard.add(new Refused(ticker, why));
    }

    @Override
    public void connected() {
      heard.add(new Connected());
    }

    @Override
    public void lost(String why) {
      heard.add(new Lost(why));
    }

    /** Waits for the next thing that is one of {@code kind}, and refuses any other. */
    <T> T next(Class<T> kind) {
      Object next = StreamVendor.waited(heard);
      if (!kind.isInstance(next)) {
        throw new AssertionError("expected a " + kind.getSimpleName() + ", was " + next);
      }
      return kind.cast(next);
    }

    boolean isSilent() {
      return heard.isEmpty();
    }
  }

  @BeforeEach
  void open() throws IOException {
    vendor = new StreamVendor();
  }

  @AfterEach
  void close() throws IOException {
    leave();
    vendor.close();
  }

  void follow(StreamPatience patience) {
    follow(stream(patience, Clock.fixed(NOW, ZoneOffset.UTC)), List.of(AAPL, VOW), told);
  }

  void follow(TwelveDataStream stream, List<Ticker> tickers, QuoteStream.Listener listener) {
    following = Optional.of(stream.follow(tickers, listener));
  }

  void leave() {
    following.ifPresent(QuoteStream.Following::close);
  }

  TwelveDataStream stream(StreamPatience patience, Clock clock) {
    return new TwelveDataStream(
        new StreamSettings(vendor.endpoint(), new ApiKey(KEY), 1_000),
        patience,
        () -> "call " + calls.incrementAndGet(),
        clock);
  }

  /** Waits until everything was asked for. */
  StreamVendor.Call connected() {
    StreamVendor.Call call = vendor.call();
    told.next(Told.Connected.class);
    call.hears();
    return call;
  }

  static Ticker ticker(String market, String symbol, String currency, String zone) {
    return new Ticker(
        new InstrumentId(market + ":" + symbol),
        market,
        symbol,
        Currency.getInstance(currency),
        ZoneId.of(zone));
  }

  static String price(String symbol, String currency, String price, Instant at) {
    return """
        {"event":"price","symbol":"%s","currency":"%s","exchange":"NASDAQ","type":"Common Stock",\
        "timestamp":%s,"price":%s,"day_volume":27631112}"""
        .formatted(symbol, currency, at.getEpochSecond(), price);
  }
}
