package io.indexwright.adapter.postgres.index;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.LevelRevisions;
import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.index.IndexId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tuesday is corrected, Wednesday is withdrawn with it; Monday stays. */
abstract class LevelRevisionsContract {
  private static final IndexId ID = IndexLevelsContract.INDEX.id();
  private static final PublishedRun RUN =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(B, MONDAY, "7"),
          close(A, TUESDAY, "3.1"),
          close(B, TUESDAY, "7"),
          close(A, WEDNESDAY, "3.2"),
          close(B, WEDNESDAY, "7.7"));
  private static final PublishedRun CORRECTED =
      PublishedRun.of(
          close(A, MONDAY, "3"),
          close(B, MONDAY, "7"),
          close(A, TUESDAY, "3.3"),
          close(B, TUESDAY, "7"),
          close(A, WEDNESDAY, "3.2"));

  private LevelRevisions revisions;
  private IndexLevels levels;

  abstract Instruments instruments();

  abstract Indices indices();

  abstract IndexLevels levels();

  abstract LevelRevisions revisions();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    indices().define(IndexLevelsContract.INDEX);
    levels = levels();
    revisions = revisions();
    publish(RUN, FIRST);
  }

  @Test
  void tellsOfADate_whatWasPublishedFirst_andLater() {
    publish(CORRECTED, LATER);

    assertThat(revisions.of(ID, TUESDAY))
        .containsExactly(revision(RUN, 1, 0, FIRST), revision(CORRECTED, 1, 1, LATER));
  }

  @Test
  void tellsThatALevelWasWithdrawn() {
    publish(CORRECTED, LATER);

    assertThat(revisions.of(ID, WEDNESDAY))
        .containsExactly(
            revision(RUN, 2, 0, FIRST), new LevelRevision(WEDNESDAY, 1, Optional.empty(), LATER));
  }

  @Test
  void tellsNothing_ofADateWithoutALevel_andOfAnIndexThatNobodyKnows() {
    assertThat(revisions.of(ID, MONDAY.minusDays(1))).isEmpty();
    assertThat(revisions.of(new IndexId(Sample.uuid(8)), MONDAY)).isEmpty();
    assertThat(revisions.restated(ID, PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void tellsWhichDatesWereRestated_aPageOfDatesAtATime() {
    publish(CORRECTED, LATER);

    Page<LevelRevision, LocalDate> first = revisions.restated(ID, PageRequest.first(1));
    Page<LevelRevision, LocalDate> second = revisions.restated(ID, PageRequest.after(TUESDAY, 1));

    assertThat(first).isEqualTo(new Page<>(revisions.of(ID, TUESDAY), Optional.of(TUESDAY)));
    assertThat(second).isEqualTo(new Page<>(revisions.of(ID, WEDNESDAY), Optional.empty()));
  }

  private void publish(PublishedRun run, Instant at) {
    levels.publish(ID, run.levels(), run.calculation(), at);
  }

  private static LevelRevision revision(PublishedRun run, int level, int number, Instant at) {
    return new LevelRevision(
        run.levels().get(level).date(), number, Optional.of(run.levels().get(level)), at);
  }
}
