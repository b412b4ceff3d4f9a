package io.indexwright.adapter.postgres.index;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.provenance.CalculationRuns;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRun.Subject;
import io.indexwright.application.provenance.CalculationRun.Times;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class CalculationRunsContract {
  private static final IndexDefinition INDEX = Sample.priceWeighted(1, "Two");
  private static final IndexId ID = INDEX.id();
  private static final PublishedLevel ON_MONDAY = level(MONDAY, "1000");
  private static final PublishedLevel ON_TUESDAY = level(TUESDAY, "1001");
  private static final PublishedLevel ON_TUESDAY_CORRECTED = level(TUESDAY, "1002");
  private static final CalculationRun RUN = run(1, FIRST);
  private static final CalculationRun NEXT = run(2, LATER);

  private IndexLevels levels;
  private CalculationRuns runs;

  abstract Instruments instruments();

  abstract Indices indices();

  abstract IndexLevels levels();

  abstract CalculationRuns runs(IndexLevels levels);

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    indices().define(INDEX);
    levels = levels();
    runs = runs(levels);
  }

  @Test
  void returnsWhatWasRecorded() {
    runs.record(RUN, List.of());

    assertThat(runs.find(RUN.id())).contains(RUN);
    assertThat(runs.find(NEXT.id())).isEmpty();
  }

  @Test
  void findsTheRunBehindALevel() {
    publish(RUN, ON_MONDAY, ON_TUESDAY);

    assertThat(runs.behind(ID, MONDAY, FIRST)).contains(RUN);
    assertThat(runs.behind(ID, MONDAY, FIRST.minusNanos(1000))).isEmpty();
    assertThat(runs.behind(ID, WEDNESDAY, FIRST)).isEmpty();
    assertThat(runs.behind(new IndexId(Sample.uuid(9)), MONDAY, FIRST)).isEmpty();
  }

  @Test
  void leavesALevelToItsFirstRun_andGivesARevisionToTheNext() {
    publish(RUN, ON_MONDAY, ON_TUESDAY);
    publish(NEXT, ON_MONDAY, ON_TUESDAY_CORRECTED);

    assertThat(runs.behind(ID, MONDAY, LATER)).contains(RUN);
    assertThat(runs.behind(ID, TUESDAY, LATER)).contains(NEXT);
    assertThat(runs.behind(ID, TUESDAY, LATER.minusNanos(1000))).contains(RUN);
  }

  @Test
  void changesNothing_whenToldAgain() {
    publish(RUN, ON_MONDAY);
    publish(RUN, ON_MONDAY);

    assertThat(runs.behind(ID, MONDAY, FIRST)).contains(RUN);
  }

  @Test
  void recordsNothing_whenAnotherRunHasTheId() {
    publish(RUN, ON_MONDAY);

    assertThatThrownBy(() -> runs.record(run(1, LATER), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("another run has the id " + RUN.id());

    assertThat(runs.find(RUN.id())).contains(RUN);
  }

  @Test
  void recordsNothing_whenALevelIsNotPublished() {
    publish(RUN, ON_MONDAY, ON_TUESDAY);

    assertThatThrownBy(() -> runs.record(NEXT, List.of(ON_MONDAY, ON_TUESDAY_CORRECTED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("not all of these levels are published");

    assertThat(runs.find(NEXT.id())).isEmpty();
  }

  @Test
  void recordsNothing_whenTheEditionIsNotKnown() {
    Subject second = new Subject(ID, 2, MONDAY, TUESDAY);
    CalculationRun run =
        new CalculationRun(RUN.id(), second, RUN.inputs(), RUN.engine(), RUN.times());

    assertThatThrownBy(() -> runs.record(run, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the index has no edition 2: " + ID);

    assertThat(runs.find(RUN.id())).isEmpty();
  }

  private void publish(CalculationRun run, PublishedLevel... published) {
    IndexCalculation nothing =
        new IndexCalculation(
            List.of(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>());
    levels.publish(ID, List.of(published), nothing, run.times().knownAt());
    runs.record(run, List.of(published));
  }

  private static PublishedLevel level(LocalDate date, String points) {
    return new PublishedLevel(date, IndexLevel.of(points), Digest.of(points));
  }

  private static CalculationRun run(long id, Instant knownAt) {
    return new CalculationRun(
        new CalculationRunId(Sample.uuid(id)),
        new Subject(ID, 1, MONDAY, TUESDAY),
        Digest.of("1001"),
        "0.1.0",
        new Times(knownAt, knownAt.plusMillis(250), knownAt));
  }
}
