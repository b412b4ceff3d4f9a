package io.indexwright.application.user;

import io.indexwright.application.access.User;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of looking after a user. */
public sealed interface UserOutcome {

  /** He is as he should be. */
  record Kept(User user) implements UserOutcome {
    @Override
    public <T> T fold(Function<User, T> kept, Function<String, T> refused, Supplier<T> unknown) {
      return kept.apply(user);
    }
  }

  /** Nothing was changed, for this reason. */
  record Refused(String why) implements UserOutcome {
    @Override
    public <T> T fold(Function<User, T> kept, Function<String, T> refused, Supplier<T> unknown) {
      return refused.apply(why);
    }
  }

  /** There is no such user. */
  record Unknown() implements UserOutcome {
    @Override
    public <T> T fold(Function<User, T> kept, Function<String, T> refused, Supplier<T> unknown) {
      return unknown.get();
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(Function<User, T> kept, Function<String, T> refused, Supplier<T> unknown);
}
