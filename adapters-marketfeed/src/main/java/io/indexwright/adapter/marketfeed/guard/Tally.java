package io.indexwright.adapter.marketfeed.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts events. */
final class Tally implements FeedWatch {
  private final Map<FeedEvent, LongAdder> counts =
      Arrays.stream(FeedEvent.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  event -> new LongAdder(),
                  (one, other) -> one,
                  ConcurrentHashMap::new));

  @Override
  public void happened(String source, FeedEvent event) {
    counts.computeIfAbsent(event, none -> new LongAdder()).increment();
  }

  Map<FeedEvent, Long> counts() {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
  }
}
