package io.indexwright.adapter.postgres.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param last the end of the chain; empty if nothing was ever sealed, or it has faults
 * @param dropped the years that were dropped because nobody has to keep them any more
 * @param faults the first thousand of them, in the order in which they were found
 * @param found how many faults there are in all
 */
public record AuditReport(
    Counts counts,
    Tail tail,
    Optional<Checkpoint> last,
    List<Integer> dropped,
    List<Fault> faults,
    long found) {

  /** Keeps copies that nobody can change. */
  public AuditReport {
    dropped = List.copyOf(dropped);
    faults = List.copyOf(faults);
  }

  /**
   * How much was looked at.
   *
   * @param entries that are sealed and there
   * @param dropped entries that are sealed, and were dropped with their year
   */
  public record Counts(long seals, long entries, long dropped) {}

  /**
   * What is not sealed yet. Its entries are compared with their hashes, but whoever can write to
   * every table can still change them without a trace.
   *
   * @param since when the first of them was written; empty if there are none
   */
  public record Tail(long entries, Optional<Instant> since) {}

  /** Where something is wrong. */
  public enum Place {
    /** The entry of this number. */
    ENTRY,
    /** What the entry of this number knows of a person. */
    PERSON,
    /** The note that the entry of this number waits for its seal. */
    PENDING,
    /** The seal of this number. */
    SEAL,
    /** The note which seal is the last, which names this one. */
    HEAD,
    /** The note that this year was dropped. */
    RETENTION
  }

  /** Something that is not as it was written. */
  public record Fault(Place place, long number, String finding) {

    @Override
    public String toString() {
      return "%s %s %s".formatted(place.name().toLowerCase(Locale.ROOT), number, finding);
    }
  }

  /** Returns true if nothing was found. */
  public boolean isValid() {
    return found == 0;
  }
}
