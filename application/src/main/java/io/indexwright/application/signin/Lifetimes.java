package io.indexwright.application.signin;

import java.time.Duration;

/**
 * How long what is issued is good for.
 *
 * @param access a signed token, which cannot be taken back by itself
 * @param refresh the next token of a sign-in, if nobody asks for another one
 * @param oneTime a link
 */
public record Lifetimes(Duration access, Duration refresh, Duration oneTime) {
  public static final Lifetimes USUAL =
      new Lifetimes(Duration.ofMinutes(15), Duration.ofDays(14), Duration.ofMinutes(30));
}
