package io.indexwright.performance;

/** A way to measure returns; its settings are its own fields, so that equal gauges agree. */
public interface Gauge {

  /**
   * Measures returns.
   *
   * @param returns simple, one a period, oldest first
   */
  Measure of(Column returns);

  /** Returns in words what the name alone does not say: divisor, scaling, sign. */
  String convention();
}
