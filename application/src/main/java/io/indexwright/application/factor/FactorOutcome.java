package io.indexwright.application.factor;

import java.time.Instant;
import java.util.function.Function;

/**
 * What came of changing a second factor.
 *
 * @param <T> what there is to tell once it is done
 */
public sealed interface FactorOutcome<T> {

  /** It is done. */
  record Done<T>(T told) implements FactorOutcome<T> {
    @Override
    public <R> R fold(
        Function<T, R> done, Function<Refusal, R> refused, Function<Instant, R> mustWait) {
      return done.apply(told);
    }
  }

  /** Nothing has changed. */
  record Refused<T>(Refusal why) implements FactorOutcome<T> {
    @Override
    public <R> R fold(
        Function<T, R> done, Function<Refusal, R> refused, Function<Instant, R> mustWait) {
      return refused.apply(why);
    }
  }

  /** He failed too often, and nobody has looked at what he said. */
  record MustWait<T>(Instant until) implements FactorOutcome<T> {
    @Override
    public <R> R fold(
        Function<T, R> done, Function<Refusal, R> refused, Function<Instant, R> mustWait) {
      return mustWait.apply(until);
    }
  }

  /** Why nothing has changed. */
  enum Refusal {
    /** What was shown does not prove who he is. */
    UNPROVED,
    /** There is no second factor, or there is one already. */
    NOTHING_TO_CHANGE
  }

  /** Returns what the function for this case makes of it. */
  <R> R fold(Function<T, R> done, Function<Refusal, R> refused, Function<Instant, R> mustWait);
}
