package io.indexwright.allocation.trading;

import io.indexwright.money.Quantity;

/**
 * How an instrument is traded.
 *
 * @param lot the step of every order, more than zero: 1 for whole units, 100 for a board lot,
 *     0.0001 for fractions; what is left of an odd lot may be sold when all of it goes
 * @param country where it is taxed, in the words of the fees; empty if nobody said
 * @param settlement business days from the trade until cash changes hands, zero or more
 */
public record Terms(Quantity lot, String country, int settlement) {

  /** Whole units, no country, settled at once. */
  public static final Terms WHOLE_UNITS = new Terms(Quantity.of(1), "", 0);

  /** Refuses a lot of nothing and a settlement in the past. */
  public Terms {
    if (lot.equals(Quantity.NONE) || settlement < 0) {
      throw new IllegalArgumentException(
          "a lot must be something and settle later: " + lot + ", T+" + settlement);
    }
  }

  /** Returns the same terms in lots of {@code other}. */
  public Terms inLotsOf(Quantity other) {
    return new Terms(other, country, settlement);
  }

  /** Returns the same terms in {@code other} country. */
  public Terms taxedIn(String other) {
    return new Terms(lot, other, settlement);
  }

  /** Returns the same terms, settled {@code days} business days after the trade. */
  public Terms settledAfter(int days) {
    return new Terms(lot, country, days);
  }
}
