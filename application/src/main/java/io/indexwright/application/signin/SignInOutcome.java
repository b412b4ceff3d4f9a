package io.indexwright.application.signin;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of signing in. */
public sealed interface SignInOutcome {

  /** He is who he says. */
  record SignedIn(Session session) implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<Session, T> signedIn,
        Supplier<T> codeNeeded,
        Supplier<T> refused,
        Function<Instant, T> mustWait) {
      return signedIn.apply(session);
    }
  }

  /** His password is right, and not enough: nothing is said of a code that was not shown. */
  record CodeNeeded() implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<Session, T> signedIn,
        Supplier<T> codeNeeded,
        Supplier<T> refused,
        Function<Instant, T> mustWait) {
      return codeNeeded.get();
    }
  }

  /** Not this time; why is for the audit log alone. */
  record Refused() implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<Session, T> signedIn,
        Supplier<T> codeNeeded,
        Supplier<T> refused,
        Function<Instant, T> mustWait) {
      return refused.get();
    }
  }

  /** He failed too often, and nobody has looked at what he said. */
  record MustWait(Instant until) implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<Session, T> signedIn,
        Supplier<T> codeNeeded,
        Supplier<T> refused,
        Function<Instant, T> mustWait) {
      return mustWait.apply(until);
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(
      Function<Session, T> signedIn,
      Supplier<T> codeNeeded,
      Supplier<T> refused,
      Function<Instant, T> mustWait);
}
