package io.indexwright.application.access.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long somebody has to wait after so many failures in a row.
 *
 * @param free how many failures cost nothing
 * @param first the wait after the first that does; it doubles with each one more
 * @param longest it never gets longer than this
 */
public record Lockout(int free, Duration first, Duration longest) {
  /** Whoever owns an account mistypes a few times. */
  public static final Lockout OF_AN_ACCOUNT =
      new Lockout(5, Duration.ofSeconds(1), Duration.ofMinutes(15));

  /** Many people may share an address. */
  public static final Lockout OF_AN_ADDRESS =
      new Lockout(30, Duration.ofSeconds(1), Duration.ofMinutes(15));

  /** After a day without a failure they are forgotten. */
  public static final Duration MEMORY = Duration.ofDays(1);

  private static final int MOST_DOUBLINGS = 20;

  /**
   * Failures in a row.
   *
   * @param lastAt when the last one was
   */
  public record Failures(int count, Instant lastAt) {
    /** There were none. */
    public static final Failures NONE = new Failures(0, Instant.EPOCH);

    /** Returns them with one more. */
    public Failures andOne(Instant at) {
      return new Failures(at.isBefore(lastAt.plus(MEMORY)) ? count + 1 : 1, at);
    }
  }

  /** Returns until when nobody may try again, if that is after {@code at}. */
  public Optional<Instant> until(Failures failures, Instant at) {
    int counted = failures.count() - free;
    if (counted <= 0) {
      return Optional.empty();
    }
    Duration wait = first.multipliedBy(1L << Math.min(counted - 1, MOST_DOUBLINGS));
    Instant end = failures.lastAt().plus(wait.compareTo(longest) < 0 ? wait : longest);
    return Optional.of(end).filter(at::isBefore);
  }
}
