package io.indexwright.index;

import io.indexwright.market.Adjustment;
import io.indexwright.money.Precision;
import java.math.BigDecimal;

/**
 * How index shares follow a corporate action. Rule: docs/rules/divisor.md.
 *
 * @param decimals index shares are quantised to this many decimals, half up
 */
public record ShareAdjustment(Absorption absorption, int decimals) {

  /** Who takes what a corporate action does to the value of a constituent. */
  public enum Absorption {
    /** Index shares never change; the divisor takes everything. So in a price-weighted index. */
    KEEP_SHARES,
    /** Index shares follow the shares of a holder; the divisor takes what is paid out or in. */
    DIVISOR,
    /** Index shares make up for the price; nothing is left for the divisor but the quantum. */
    WEIGHT_FACTOR
  }

  /** Says what becomes of {@code shares} that closed at {@code cum}, and of their value. */
  public Adjusted of(IndexShares shares, BigDecimal cum, Adjustment event) {
    boolean isWorthless = cum.signum() == 0;
    return switch (absorption) {
      case KEEP_SHARES -> isWorthless ? at(cum, shares) : at(event.priceAfter(cum), shares);
      case DIVISOR -> following(shares, cum, event);
      case WEIGHT_FACTOR ->
          isWorthless || event.cash().signum() == 0
              ? following(shares, cum, event)
              : keepingValue(shares, cum, event.priceAfter(cum));
    };
  }

  private Adjusted keepingValue(IndexShares shares, BigDecimal cum, BigDecimal ex) {
    BigDecimal wanted = Precision.quotient(shares.count().multiply(cum), ex);
    return at(ex, IndexShares.quantised(wanted, decimals));
  }

  private Adjusted following(IndexShares shares, BigDecimal cum, Adjustment event) {
    IndexShares after = IndexShares.quantised(event.sharesAfter(shares.count()), decimals);
    if (cum.signum() == 0) {
      return at(cum, after);
    }
    return event.isExact(shares.count(), after.count())
        ? new Adjusted(after, event.valueAfter(shares.count(), cum))
        : at(event.priceAfter(cum), after);
  }

  private static Adjusted at(BigDecimal ex, IndexShares shares) {
    return new Adjusted(shares, shares.count().multiply(ex));
  }

  /**
   * Index shares after a corporate action.
   *
   * @param value what they are worth at the adjusted previous close; unrounded
   */
  public record Adjusted(IndexShares shares, BigDecimal value) {}
}
