package io.indexwright.index;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * A price that an index used where a constituent had none of its own on the date.
 *
 * @param perUnit in the index currency; zero or more, zero only of {@link Source#ZERO}
 */
public record Substitution(InstrumentId constituent, Source source, BigDecimal perUnit) {

  /** Where the price came from. */
  public enum Source {
    /** An earlier close, adjusted for what happened since. */
    CARRIED,
    /** Somebody's estimate for the date. */
    ESTIMATED,
    /** Nothing: the constituent counts for nothing. */
    ZERO
  }

  /** Refuses a price that its source cannot give. */
  public Substitution {
    boolean isZero = perUnit.signum() == 0;
    if (perUnit.signum() < 0 || isZero != (source == Source.ZERO)) {
      throw new IllegalArgumentException(
          source + " cannot give " + constituent + " a price of " + perUnit.toPlainString());
    }
    perUnit = Precision.normalised(perUnit);
  }
}
