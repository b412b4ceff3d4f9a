package io.indexwright.application.port;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.series.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Published levels with what they stand on, kept for ever. */
public interface IndexLevels {

  /**
   * Publishes levels, and the compositions and divisor changes of their dates, all or none. A level
   * whose inputs are the published ones changes nothing; one with other inputs becomes the next
   * revision of its date. A level in force whose date {@code calculation} covers and has no level
   * for is withdrawn: nothing is in force of that date from then on.
   *
   * @param levels of the dates in {@code calculation} that have one
   * @throws IllegalStateException if the index is not defined
   */
  void publish(
      IndexId index,
      List<PublishedLevel> levels,
      IndexCalculation calculation,
      Instant publishedAt);

  /** Returns the levels in force, by date, at most {@code limit} of them. */
  default List<PublishedLevel> between(
      IndexId index, LocalDate fromInclusive, LocalDate untilExclusive, int limit) {
    return untilExclusive.isBefore(fromInclusive)
        ? List.of()
        : between(index, new Days(fromInclusive, untilExclusive), limit, Instant.MAX);
  }

  /** Returns the levels that were in force at a moment, by date, at most {@code limit} of them. */
  List<PublishedLevel> between(IndexId index, Days days, int limit, Instant asKnownAt);

  /** Returns the level in force of the last date that has one. */
  Optional<PublishedLevel> latest(IndexId index);

  /** Returns the composition in force. */
  Optional<Composition> composition(IndexId index);

  /** Returns the divisor changes in force, the latest first, at most {@code limit} of them. */
  List<DivisorChange> divisorChanges(IndexId index, int limit);

  /**
   * Returns divisor changes in the same order, a page at a time by date. Those of one date are
   * never parted, so there may be a few more than the limit.
   */
  Page<DivisorChange, LocalDate> divisorChanges(IndexId index, PageRequest<LocalDate> wanted);
}
