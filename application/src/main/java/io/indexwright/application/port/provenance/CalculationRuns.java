package io.indexwright.application.port.provenance;

import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What publications were calculated from, kept for ever. */
public interface CalculationRuns {

  /**
   * Records a run and the levels that it calculated, which are published already: best in the
   * transaction that publishes them. A level that an earlier run published stays with that run.
   * Recording a run again changes nothing.
   *
   * @throws IllegalStateException if the index has no such edition, a level is not the one in
   *     force, or another run has the id
   */
  void record(CalculationRun run, List<PublishedLevel> levels);

  /** Returns a run by its id. */
  Optional<CalculationRun> find(CalculationRunId id);

  /**
   * Returns the run behind the level of a date: the last one that published it from what was known
   * at {@code asKnownAt} or before.
   */
  Optional<CalculationRun> behind(IndexId index, LocalDate date, Instant asKnownAt);
}
