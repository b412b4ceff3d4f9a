package io.indexwright.application.access.token;

import java.util.function.Function;
import java.util.function.Supplier;

/** What came of using a refresh token up. */
public sealed interface Spending {

  /** It was good, and is good no more. */
  record Spent(RefreshToken token) implements Spending {
    @Override
    public <T> T fold(
        Function<RefreshToken, T> spent, Function<RefreshToken, T> reused, Supplier<T> unknown) {
      return spent.apply(token);
    }
  }

  /** It was used before: somebody has it who should not, and its family has ended. */
  record Reused(RefreshToken token) implements Spending {
    @Override
    public <T> T fold(
        Function<RefreshToken, T> spent, Function<RefreshToken, T> reused, Supplier<T> unknown) {
      return reused.apply(token);
    }
  }

  /** There is none, or it has ended. */
  record Unknown() implements Spending {
    @Override
    public <T> T fold(
        Function<RefreshToken, T> spent, Function<RefreshToken, T> reused, Supplier<T> unknown) {
      return unknown.get();
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(
      Function<RefreshToken, T> spent, Function<RefreshToken, T> reused, Supplier<T> unknown);
}
