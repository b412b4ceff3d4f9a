package io.indexwright.adapter.http.rate;

import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;

/** What a request costs us, roughly. */
public enum RouteClass {
  READ,
  WRITE,
  /** Asks whether a password is right. */
  SIGN_IN;

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  static RouteClass of(HandlerType method, boolean isSignIn) {
    if (READING.contains(method)) {
      return READ;
    }
    return isSignIn ? SIGN_IN : WRITE;
  }

  /** Returns its name in a header. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
