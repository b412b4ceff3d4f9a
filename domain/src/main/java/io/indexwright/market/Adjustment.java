package io.indexwright.market;

import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * What a corporate action makes of a holding before the open of its ex-date: whoever held {@code
 * held} shares has {@code after} shares and has been paid {@code cash}. Rule:
 * docs/rules/corporate-actions.md.
 *
 * @param held shares before; positive
 * @param after shares after; positive
 * @param cash paid out for {@code held} shares, in the currency of the price; negative if holders
 *     pay in, as for rights that are taken up
 */
public record Adjustment(BigDecimal held, BigDecimal after, BigDecimal cash) {

  /** Nothing happens. */
  public static final Adjustment NONE =
      new Adjustment(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);

  /** Refuses a holding of nothing, before or after. */
  public Adjustment {
    if (held.signum() <= 0 || after.signum() <= 0) {
      throw new IllegalArgumentException(
          "an adjustment goes from a holding to a holding: " + held + " to " + after);
    }
    held = Precision.normalised(held);
    after = Precision.normalised(after);
    cash = Precision.normalised(cash);
  }

  /** Returns what {@code shares} become. Exact if the quotient is; 34 significant digits if not. */
  public BigDecimal sharesAfter(BigDecimal shares) {
    return Precision.quotient(shares.multiply(after), held);
  }

  /**
   * Returns what {@code shares} are worth after it, if they were worth {@code price} each before:
   * what they were worth less what was paid out.
   */
  public BigDecimal valueAfter(BigDecimal shares, BigDecimal price) {
    return shares.multiply(price).subtract(Precision.quotient(shares.multiply(cash), held));
  }

  /** Returns true if {@code shares} become exactly {@code sharesAfter}, with nothing rounded. */
  public boolean isExact(BigDecimal shares, BigDecimal sharesAfter) {
    return sharesAfter.multiply(held).compareTo(shares.multiply(after)) == 0;
  }

  /**
   * Returns the theoretical ex price of a share that closed at {@code cum}.
   *
   * @throws IllegalArgumentException if nothing would be left of it
   */
  public BigDecimal priceAfter(BigDecimal cum) {
    BigDecimal ex = Precision.quotient(held.multiply(cum).subtract(cash), after);
    if (ex.signum() <= 0) {
      throw new IllegalArgumentException("nothing is left of a close of " + cum + " after " + this);
    }
    return ex;
  }

  /** Returns the theoretical ex price of a share that closed at {@code cum}. */
  public Price priceAfter(Price cum) {
    return new Price(priceAfter(cum.perUnit()), cum.currency());
  }

  /** Returns this one and then {@code next}, as one. */
  public Adjustment then(Adjustment next) {
    return new Adjustment(
        held.multiply(next.held),
        after.multiply(next.after),
        cash.multiply(next.held).add(next.cash.multiply(after)));
  }
}
