package io.indexwright.performance.growth;

import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import java.util.function.Supplier;

/** What is done about a stretch of less than a year when a return is taken to a year. */
public enum ShortStretch {
  /** It has no annual return, as the Global Investment Performance Standards (GIPS) demand. */
  REFUSED,
  /** It is taken to a year as if it went on like that. */
  ANNUALISED;

  /** What counts as a year: 365 days are one, by 365.25 as well. */
  private static final double WHOLE = 0.999;

  Measure over(double years, Supplier<Measure> annual) {
    if (years <= 0 || (this == REFUSED && years < WHOLE)) {
      return Measure.undefined(
          Reason.TOO_SHORT, "a return over " + years + " years is not taken to a year");
    }
    return annual.get();
  }

  @Override
  public String toString() {
    return this == REFUSED ? "not taken under a year" : "taken under a year, too";
  }
}
