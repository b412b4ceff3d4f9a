package io.indexwright.market;

import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;

/**
 * Everything that was observed: closes as they were quoted, what issuers announced, and what else
 * was known of instruments, currencies and money.
 */
public record Market(
    PriceHistory prices,
    CorporateActions actions,
    Chronicle<Figure, BigDecimal> figures,
    Chronicle<Scheme, String> groups,
    FxRates fx,
    InterestRates interest) {

  /** Takes what was observed of instruments, and no rates. */
  public Market(
      PriceHistory prices,
      CorporateActions actions,
      Chronicle<Figure, BigDecimal> figures,
      Chronicle<Scheme, String> groups) {
    this(prices, actions, figures, groups, FxRates.none(), InterestRates.none());
  }

  /** Takes prices alone: nothing happened, and nothing else is known. */
  public static Market of(PriceHistory prices) {
    return new Market(prices, CorporateActions.NONE, Chronicle.empty(), Chronicle.empty());
  }

  /** Returns the same with rates. */
  public Market with(FxRates rates, InterestRates ofMoney) {
    return new Market(prices, actions, figures, groups, rates, ofMoney);
  }

  /** Returns what corporate actions come to for an index that treats them so. */
  public Adjustments adjustments(Treatment treatment) {
    return new Adjustments(this, treatment);
  }

  /**
   * Returns what could be known after the close of {@code date}.
   *
   * @param treatment how earlier prices become prices of that date
   */
  public MarketView asOf(LocalDate date, Treatment treatment) {
    return new MarketView(this, adjustments(treatment), date);
  }

  /**
   * Returns the same without the prices and actions of anything but {@code instruments} and what is
   * given to their holders.
   */
  public Market restrictedTo(Collection<InstrumentId> instruments) {
    SortedSet<InstrumentId> reached = actions.reach(instruments);
    return new Market(
        prices.restrictedTo(reached), actions.restrictedTo(reached), figures, groups, fx, interest);
  }
}
