package io.indexwright.application.simulation;

import io.indexwright.index.IndexId;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants to be simulated, as far as it can be understood without looking anything up.
 *
 * @param amount invested at the first close
 * @param currency of everything that is told; perhaps one that nobody knows
 */
public record SimulationOrder(
    BigDecimal amount,
    String currency,
    Stretch stretch,
    Held held,
    SimulationTerms terms,
    Judging judging) {

  /**
   * From when to when.
   *
   * @param end the last close if it is empty
   */
  public record Stretch(LocalDate start, Optional<LocalDate> end) {
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** Refuses a start before any market: windows without number would lie in between. */
    public Stretch {
      if (start.isBefore(EARLIEST)) {
        throw new IllegalArgumentException("a start is %s or later".formatted(EARLIEST));
      }
    }
  }

  /**
   * What is held: either an index, or weights of one's own.
   *
   * @param weights none if there is an index
   */
  public record Held(Optional<IndexId> index, SortedMap<InstrumentId, BigDecimal> weights) {

    /** Keeps a copy that nobody can change, and refuses both at once and neither. */
    public Held {
      weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
      if (index.isPresent() != weights.isEmpty()) {
        throw new IllegalArgumentException("either an index is held, or weights of one's own");
      }
    }
  }

  /**
   * What the result is compared with.
   *
   * @param riskFree what cash could have earned a year, for ratios
   */
  public record Judging(Optional<IndexId> benchmark, BigDecimal riskFree) {}
}
