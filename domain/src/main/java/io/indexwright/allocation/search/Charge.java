package io.indexwright.allocation.search;

/**
 * What a unit of the budget is charged at: Lagrange's multiplier.
 *
 * @param multiple in units of 2^-30, from 0 to 2^31
 */
record Charge(long multiple) {
  private static final int SHIFT = 30;
  static final Charge ONE = new Charge(1L << SHIFT);
  static final Charge MOST = new Charge(2L << SHIFT);

  /** The charge on {@code cost}, rounded down. */
  long on(long cost) {
    long high = Math.multiplyHigh(multiple, cost);
    return (high << (Long.SIZE - SHIFT)) | ((multiple * cost) >>> SHIFT);
  }

  Charge halfway(Charge other) {
    return new Charge((multiple + other.multiple) / 2);
  }
}
