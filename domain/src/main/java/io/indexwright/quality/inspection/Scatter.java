package io.indexwright.quality.inspection;

import java.util.Arrays;

/** How far numbers lie apart, whatever a few of them do. */
final class Scatter {
  /** Makes the median distance of normal numbers their standard deviation: 1 ÷ Φ⁻¹(¾). */
  private static final double NORMAL = 1.4826;

  private Scatter() {}

  /** Returns the middle number, or the mean of the two in the middle; they are not empty. */
  static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Returns the median distance from the median, on the scale of a standard deviation. */
  static double of(double[] numbers) {
    double middle = median(numbers);
    return NORMAL * median(Arrays.stream(numbers).map(one -> Math.abs(one - middle)).toArray());
  }
}
