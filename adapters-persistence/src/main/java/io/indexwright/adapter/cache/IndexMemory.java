package io.indexwright.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.index.IndexId;
import io.indexwright.rulebook.Rulebook;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What readers ask for most, as it was at most a second ago: the rules of an index, and its levels.
 * Whoever writes through the same memory is seen at once. Many who ask at the same time ask the
 * store once.
 */
public final class IndexMemory {
  private static final int MOST_INDICES = 1000;

  /** Of all pages together; a few megabytes. */
  private static final int MOST_LEVELS = 10_000;

  private final Cache<IndexId, Optional<Rulebook>> rules;
  private final RememberedLevels.Memory levels;

  /** Remembers nothing yet, and tells {@code meters} how often it helped. */
  public IndexMemory(MeterRegistry meters) {
    this(meters, Ticker.systemTicker());
  }

  IndexMemory(MeterRegistry meters, Ticker ticker) {
    Seconds seconds = new Seconds(meters, ticker);
    this.rules = seconds.remember("rules", MOST_INDICES);
    this.levels =
        new RememberedLevels.Memory(
            seconds.remember("latest-levels", MOST_INDICES),
            seconds.remember("index-states", MOST_INDICES),
            seconds.rememberLists("level-pages", MOST_LEVELS));
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
   * Returns the same levels, remembered.
   *
   * @param committed does work when what the thread is writing is written
   */
  public IndexLevels over(IndexLevels stored, Executor committed) {
    return new RememberedLevels(
        stored, levels, index -> committed.execute(() -> levels.forget(index)));
  }
}
