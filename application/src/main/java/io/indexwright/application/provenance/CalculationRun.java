package io.indexwright.application.provenance;

import io.indexwright.index.IndexId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One calculation of an index.
 *
 * @param inputs hash of everything that the last of its levels follows from
 * @param engine which version of the program calculated; not blank
 */
public record CalculationRun(
    CalculationRunId id, Subject subject, Digest inputs, String engine, Times times) {

  /** Refuses an engine without a version. */
  public CalculationRun {
    if (engine.isBlank()) {
      throw new IllegalArgumentException("a calculation needs the version of its engine: " + id);
    }
  }

  /**
   * What was calculated.
   *
   * @param edition the number of the last edition of the rules that was known
   * @param from the first date
   * @param to the last date, included
   */
  public record Subject(IndexId index, int edition, LocalDate from, LocalDate to) {

    /** Refuses an edition below 1, and an end before the beginning. */
    public Subject {
      if (edition < 1 || to.isBefore(from)) {
        throw new IllegalArgumentException(
            "a calculation is of an edition from 1, and of one date or more: %d, %s to %s"
                .formatted(edition, from, to));
      }
    }
  }

  /**
   * When it was.
   *
   * @param startedAt by the clock of the process
   * @param finishedAt by the same clock
   * @param knownAt everything that was known by then was taken, and nothing else
   */
  public record Times(Instant startedAt, Instant finishedAt, Instant knownAt) {

    /** Refuses an end before the beginning. */
    public Times {
      if (finishedAt.isBefore(startedAt)) {
        throw new IllegalArgumentException(
            "a calculation cannot be finished at %s before it is started at %s"
                .formatted(finishedAt, startedAt));
      }
    }
  }
}
