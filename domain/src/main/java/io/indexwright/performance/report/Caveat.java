package io.indexwright.performance.report;

import io.indexwright.instrument.InstrumentId;
import java.util.Optional;
import java.util.SortedSet;

/** What the numbers of a report do not say by themselves. */
public record Caveat(String says) {

  /**
   * Warns of a benchmark that is held by what it judges, and so is compared with itself in part.
   */
  public static Optional<Caveat> ofBenchmark(
      InstrumentId benchmark, SortedSet<InstrumentId> constituents) {
    return constituents.contains(benchmark)
        ? Optional.of(
            new Caveat("the benchmark " + benchmark + " is a constituent of what it judges"))
        : Optional.empty();
  }
}
