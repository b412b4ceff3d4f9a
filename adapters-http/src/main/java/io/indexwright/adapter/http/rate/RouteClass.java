package io.indexwright.adapter.http.rate;

import io.indexwright.application.rate.Allowance;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request costs us, roughly. */
public enum RouteClass {
  READ,
  WRITE,
  /** Asks whether a password is right. */
  SIGN_IN;

  /** 6,000 reads, 600 writes and 10 attempts to sign in a minute. */
  public static final Map<RouteClass, Allowance> USUAL =
      Map.of(
          READ, Allowance.aMinute(6000),
          WRITE, Allowance.aMinute(600),
          SIGN_IN, Allowance.aMinute(10));

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  static RouteClass of(HandlerType method, boolean isSignIn) {
    if (READING.contains(method)) {
      return READ;
    }
    return isSignIn ? SIGN_IN : WRITE;
  }

  /** Returns its name in a header. */
  String word() {
    return word;
  }
}
