package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * A capping for the constituents of one day, their groups looked up. A grain is one in the twelfth
 * decimal.
 */
public sealed interface Ceiling permits OneCeiling, TwoLevelCeiling, JointCeiling {

  /**
   * Returns what each gets, in grains: unrounded, 34 significant digits.
   *
   * @param claims positive, of exactly the constituents this was made for
   */
  SortedMap<InstrumentId, BigDecimal> exact(SortedMap<InstrumentId, BigDecimal> claims);

  /**
   * Returns what each gets, in whole grains that sum to exactly 1 and keep every limit exactly.
   *
   * @param claims positive, of exactly the constituents this was made for
   */
  SortedMap<InstrumentId, Long> counted(SortedMap<InstrumentId, BigDecimal> claims);

  /** Returns true if one grain more for {@code instrument} breaks no limit. */
  boolean admits(InstrumentId instrument, SortedMap<InstrumentId, Long> grains);
}
