package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What factor a score makes of its distance from the mean.
 *
 * @param sum of all scores
 * @param spread the standard deviation times the number of scores; zero if all are equal
 */
record Tilt(SortedMap<InstrumentId, BigDecimal> scores, BigDecimal sum, BigDecimal spread) {
  private static final BigDecimal MOST = BigDecimal.valueOf(3);

  static Tilt of(SortedMap<InstrumentId, BigDecimal> scores) {
    BigDecimal sum = Claims.sum(scores.values());
    BigDecimal squares = Claims.sum(scores.values().stream().map(s -> s.multiply(s)).toList());
    BigDecimal radicand =
        BigDecimal.valueOf(scores.size()).multiply(squares).subtract(sum.multiply(sum));
    return new Tilt(scores, sum, radicand.sqrt(Precision.DECIMAL));
  }

  BigDecimal of(InstrumentId instrument) {
    BigDecimal z = standing(instrument);
    return z.signum() >= 0
        ? BigDecimal.ONE.add(z)
        : Precision.quotient(BigDecimal.ONE, BigDecimal.ONE.subtract(z));
  }

  /** Returns {@code (score − mean) ÷ deviation}, both times the number of scores. */
  private BigDecimal standing(InstrumentId instrument) {
    if (spread.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal count = BigDecimal.valueOf(scores.size());
    BigDecimal distance = Claims.at(instrument, scores).multiply(count).subtract(sum);
    return Precision.quotient(distance, spread).min(MOST).max(MOST.negate());
  }
}
