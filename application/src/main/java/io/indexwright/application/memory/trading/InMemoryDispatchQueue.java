package io.indexwright.application.memory.trading;

import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.dealing.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs in a map. */
public final class InMemoryDispatchQueue implements DispatchQueue {
  private final Orders orders;
  private final Map<RunId, Waiting> waiting = new HashMap<>();

  private record Waiting(Instant at, int taken) {}

  /** Takes runs that {@code orders} has. */
  public InMemoryDispatchQueue(Orders orders) {
    this.orders = orders;
  }

  @Override
  public synchronized void add(Collection<RunId> runs, Instant at) {
    for (RunId run : runs) {
      if (orders.portfolioOf(run).isEmpty()) {
        throw new IllegalStateException("no such run: " + run);
      }
    }
    runs.forEach(run -> waiting.putIfAbsent(run, new Waiting(at, 0)));
  }

  @Override
  public synchronized List<DueRun> take(Instant at, Instant until, int limit) {
    List<Map.Entry<RunId, Waiting>> due =
        waiting.entrySet().stream()
            .filter(entry -> !entry.getValue().at().isAfter(at))
            .sorted(
                Comparator.comparing((Map.Entry<RunId, Waiting> entry) -> entry.getValue().at())
                    .thenComparing(entry -> entry.getKey().toString()))
            .limit(limit)
            .toList();
    return due.stream().map(next -> taken(next, until)).toList();
  }

  private DueRun taken(Map.Entry<RunId, Waiting> next, Instant until) {
    int taken = next.getValue().taken() + 1;
    next.setValue(new Waiting(until, taken));
    RunId run = next.getKey();
    return new DueRun(run, orders.portfolioOf(run).orElseThrow(), orders.of(run).size(), taken);
  }

  @Override
  public synchronized void putOff(RunId run, Instant at) {
    waiting.computeIfPresent(run, (gone, known) -> new Waiting(at, known.taken()));
  }

  @Override
  public synchronized void remove(Collection<RunId> runs) {
    runs.forEach(waiting::remove);
  }
}
