package io.indexwright.performance.holdings;

/**
 * A part of a portfolio and the same part of its benchmark, such as a sector, over one period.
 *
 * @param name unique among the segments of an attribution
 * @param portfolioWeight at the beginning
 * @param benchmarkWeight at the beginning
 * @param portfolioReturn of what the portfolio held of it; that of the benchmark, if it held none
 * @param benchmarkReturn of the part of the benchmark
 */
public record Segment(
    String name,
    double portfolioWeight,
    double benchmarkWeight,
    double portfolioReturn,
    double benchmarkReturn) {

  /** Refuses what is no finite number. */
  public Segment {
    if (!Double.isFinite(portfolioWeight + benchmarkWeight + portfolioReturn + benchmarkReturn)) {
      throw new IllegalArgumentException("weights and returns of " + name + " must be finite");
    }
  }
}
