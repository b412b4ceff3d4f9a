package io.indexwright.proof.explanation;

import io.indexwright.index.IndexShares;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one constituent has to do with a level.
 *
 * @param perUnit in the index currency; zero or more
 * @param source what stands in for a close, if there is none
 * @param weight its part of the value
 * @param contribution index points since the level before: those of all constituents sum to the
 *     difference of both levels. Empty for the first level
 */
public record Part(
    InstrumentId instrument,
    IndexShares shares,
    BigDecimal perUnit,
    Optional<Substitution.Source> source,
    Weight weight,
    Optional<BigDecimal> contribution) {

  /** Returns shares times price, unrounded, in the index currency. */
  public BigDecimal worth() {
    return shares.count().multiply(perUnit);
  }
}
