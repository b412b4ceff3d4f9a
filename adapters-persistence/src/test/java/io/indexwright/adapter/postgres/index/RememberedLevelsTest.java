package io.indexwright.adapter.postgres.index;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.cache.IndexMemory;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RememberedLevelsTest extends IndexLevelsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final IndexLevels levels =
      new IndexMemory(new SimpleMeterRegistry())
          .over(
              new PostgresIndexLevels(DATABASE.transactions()),
              DATABASE.transactions()::afterCommit);

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Indices indices() {
    return new PostgresIndices(DATABASE.transactions(), new RememberedForm());
  }

  @Override
  IndexLevels levels() {
    return levels;
  }

  /** A reader who comes before the end of the transaction remembers that there is nothing. */
  @Test
  void showsWhatIsPublished_whenItIsKept_andNotBefore() {
    IndexId index = INDEX.id();
    PublishedRun run = PublishedRun.of(close(A, MONDAY, "3"));
    Optional<PublishedLevel> meanwhile =
        DATABASE
            .transactions()
            .inOne(
                () -> {
                  levels.publish(index, run.levels(), run.calculation(), FIRST);
                  return CompletableFuture.supplyAsync(() -> levels.latest(index)).join();
                });

    assertThat(meanwhile).isEmpty();
    assertThat(levels.latest(index)).contains(run.levels().get(0));
  }
}
