package io.indexwright.application.signin;

import io.indexwright.application.access.Principal;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether somebody gets what he asks for. */
public sealed interface Admission {

  /** He does. */
  record Admitted(Principal principal) implements Admission {
    @Override
    public <T> T fold(Function<Principal, T> admitted, Supplier<T> unknown, Supplier<T> forbidden) {
      return admitted.apply(principal);
    }
  }

  /** Nobody knows who he is. */
  record Unknown() implements Admission {
    @Override
    public <T> T fold(Function<Principal, T> admitted, Supplier<T> unknown, Supplier<T> forbidden) {
      return unknown.get();
    }
  }

  /** It is known who he is, and he may not. */
  record Forbidden() implements Admission {
    @Override
    public <T> T fold(Function<Principal, T> admitted, Supplier<T> unknown, Supplier<T> forbidden) {
      return forbidden.get();
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(Function<Principal, T> admitted, Supplier<T> unknown, Supplier<T> forbidden);
}
