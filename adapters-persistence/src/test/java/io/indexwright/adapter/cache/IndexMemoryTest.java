package io.indexwright.adapter.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A memory before a store that counts how often it is asked. */
class IndexMemoryTest {
  private static final IndexDefinition INDEX = Sample.priceWeighted(1, "Two");
  private static final IndexId ID = INDEX.id();

  private final AtomicLong now = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Store store = new Store();
  private final Indices indices = new IndexMemory(meters, now::get).over(store, Runnable::run);

  private static final class Store implements Indices {
    private final AtomicInteger asked = new AtomicInteger();
    private final InMemoryIndices indices;
    private Runnable before = () -> {};

    Store() {
      InMemoryInstruments instruments = new InMemoryInstruments();
      instruments.add(Sample.INSTRUMENTS);
      indices = new InMemoryIndices(instruments);
    }

    @Override
    public void define(IndexDefinition edition) {
      indices.define(edition);
    }

    @Override
    public Optional<Rulebook> find(IndexId index) {
      asked.incrementAndGet();
      before.run();
      return indices.find(index);
    }

    @Override
    public List<Rulebook> all() {
      return indices.all();
    }

    @Override
    public Page<Rulebook, IndexId> all(PageRequest<IndexId> wanted) {
      return indices.all(wanted);
    }
  }

  @Test
  void asksTheStoreOnce_andAgainAfterASecond() {
    store.define(INDEX);

    assertThat(indices.find(ID)).isEqualTo(indices.find(ID)).isPresent();
    assertThat(store.asked).hasValue(1);
    now.addAndGet(Duration.ofMillis(999).toNanos());
    indices.find(ID);
    assertThat(store.asked).hasValue(1);
    now.addAndGet(Duration.ofMillis(1).toNanos());
    indices.find(ID);
    assertThat(store.asked).hasValue(2);
  }

  @Test
  void seesWhatAnotherProcessWrote_afterASecond() {
    assertThat(indices.find(ID)).isEmpty();
    store.define(INDEX);
    assertThat(indices.find(ID)).isEmpty();

    now.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(indices.find(ID)).isPresent();
  }

  @Test
  void seesAtOnce_whatWasWrittenThroughIt() {
    assertThat(indices.find(ID)).isEmpty();

    indices.define(INDEX);

    assertThat(indices.find(ID)).isPresent();
  }

  /** All of them are on their way when the store answers the first. */
  @Test
  void asksTheStoreOnce_forAllWhoAskAtTheSameTime() {
    CountDownLatch arrived = new CountDownLatch(4);
    store.define(INDEX);
    store.before =
        () -> {
          try {
            arrived.await();
          } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
          }
        };

    List<CompletableFuture<Optional<Rulebook>>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          arrived.countDown();
                          return indices.find(ID);
                        },
                        work -> new Thread(work).start()))
            .limit(4)
            .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isPresent());
    assertThat(store.asked).hasValue(1);
  }

  @Test
  void remembersNoFailure() {
    store.define(INDEX);
    store.before =
        () -> {
          throw new UnavailableException("the store", new IOException("away"));
        };
    assertThatThrownBy(() -> indices.find(ID)).isInstanceOf(UnavailableException.class);

    store.before = () -> {};

    assertThat(indices.find(ID)).isPresent();
  }

  @Test
  void tellsHowOftenItHelped() {
    indices.find(ID);
    indices.find(ID);

    assertThat(
            meters
                .get("cache.gets")
                .tags("cache", "rules", "result", "hit")
                .functionCounter()
                .count())
        .isEqualTo(1);
  }
}
