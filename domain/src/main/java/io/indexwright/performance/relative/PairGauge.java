package io.indexwright.performance.relative;

import io.indexwright.performance.Measure;

/** A way to measure returns against those of a benchmark; its settings are its own fields. */
public interface PairGauge {

  /** Measures returns. */
  Measure of(Pair returns);

  /** Returns in words what the name alone does not say. */
  String convention();
}
