package io.indexwright.application.factor;

import io.indexwright.application.access.token.RecoveryCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of changing a second factor. */
public sealed interface FactorOutcome {

  /**
   * It is done.
   *
   * @param codes told once, if there are new ones
   */
  record Done(List<RecoveryCode> codes) implements FactorOutcome {
    /** Keeps a copy that nobody can change. */
    public Done {
      codes = List.copyOf(codes);
    }

    @Override
    public <T> T fold(
        Function<List<RecoveryCode>, T> done, Supplier<T> refused, Function<Instant, T> mustWait) {
      return done.apply(codes);
    }
  }

  /** What was shown proves nothing, or there is nothing to change. */
  record Refused() implements FactorOutcome {
    @Override
    public <T> T fold(
        Function<List<RecoveryCode>, T> done, Supplier<T> refused, Function<Instant, T> mustWait) {
      return refused.get();
    }
  }

  /** He failed too often, and nobody has looked at what he said. */
  record MustWait(Instant until) implements FactorOutcome {
    @Override
    public <T> T fold(
        Function<List<RecoveryCode>, T> done, Supplier<T> refused, Function<Instant, T> mustWait) {
      return mustWait.apply(until);
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(
      Function<List<RecoveryCode>, T> done, Supplier<T> refused, Function<Instant, T> mustWait);
}
