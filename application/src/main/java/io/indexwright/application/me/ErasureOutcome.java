package io.indexwright.application.me;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of forgetting somebody. */
public sealed interface ErasureOutcome {

  /** Nothing is left but his id. */
  record Erased() implements ErasureOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.erased().get();
    }
  }

  /** He did not confirm it by his password. */
  record Unconfirmed() implements ErasureOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unconfirmed().get();
    }
  }

  /** Too many passwords were wrong; none is compared until then. */
  record MustWait(Instant until) implements ErasureOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.mustWait().apply(until);
    }
  }

  /** Something stands against it, which he can clear away. */
  record Hindered(String why) implements ErasureOutcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.hindered().apply(why);
    }
  }

  /** A function for each case. */
  record Cases<T>(
      Supplier<T> erased,
      Supplier<T> unconfirmed,
      Function<Instant, T> mustWait,
      Function<String, T> hindered) {}

  /** Returns what the function for this case makes of it. */
  <T> T fold(Cases<T> cases);
}
