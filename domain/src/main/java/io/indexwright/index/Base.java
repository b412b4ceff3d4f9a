package io.indexwright.index;

import java.time.LocalDate;

/**
 * Where an index starts: with a level that somebody chose, or a divisor that somebody published.
 */
public sealed interface Base {

  /** The first trading date of the index. */
  LocalDate date();

  /** Chooses the first divisor of a basket worth {@code value} at the close of {@link #date}. */
  Divisor divisorFor(MarketValue value);

  /** The index stands at {@code level} at the close of {@code date}. */
  record AtLevel(LocalDate date, IndexLevel level) implements Base {
    @Override
    public Divisor divisorFor(MarketValue value) {
      return Divisor.placing(value, level);
    }
  }

  /** The index continues a published one, whose divisor at the close of {@code date} is given. */
  record AtDivisor(LocalDate date, Divisor divisor) implements Base {
    @Override
    public Divisor divisorFor(MarketValue value) {
      return divisor;
    }
  }
}
