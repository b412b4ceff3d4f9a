package io.indexwright.performance.report;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.relative.Pair;
import io.indexwright.performance.relative.PairGauge;

/**
 * A measure by its name, with what the name alone does not say.
 *
 * @param convention divisor, scaling, sign, day count
 */
public record Reading(String name, Measure value, String convention) {

  static Reading of(String name, Gauge gauge, Column returns) {
    return new Reading(name, gauge.of(returns), gauge.convention());
  }

  static Reading of(String name, PairGauge gauge, Pair returns) {
    return new Reading(name, gauge.of(returns), gauge.convention());
  }
}
