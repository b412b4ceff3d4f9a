package io.indexwright.performance.holdings;

/**
 * Three parts of a return against a benchmark, each in parts of the portfolio at the beginning.
 *
 * @param allocation from holding more of what did better than the whole benchmark
 * @param selection from doing better within a segment
 * @param interaction from holding more of where one did better
 */
public record Effects(double allocation, double selection, double interaction) {

  /** No effect at all. */
  public static final Effects NONE = new Effects(0, 0, 0);

  /** Returns the sum of the three. */
  public double total() {
    return allocation + selection + interaction;
  }

  /** Adds, part by part. */
  public Effects plus(Effects other) {
    return new Effects(
        allocation + other.allocation,
        selection + other.selection,
        interaction + other.interaction);
  }

  /** Multiplies every part. */
  public Effects times(double factor) {
    return new Effects(allocation * factor, selection * factor, interaction * factor);
  }
}
