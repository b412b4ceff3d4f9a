package io.indexwright.index;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * What a basket is worth, exactly: never rounded to a currency's decimals.
 *
 * @param amount in major units of the index currency; positive, trailing zeros dropped
 */
public record MarketValue(BigDecimal amount) {

  /** Refuses zero and less: an index without value has no level. */
  public MarketValue {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("market value must be positive: " + amount);
    }
    amount = Precision.normalised(amount);
  }

  /** Parses {@code "1475.25"}; never rounds. */
  public static MarketValue of(String amount) {
    return new MarketValue(new BigDecimal(amount));
  }
}
