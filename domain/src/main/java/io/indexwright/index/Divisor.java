package io.indexwright.index;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * The number a basket's value is divided by to give the level. Rule: docs/rules/divisor.md.
 *
 * @param value currency units per index point; positive; 34 significant digits
 */
public record Divisor(BigDecimal value) {

  /** Refuses zero and less. */
  public Divisor {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("divisor must be positive: " + value.toPlainString());
    }
    value = Precision.normalised(value.round(Precision.DECIMAL));
  }

  /** Parses {@code "0.14748071991788"}. */
  public static Divisor of(String value) {
    return new Divisor(new BigDecimal(value));
  }

  /** Chooses the divisor that puts a basket worth {@code value} at {@code level}. */
  public static Divisor placing(MarketValue value, IndexLevel level) {
    return new Divisor(Precision.quotient(value.amount(), level.points()));
  }

  /** Keeps the level still while the basket's value steps from {@code before} to {@code after}. */
  public Divisor bridging(MarketValue before, MarketValue after) {
    return new Divisor(Precision.quotient(value.multiply(after.amount()), before.amount()));
  }

  /** Returns the level of a basket worth {@code worth}. */
  public IndexLevel levelOf(MarketValue worth) {
    return new IndexLevel(Precision.quotient(worth.amount(), value));
  }
}
