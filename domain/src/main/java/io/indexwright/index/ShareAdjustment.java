package io.indexwright.index;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How index shares follow a corporate action. Rule: docs/rules/corporate-actions.md.
 *
 * @param decimals index shares are quantised to this many decimals, half up
 * @param countsIssues whether index shares are the shares in issue times the float factor, so that
 *     they follow both
 */
public record ShareAdjustment(Absorption absorption, int decimals, boolean countsIssues) {

  /** Who takes what a corporate action does to the value of a constituent. */
  public enum Absorption {
    /** Index shares never change; the divisor takes everything. So in a price-weighted index. */
    KEEP_SHARES,
    /** Index shares follow the shares of a holder; the divisor takes what is paid out or in. */
    DIVISOR,
    /** Index shares make up for the price; nothing is left for the divisor but the quantum. */
    WEIGHT_FACTOR
  }

  /**
   * Returns what corporate actions make of a basket before the open that follows {@code previous}.
   *
   * @throws io.indexwright.corporateaction.UntreatedException if nobody is left
   */
  public Basket of(Basket basket, SortedMap<InstrumentId, Adjustment> events, Pricing previous) {
    return new Morning(basket, previous, this).of(events).basket();
  }

  /**
   * Says what becomes of {@code shares} that closed at {@code cum}, and of their value.
   *
   * @param event of an instrument that goes on
   * @param given what holders of {@code event.held()} shares are given besides, at its close
   */
  Adjusted of(IndexShares shares, BigDecimal cum, Adjustment event, BigDecimal given) {
    Adjusted adjusted = adjusted(shares, cum, event, given);
    if (!countsIssues || (event.issued().isSame() && event.floated().isSame())) {
      return adjusted;
    }
    IndexShares recounted =
        IndexShares.quantised(event.recounted(adjusted.shares().count()), decimals);
    return new Adjusted(
        recounted,
        Precision.quotient(
            adjusted.value().multiply(recounted.count()), adjusted.shares().count()));
  }

  private Adjusted adjusted(
      IndexShares shares, BigDecimal cum, Adjustment event, BigDecimal given) {
    boolean isWorthless = cum.signum() == 0;
    Adjustment whole = event.takingOut(given);
    BigDecimal ex = isWorthless ? cum : whole.priceAfter(cum);
    return switch (absorption) {
      case KEEP_SHARES -> at(ex, shares);
      case DIVISOR -> following(shares, cum, whole, ex);
      case WEIGHT_FACTOR ->
          isWorthless || event.cash().signum() == 0
              ? following(shares, cum, whole, ex)
              : keepingValue(shares, cum.subtract(event.perHeld(BigDecimal.ONE, given)), ex);
    };
  }

  /**
   * Says how many index shares of another instrument an index has then that is given {@code
   * received} for {@code event.held()} shares: what a holder gets; nobody if that rounds to none.
   */
  Optional<IndexShares> given(IndexShares shares, BigDecimal received, Adjustment event) {
    BigDecimal exact = event.perHeld(shares.count(), received);
    return IndexShares.roundsToNothing(exact, decimals)
        ? Optional.empty()
        : Optional.of(IndexShares.quantised(exact, decimals));
  }

  /** Keeps what shares were worth, less what was given for them, which is held besides. */
  private Adjusted keepingValue(IndexShares shares, BigDecimal perShare, BigDecimal ex) {
    BigDecimal wanted = Precision.quotient(shares.count().multiply(perShare), ex);
    return at(ex, IndexShares.quantised(wanted, decimals));
  }

  private Adjusted following(IndexShares shares, BigDecimal cum, Adjustment event, BigDecimal ex) {
    IndexShares after = IndexShares.quantised(event.sharesAfter(shares.count()), decimals);
    return cum.signum() > 0 && event.isExact(shares.count(), after.count())
        ? new Adjusted(after, event.valueAfter(shares.count(), cum))
        : at(ex, after);
  }

  private static Adjusted at(BigDecimal ex, IndexShares shares) {
    return new Adjusted(shares, shares.count().multiply(ex));
  }

  /**
   * Index shares after a corporate action.
   *
   * @param value what they are worth at the adjusted previous close; unrounded
   */
  record Adjusted(IndexShares shares, BigDecimal value) {}
}
