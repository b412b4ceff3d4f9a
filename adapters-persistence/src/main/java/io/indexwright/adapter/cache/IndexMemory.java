package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexId;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.Rulebook;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What readers ask for most, as it was at most a second ago: the rules of an index, and its latest
 * level. Whoever writes through the same memory is seen at once. Many who ask at the same time ask
 * the store once.
 */
public final class IndexMemory {
  private static final int MOST_INDICES = 1000;

  private final Cache<IndexId, Optional<Rulebook>> rules;
  private final Cache<IndexId, Optional<PublishedLevel>> latest;

  /** Remembers nothing yet, and tells {@code meters} how often it helped. */
  public IndexMemory(MeterRegistry meters) {
    this(meters, Ticker.systemTicker());
  }

  IndexMemory(MeterRegistry meters, Ticker ticker) {
    Seconds seconds = new Seconds(meters, ticker);
    this.rules = seconds.remember("rules", MOST_INDICES);
    this.latest = seconds.remember("latest-levels", MOST_INDICES);
  }

  /**
   * Returns the same indices, remembered.
   *
   * @param committed does work when what the thread is writing is written
   */
  public Indices over(Indices indices, Executor committed) {
    return new RememberedIndices(
        indices, rules, index -> committed.execute(() -> rules.invalidate(index)));
  }

  /**
   * Returns the same levels, of which the latest are remembered.
   *
   * @param committed does work when what the thread is writing is written
   */
  public IndexLevels over(IndexLevels levels, Executor committed) {
    return new RememberedLevels(
        levels, latest, index -> committed.execute(() -> latest.invalidate(index)));
  }
}
