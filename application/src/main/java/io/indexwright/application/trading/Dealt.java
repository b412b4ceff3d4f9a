package io.indexwright.application.trading;

import io.indexwright.application.audit.Change;
import io.indexwright.application.trail.AuditTrail.Result;
import java.util.function.Function;

/**
 * What came of asking.
 *
 * @param <T> what there is when it is done
 */
public sealed interface Dealt<T> {

  /** Handles both cases. */
  <R> R fold(Function<T, R> done, Function<Refusal, R> refused);

  /** It is done. */
  record Done<T>(T what) implements Dealt<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
      return done.apply(what);
    }
  }

  /** It is not done. */
  record Refused<T>(Refusal why) implements Dealt<T> {
    @Override
    public <R> R fold(Function<T, R> done, Function<Refusal, R> refused) {
      return refused.apply(why);
    }
  }

  /** Returns what comes of what is done, if it is. */
  default <R> Dealt<R> map(Function<T, R> then) {
    return fold(done -> new Done<>(then.apply(done)), Refused::new);
  }

  /** Returns what the audit log is told of it. */
  default Result told(Function<T, Change> change) {
    return fold(done -> Result.done(change.apply(done)), why -> Result.refused(why.detail()));
  }
}
