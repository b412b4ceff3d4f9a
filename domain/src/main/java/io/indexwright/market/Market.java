package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Everything that was observed: closes as they were quoted, what corporate actions did to them, and
 * what else was known of instruments.
 *
 * @param adjustments what happened to an instrument before the open of a date, all of it as one
 */
public record Market(
    PriceHistory prices,
    Adjustments adjustments,
    Chronicle<Figure, BigDecimal> figures,
    Chronicle<Scheme, String> groups) {

  /** Takes prices alone: nothing happened, and nothing else is known. */
  public static Market of(PriceHistory prices) {
    return new Market(prices, Adjustments.NONE, Chronicle.empty(), Chronicle.empty());
  }

  /** Returns what could be known after the close of {@code date}. */
  public MarketView asOf(LocalDate date) {
    return new MarketView(this, date);
  }

  /** Returns the same without the prices of anything but {@code instruments}. */
  public Market restrictedTo(Collection<InstrumentId> instruments) {
    return new Market(prices.restrictedTo(instruments), adjustments, figures, groups);
  }
}
