package io.indexwright.application.upkeep;

import io.indexwright.application.access.attempt.Lockout;
import java.time.Duration;

/**
 * How long is kept what is not a fact.
 *
 * @param failures to sign in, after the last one: no shorter than a lockout remembers them
 * @param sessions links and sign-ins, after they ended
 * @param answers to requests that may come again, after they expired
 * @param persons names, addresses and programs in the audit log, after they were written
 * @param events after they happened, whether they were delivered or not
 * @param jobs after they are over
 */
public record Retention(
    Duration failures,
    Duration sessions,
    Duration answers,
    Duration persons,
    Duration events,
    Duration jobs) {

  /**
   * As short as it can be; what is known of persons for a year, as long as incidents are traced.
   */
  public static final Retention USUAL =
      new Retention(
          Lockout.MEMORY,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofDays(365),
          Duration.ofDays(30),
          Duration.ofDays(90));

  /** Refuses to forget failures while they still make somebody wait. */
  public Retention {
    if (failures.compareTo(Lockout.MEMORY) < 0) {
      throw new IllegalArgumentException("failures are kept for " + Lockout.MEMORY + " at least");
    }
  }
}
