package io.indexwright.application.quote;

import io.indexwright.application.feed.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** The last price of an instrument, and how far it can be relied on. */
public sealed interface ServedQuote {

  /** Answers with the case it is. */
  <R> R fold(Function<Fresh, R> fresh, Function<Stale, R> stale, Function<Missing, R> missing);

  /**
   * It is what the market says.
   *
   * @param age by the market's clock
   */
  record Fresh(Quote quote, Duration age) implements ServedQuote {
    @Override
    public <R> R fold(
        Function<Fresh, R> fresh, Function<Stale, R> stale, Function<Missing, R> missing) {
      return fresh.apply(this);
    }
  }

  /**
   * It is the last good one, and nobody stands for it any more.
   *
   * @param age by the market's clock
   * @param why there is no newer one, for a reader
   */
  record Stale(Quote quote, Duration age, String why) implements ServedQuote {

    /** Returns when a source told it last. */
    public Instant since() {
      return quote.receivedAt();
    }

    @Override
    public <R> R fold(
        Function<Fresh, R> fresh, Function<Stale, R> stale, Function<Missing, R> missing) {
      return stale.apply(this);
    }
  }

  /**
   * There never was one.
   *
   * @param why for a reader
   */
  record Missing(String why) implements ServedQuote {
    @Override
    public <R> R fold(
        Function<Fresh, R> fresh, Function<Stale, R> stale, Function<Missing, R> missing) {
      return missing.apply(this);
    }
  }
}
