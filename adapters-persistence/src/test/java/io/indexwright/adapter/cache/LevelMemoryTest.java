package io.indexwright.adapter.cache;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.memory.InMemoryIndexLevels;
import io.indexwright.application.memory.InMemoryIndices;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexId;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.series.Days;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A memory before a store of levels that counts how often it is asked for a page. */
class LevelMemoryTest {
  private static final IndexDefinition INDEX = Sample.priceWeighted(1, "Two");
  private static final Days WEEK = new Days(MONDAY, WEDNESDAY);
  private static final Close[] ON_MONDAY = {close(A, MONDAY, "3")};
  private static final Close[] UNTIL_TUESDAY = {close(A, MONDAY, "3"), close(A, TUESDAY, "3.1")};

  private final AtomicLong now = new AtomicLong();
  private final Store store = new Store();
  private final IndexLevels levels =
      new IndexMemory(new SimpleMeterRegistry(), now::get).over(store, Runnable::run);

  private static final class Store implements IndexLevels {
    private final AtomicInteger asked = new AtomicInteger();
    private final InMemoryIndexLevels levels;
    private Runnable meanwhile = () -> {};

    Store() {
      InMemoryInstruments instruments = new InMemoryInstruments();
      instruments.add(Sample.INSTRUMENTS);
      InMemoryIndices indices = new InMemoryIndices(instruments);
      indices.define(INDEX);
      levels = new InMemoryIndexLevels(indices);
    }

    @Override
    public void publish(
        IndexId index,
        List<PublishedLevel> published,
        IndexCalculation calculation,
        Instant publishedAt) {
      levels.publish(index, published, calculation, publishedAt);
    }

    @Override
    public List<PublishedLevel> between(IndexId index, Days days, int limit, Instant asKnownAt) {
      asked.incrementAndGet();
      List<PublishedLevel> found = levels.between(index, days, limit, asKnownAt);
      meanwhile.run();
      return found;
    }

    @Override
    public Optional<PublishedLevel> latest(IndexId index) {
      return levels.latest(index);
    }

    @Override
    public Optional<Composition> composition(IndexId index) {
      return levels.composition(index);
    }

    @Override
    public List<DivisorChange> divisorChanges(IndexId index, int limit) {
      return levels.divisorChanges(index, limit);
    }

    @Override
    public Page<DivisorChange, LocalDate> divisorChanges(
        IndexId index, PageRequest<LocalDate> wanted) {
      return levels.divisorChanges(index, wanted);
    }
  }

  private static void publish(IndexLevels levels, Close... closes) {
    PriceHistory history = PriceHistory.of(List.of(closes));
    IndexCalculation calculation = IndexCalculation.of(INDEX, history);
    levels.publish(
        INDEX.id(),
        PublishedLevel.of(Rulebook.of(INDEX), Market.of(history), calculation),
        calculation,
        Sample.FIRST);
  }

  private List<LocalDate> dates() {
    return levels.between(INDEX.id(), WEEK, 10, Instant.MAX).stream()
        .map(PublishedLevel::date)
        .toList();
  }

  @Test
  void asksTheStoreOnceForAPage_andAgainAfterASecond() {
    publish(store, ON_MONDAY);
    assertThat(dates()).containsExactly(MONDAY);
    publish(store, UNTIL_TUESDAY);

    now.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(dates()).containsExactly(MONDAY);
    assertThat(store.asked).hasValue(1);
    now.addAndGet(Duration.ofMillis(1).toNanos());

    assertThat(dates()).containsExactly(MONDAY, TUESDAY);
    assertThat(store.asked).hasValue(2);
  }

  @Test
  void tellsPagesApart() {
    publish(store, UNTIL_TUESDAY);
    assertThat(dates()).containsExactly(MONDAY, TUESDAY);

    assertThat(levels.between(INDEX.id(), WEEK, 1, Instant.MAX)).hasSize(1);
    assertThat(levels.between(INDEX.id(), new Days(TUESDAY, WEDNESDAY), 10, Instant.MAX))
        .hasSize(1);
    assertThat(levels.between(INDEX.id(), WEEK, 10, Sample.FIRST.minusMillis(1))).isEmpty();
  }

  @Test
  void seesAtOnce_whatWasPublishedThroughIt() {
    publish(levels, ON_MONDAY);
    assertThat(dates()).containsExactly(MONDAY);

    publish(levels, UNTIL_TUESDAY);

    assertThat(dates()).containsExactly(MONDAY, TUESDAY);
    assertThat(levels.latest(INDEX.id())).map(PublishedLevel::date).contains(TUESDAY);
  }

  /** The page that is being read does not have it; whoever asks afterwards gets another. */
  @Test
  void seesAtOnce_whatWasPublishedWhileAPageWasRead() {
    publish(levels, ON_MONDAY);
    store.meanwhile = () -> publish(levels, UNTIL_TUESDAY);
    assertThat(dates()).containsExactly(MONDAY);
    store.meanwhile = () -> {};

    assertThat(dates()).containsExactly(MONDAY, TUESDAY);
  }
}
