package io.indexwright.application.feed;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether there were credits. */
public sealed interface Grant {

  /** Answers with the case it is. */
  default <R> R fold(Supplier<R> granted, Function<Spent, R> spent) {
    return this instanceof Spent refusal ? spent.apply(refusal) : granted.get();
  }

  /** They were there, and are taken. */
  record Granted() implements Grant {}

  /**
   * They are not there; none was taken.
   *
   * @param until before this nobody need ask again
   */
  record Spent(Instant until) implements Grant {}
}
