package io.indexwright.adapter.marketfeed.guard;

import io.indexwright.application.feed.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that gave nothing. Its message is for a reader and has no secrets; it has no cause,
 * because nobody knows what a library writes into a message of its own.
 */
public final class FeedFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final boolean isWorthRetrying;
  private final Duration wish;

  private FeedFault(Failure failure, String text, boolean isWorthRetrying, Duration wish) {
    super(text);
    this.failure = failure;
    this.isWorthRetrying = isWorthRetrying;
    this.wish = wish;
  }

  /** The same call may succeed in a moment. */
  public static FeedFault passing(String text) {
    return new FeedFault(Failure.AWAY, text, true, Duration.ZERO);
  }

  /** The source asks to be called again after {@code wish}, which is positive. */
  public static FeedFault later(Failure failure, String text, Duration wish) {
    return new FeedFault(failure, text, true, wish);
  }

  /** The same call would fail in the same way. */
  public static FeedFault lasting(Failure failure, String text) {
    return new FeedFault(failure, text, false, Duration.ZERO);
  }

  /** Why there is nothing. */
  public Failure failure() {
    return failure;
  }

  /** Returns what to tell a reader. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** Returns how long the source asks us to wait, if it said so. */
  Optional<Duration> wish() {
    return Optional.of(wish).filter(asked -> !asked.isZero());
  }

  boolean isWorthRetrying(Duration longestWish) {
    return isWorthRetrying && wish.compareTo(longestWish) <= 0;
  }

  /** Returns true if the source is not well; one that refuses a request is. */
  boolean isOfTheSource() {
    return failure == Failure.AWAY || failure == Failure.MALFORMED;
  }
}
