package io.indexwright.application.idempotency;

import java.util.regex.Pattern;

/**
 * A name that somebody gives a request, so that it is done once however often it is sent. Two
 * principals, or two routes, may use the same key for different things.
 *
 * @param principal who asks; not blank
 * @param route what is asked for, the same for all requests of its kind; not blank
 * @param key 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String principal, String route, String key) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

  /** Refuses any other form. */
  public IdempotencyKey {
    if (principal.isBlank() || route.isBlank() || !isWellFormed(key)) {
      throw new IllegalArgumentException(
          "a key has a principal, a route, and 1 to 255 visible characters");
    }
  }

  /** Returns true if {@code key} has the form of a key. */
  public static boolean isWellFormed(String key) {
    return FORM.matcher(key).matches();
  }
}
