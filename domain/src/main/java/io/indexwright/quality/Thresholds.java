package io.indexwright.quality;

/**
 * What is ordinary. Rule, and why these defaults: docs/rules/quality.md.
 *
 * @param window rows before a row that say what is ordinary for it
 * @param fewest of them without which nothing is said
 * @param outlier scatters from which on a return is an outlier
 * @param least the smallest scatter of a return that is believed, as a part of the price
 * @param staleRun rows alike from which on they are stale
 * @param volume times the middle volume, or that part of it, from which on a volume is an anomaly
 * @param nearSplit rows before and after a split in which its traces are looked for
 */
public record Thresholds(
    int window,
    int fewest,
    double outlier,
    double least,
    int staleRun,
    double volume,
    int nearSplit) {

  /** For daily and weekly rows. */
  public static final Thresholds USUAL = new Thresholds(60, 20, 10, 0.005, 5, 50, 10);

  /** Refuses what would find nothing, or everything. */
  public Thresholds {
    if (fewest < 2 || window < fewest || staleRun < 2 || nearSplit < 0) {
      throw new IllegalArgumentException(
          "rows must be at least 2, and no fewer in the window than it needs");
    }
    if (!(outlier > 1) || !(least > 0) || !(volume > 1)) {
      throw new IllegalArgumentException(
          "an outlier and a volume must be above 1, the least scatter above 0");
    }
  }
}
