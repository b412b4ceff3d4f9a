package io.indexwright.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the whole log found.
 *
 * @param dropped entries that were dropped because nobody has to keep them any more
 * @param last the end of the chain; empty if nothing was ever sealed, or something is wrong
 * @param faults the first of them, in words
 * @param found how many faults there are in all
 */
public record AuditCheck(
    Sealed sealed,
    Unsealed unsealed,
    long dropped,
    Optional<End> last,
    List<String> faults,
    long found) {

  /** Keeps a copy that nobody can change. */
  public AuditCheck {
    faults = List.copyOf(faults);
  }

  /** What is linked into the chain. */
  public record Sealed(long seals, long entries) {}

  /**
   * What is not yet.
   *
   * @param since when the first of them was written; empty if there are none
   */
  public record Unsealed(long entries, Optional<Instant> since) {}

  /** The last seal: whoever keeps it elsewhere notices if the log is written anew. */
  public record End(long seal, String hash) {}

  /** Returns true if nothing is wrong. */
  public boolean isValid() {
    return found == 0;
  }
}
