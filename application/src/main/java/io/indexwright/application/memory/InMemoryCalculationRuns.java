package io.indexwright.application.memory;

import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.provenance.CalculationRuns;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs in a map, and in the order of their levels' revisions. */
public final class InMemoryCalculationRuns implements CalculationRuns {
  private final Indices indices;
  private final IndexLevels levels;
  private final Map<CalculationRunId, CalculationRun> runs = new HashMap<>();
  private final List<Made> made = new ArrayList<>();

  private record Made(IndexId index, PublishedLevel level, CalculationRun by) {

    boolean isOf(IndexId wanted, LocalDate date) {
      return index.equals(wanted) && level.date().equals(date);
    }
  }

  /** Takes runs of {@code indices} that published {@code levels}. */
  public InMemoryCalculationRuns(Indices indices, IndexLevels levels) {
    this.indices = indices;
    this.levels = levels;
  }

  @Override
  public void record(CalculationRun run, List<PublishedLevel> published) {
    IndexId index = run.subject().index();
    int edition = run.subject().edition();
    if (indices.find(index).filter(rules -> edition <= rules.editions().size()).isEmpty()) {
      throw new IllegalStateException("the index has no edition " + edition + ": " + index);
    }
    if (!runs.getOrDefault(run.id(), run).equals(run)) {
      throw new IllegalStateException("another run has the id " + run.id());
    }
    if (!published.stream().allMatch(level -> isInForce(index, level))) {
      throw new IllegalStateException("not all of these levels are published: " + published);
    }
    runs.put(run.id(), run);
    published.stream()
        .filter(level -> !isMade(index, level))
        .forEach(level -> made.add(new Made(index, level, run)));
  }

  private boolean isInForce(IndexId index, PublishedLevel level) {
    return levels.between(index, level.date(), level.date().plusDays(1), 1).stream()
        .anyMatch(known -> known.inputs().equals(level.inputs()));
  }

  private boolean isMade(IndexId index, PublishedLevel level) {
    return made.stream()
        .filter(one -> one.isOf(index, level.date()))
        .reduce((earlier, later) -> later)
        .filter(one -> one.level().inputs().equals(level.inputs()))
        .isPresent();
  }

  @Override
  public Optional<CalculationRun> find(CalculationRunId id) {
    return Optional.ofNullable(runs.get(id));
  }

  @Override
  public Optional<CalculationRun> behind(IndexId index, LocalDate date, Instant asKnownAt) {
    return made.stream()
        .filter(one -> one.isOf(index, date))
        .map(Made::by)
        .filter(run -> !run.times().knownAt().isAfter(asKnownAt))
        .reduce((earlier, later) -> later);
  }
}
