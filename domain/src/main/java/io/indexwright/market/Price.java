package io.indexwright.market;

import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The price of one unit.
 *
 * @param perUnit in major units of {@code currency}; positive, trailing zeros dropped
 */
public record Price(BigDecimal perUnit, Currency currency) {

  /** Refuses zero and less. */
  public Price {
    if (perUnit.signum() <= 0) {
      throw new IllegalArgumentException("price must be positive: " + perUnit.toPlainString());
    }
    perUnit = Precision.normalised(perUnit);
  }

  /** Parses {@code "12.34"}; never rounds. */
  public static Price of(String perUnit, Currency currency) {
    return new Price(new BigDecimal(perUnit), currency);
  }

  /** Returns what {@code quantity} costs at this price, rounded to the currency. */
  public Money times(Quantity quantity, RoundingMode rounding) {
    return Money.rounded(perUnit.multiply(quantity.units()), currency, rounding);
  }

  /** Returns what {@code quantity} is worth in another currency, rounded once, half up. */
  public Money times(Quantity quantity, BigDecimal rate, Currency into) {
    return Money.rounded(
        perUnit.multiply(quantity.units()).multiply(rate), into, RoundingMode.HALF_UP);
  }

  @Override
  public String toString() {
    return perUnit.toPlainString() + " " + currency;
  }
}
