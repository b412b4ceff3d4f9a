package io.indexwright.performance.relative;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.spread.Spread;

/**
 * A part of the risk of returns over cash, as the benchmark explains it; deviations of the
 * population, taken to a year. The squares of the first two sum to that of the third. Source:
 * Bacon, chapter 4, who mixes these on purpose with a beta of the sample.
 */
public record RiskPart(Kind kind, PerYear perYear) implements PairGauge {

  /** Which part. */
  public enum Kind {
    /** What comes from the benchmark: {@code |β| × σ(b) × √A}. */
    SYSTEMATIC,
    /** What the regression on the benchmark leaves over: {@code σ(p − β b) × √A}. */
    SPECIFIC,
    /** Everything: {@code σ(p) × √A}. */
    TOTAL
  }

  /** Measures; undefined where {@link Beta} is. */
  @Override
  public Measure of(Pair excess) {
    return perYear.root(
        new Beta().of(excess).then(beta -> Spread.POPULATION_DEVIATION.of(part(excess, beta))));
  }

  private Column part(Pair excess, double beta) {
    Column explained = excess.benchmark().map(one -> one * beta);
    return switch (kind) {
      case SYSTEMATIC -> explained;
      case SPECIFIC -> excess.portfolio().minus(explained);
      case TOTAL -> excess.portfolio();
    };
  }

  @Override
  public String convention() {
    return "of returns over cash, divided by n, times the root of " + perYear;
  }
}
