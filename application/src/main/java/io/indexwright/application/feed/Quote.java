package io.indexwright.application.feed;

import io.indexwright.instrument.InstrumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A latest price, and who told it.
 *
 * @param source its name
 * @param receivedAt when the source told it, by our clock
 */
public record Quote(LatestPrice latest, String source, Instant receivedAt) {

  /** By the market's clock; what was observed at one moment, by ours. */
  private static final Comparator<Quote> AGE =
      Comparator.<Quote, Instant>comparing(quote -> quote.latest().observedAt())
          .thenComparing(Quote::receivedAt);

  /** Returns the newest of each instrument. */
  public static SortedMap<InstrumentId, Quote> newest(Collection<Quote> quotes) {
    SortedMap<InstrumentId, Quote> newest = new TreeMap<>();
    quotes.forEach(
        quote -> newest.merge(quote.latest().instrument(), quote, BinaryOperator.maxBy(AGE)));
    return newest;
  }

  /** Returns how old the price is by the market's clock; one that is ahead of us is not old. */
  public Duration age(Instant at) {
    return age(latest.observedAt(), at);
  }

  /** Returns how long ago something happened; nothing is less than no time ago. */
  public static Duration age(Instant happenedAt, Instant at) {
    return happenedAt.isAfter(at) ? Duration.ZERO : Duration.between(happenedAt, at);
  }
}
