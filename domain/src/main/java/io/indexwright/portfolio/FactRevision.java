package io.indexwright.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * What was known of a fact at some time.
 *
 * @param id of the fact, the same in every revision; not blank
 * @param revision 0 when it is first told; the highest that is known counts
 * @param knownAt when it was told
 * @param effective the date on which it happened
 * @param sequence its place within that date and its turn, such as its time; 0 if there is none
 */
public record FactRevision(
    String id, int revision, Instant knownAt, LocalDate effective, long sequence, Fact fact) {

  /**
   * The order in which facts take effect: date, turn, sequence, purchases before anything else of
   * that moment, id.
   */
  public static final Comparator<FactRevision> IN_EFFECT =
      Comparator.comparing(FactRevision::effective)
          .thenComparing(told -> told.fact.turn())
          .thenComparingLong(FactRevision::sequence)
          .thenComparing(told -> !told.isPurchase())
          .thenComparing(FactRevision::id);

  /** Refuses a blank id and a revision below zero. */
  public FactRevision {
    if (id.isBlank() || revision < 0) {
      throw new IllegalArgumentException("not a revision of a fact: '" + id + "', " + revision);
    }
  }

  /** Tells {@code fact} for the first time. */
  public static FactRevision first(String id, Instant knownAt, LocalDate effective, Fact fact) {
    return new FactRevision(id, 0, knownAt, effective, 0, fact);
  }

  /** Tells an {@code entry} in the currency of the books; {@code zone} says which date it was. */
  public static FactRevision of(LedgerEntry entry, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(entry.at(), zone);
    return new FactRevision(
        entry.reference(),
        entry.revision(),
        entry.knownAt(),
        local.toLocalDate(),
        local.toLocalTime().toNanoOfDay(),
        entry.fact());
  }

  /** Returns the next revision, which tells {@code corrected} for the same date and place. */
  public FactRevision corrected(Instant corrigendum, Fact corrected) {
    return new FactRevision(id, revision + 1, corrigendum, effective, sequence, corrected);
  }

  /** Returns the next revision, which takes the fact back. */
  public FactRevision cancelled(Instant corrigendum) {
    return corrected(corrigendum, new Fact.Cancelled());
  }

  private boolean isPurchase() {
    return fact instanceof Fact.Traded traded && traded.isPurchase();
  }
}
