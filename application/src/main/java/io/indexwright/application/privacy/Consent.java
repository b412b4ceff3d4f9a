package io.indexwright.application.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody said to a purpose.
 *
 * @param text the version of the text that he was shown
 * @param isGranted whether it was yes
 * @param at to the microsecond
 */
public record Consent(Purpose purpose, String text, boolean isGranted, Instant at) {

  /** Cuts off what is less than a microsecond: no store keeps it. */
  public Consent {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
