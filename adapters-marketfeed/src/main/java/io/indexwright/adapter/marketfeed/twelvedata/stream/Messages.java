package io.indexwright.adapter.marketfeed.twelvedata.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.marketfeed.twelvedata.Fields;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.port.feed.QuoteStream;
import io.indexwright.market.Price;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads messages: a listener hears of what is right, and apart from it of what is wrong. */
final class Messages {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
  private static final int MOST_SHOWN = 200;
  private static final String BY_THE_VENDOR = "Twelve Data refuses it";

  private final Map<String, Ticker> bySymbol = new TreeMap<>();
  private final Map<Ticker, Instant> last = new HashMap<>();
  private final QuoteStream.Listener listener;
  private final Clock clock;

  Messages(Collection<Ticker> tickers, QuoteStream.Listener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
    for (Ticker ticker : tickers) {
      Optional.ofNullable(bySymbol.put(ticker.symbol(), ticker))
          .filter(other -> !other.equals(ticker))
          .ifPresent(
              other -> {
                throw new IllegalArgumentException(
                    "a stream of Twelve Data tells no market: " + other + ", " + ticker);
              });
    }
    if (bySymbol.isEmpty()) {
      throw new IllegalArgumentException("nothing to follow");
    }
  }

  Collection<Ticker> tickers() {
    return bySymbol.values();
  }

  /** Takes what is no message. */
  void nonsense(String reason, String raw) {
    listener.wrong(new WrongQuote(Optional.empty(), reason, raw));
  }

  /**
   * Reads a message.
   *
   * @return true if it is one that we know, whatever it says
   */
  boolean read(String text) {
    Optional<Ticker> about = Optional.empty();
    try {
      Fields message = Fields.parse(text);
      String event = message.read("event", "a kind of event", Function.identity());
      switch (event) {
        case "price" -> {
          Ticker ticker = ticker(message);
          about = Optional.of(ticker);
          listener.priced(price(message, ticker));
        }
        case "subscribe-status" -> refusals(message);
        case "heartbeat" -> {
          // The vendor is there; it says nothing else.
        }
        default -> throw message.unexpected("event", "one of a stream");
      }
      return true;
    } catch (IllegalArgumentException wrong) {
      listener.wrong(
          new WrongQuote(about.map(Ticker::instrument), String.valueOf(wrong.getMessage()), text));
      return false;
    }
  }

  private Ticker ticker(Fields message) {
    String symbol = message.read("symbol", "a symbol", Function.identity());
    return Optional.ofNullable(bySymbol.get(symbol))
        .orElseThrow(() -> message.unexpected("symbol", "one that is followed"));
  }

  private LatestPrice price(Fields message, Ticker ticker) {
    message.expect("currency", ticker.currency().getCurrencyCode());
    Price price = new Price(message.positive("price"), ticker.currency());
    Instant observedAt = message.moment("timestamp");
    Instant known = last.getOrDefault(ticker, Instant.MIN);
    if (observedAt.isBefore(known)) {
      throw new Fields.Unexpected(
          "timestamp: expected a moment from " + known + " on, was " + observedAt);
    }
    Instant latest = clock.instant().plus(CLOCKS_DIFFER);
    if (observedAt.isAfter(latest)) {
      throw new Fields.Unexpected(
          "timestamp: expected a moment up to " + latest + ", was " + observedAt);
    }
    last.put(ticker, observedAt);
    return new LatestPrice(ticker.instrument(), price, observedAt);
  }

  private void refusals(Fields status) {
    if (!status.has("fails")) {
      status.expect("status", "ok");
      return;
    }
    for (JsonNode refused : status.list("fails")) {
      Fields refusal = Fields.of(refused);
      Ticker ticker = ticker(refusal);
      listener.refused(
          ticker,
          refusal.has("message")
              ? BY_THE_VENDOR + ": " + refusal.read("message", "a text", Messages::brief)
              : BY_THE_VENDOR);
    }
  }

  private static String brief(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
