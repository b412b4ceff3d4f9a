package io.indexwright.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.House;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRun.Subject;
import io.indexwright.application.provenance.CalculationRun.Times;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.index.IndexLevel;
import io.indexwright.proof.Digest;
import io.indexwright.proof.PublishedLevel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the contract of the port says is tested beside the database; this is the embedder's view.
 */
class InMemoryCalculationRunsTest {
  private final House house = House.ready();
  private final InMemoryCalculationRuns runs =
      new InMemoryCalculationRuns(house.indices, house.levels);

  @Test
  void findsTheRunBehindALevel() {
    PublishedLevel level = house.levels.latest(House.INDEX).orElseThrow();
    CalculationRun run = run(1, "1.0");

    runs.record(run, List.of(level));
    runs.record(run(2, "1.0"), List.of(level));

    assertThat(runs.behind(House.INDEX, House.MONDAY, House.NOW)).contains(run);
    assertThat(runs.behind(House.INDEX, House.FRIDAY, House.NOW)).isEmpty();
    assertThat(runs.find(run.id())).contains(run);
  }

  @Test
  void refusesWhatIsNotSo() {
    PublishedLevel other =
        new PublishedLevel(House.MONDAY, IndexLevel.of("1"), Digest.of("something else"));
    runs.record(run(1, "1.0"), List.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> runs.record(run(1, "2.0"), List.of()))
        .withMessageContaining("another run");
    assertThatIllegalStateException()
        .isThrownBy(() -> runs.record(run(2, "1.0"), List.of(other)))
        .withMessageContaining("not all of these levels are published");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new InMemoryCalculationRuns(new House().indices, house.levels)
                    .record(run(1, "1.0"), List.of()))
        .withMessageContaining("no edition 1");
  }

  private static CalculationRun run(long id, String engine) {
    return new CalculationRun(
        new CalculationRunId(new UUID(0, id)),
        new Subject(House.INDEX, 1, House.FRIDAY, House.MONDAY),
        Digest.of("inputs"),
        engine,
        new Times(House.NOW, House.NOW, House.NOW));
  }
}
