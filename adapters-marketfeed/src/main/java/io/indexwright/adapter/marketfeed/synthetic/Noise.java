package io.indexwright.adapter.marketfeed.synthetic;

import java.util.List;

/**
 * Numbers that look drawn and follow from a seed, on every platform and version of Java alike:
 * SplitMix64, of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
 */
public final class Noise {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Noise(long state) {
    this.state = state;
  }

  /**
   * Returns the numbers of one stream of a seed; those of another do not hang together with them.
   *
   * @param purpose what they are drawn for
   * @param number one stream of many for that
   */
  public static Noise of(long seed, String purpose, long number) {
    return new Noise(mixed(mixed(mixed(seed) + purpose.hashCode()) + number));
  }

  private static long mixed(long value) {
    long mixed = value + GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to below 1. */
  public double uniform() {
    long drawn = mixed(state);
    state += GOLDEN;
    return (drawn >>> 11) * UNIT;
  }

  /** From {@code least} to below {@code most}. */
  public double between(double least, double most) {
    return least + (most - least) * uniform();
  }

  /** From 0 to below {@code bound}. */
  public int below(int bound) {
    return (int) (bound * uniform());
  }

  /** True so often in the long run. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** One of them, each as likely as another. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Normal with mean 0 and deviation 1, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }
}
