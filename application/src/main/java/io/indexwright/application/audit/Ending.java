package io.indexwright.application.audit;

import java.util.Optional;

/**
 * How a deed ended, or that it is only begun.
 *
 * @param attempt the entry that told of the attempt, if one did
 * @param message why it was refused or failed, without personal data and secrets
 */
public record Ending(Outcome outcome, Optional<AuditEntryId> attempt, Optional<String> message) {

  /** It is begun; another entry may tell how it ended. */
  public static final Ending OPEN =
      new Ending(Outcome.ATTEMPTED, Optional.empty(), Optional.empty());

  /** It is done, and nobody told of an attempt. */
  public static final Ending DONE =
      new Ending(Outcome.SUCCEEDED, Optional.empty(), Optional.empty());

  /** Refuses a text that cannot be kept. */
  public Ending {
    Words.require("message", message, Words.LONG);
  }

  /** What became of it. */
  public enum Outcome {
    /** Nobody knows yet. */
    ATTEMPTED,
    /** It is done. */
    SUCCEEDED,
    /** It was not allowed, and nothing was done. */
    REFUSED,
    /** It went wrong, and nothing was done. */
    FAILED
  }

  /** Returns the same ending, of an attempt that was told. */
  public Ending of(AuditEntryId begun) {
    return new Ending(outcome, Optional.of(begun), message);
  }
}
