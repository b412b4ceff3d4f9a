package io.indexwright.calculation;

import io.indexwright.index.Pricing;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.rulebook.IndexDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Prices as one edition of the rules sees them: closes, and what stands in for a close. */
final class Prices {
  private final IndexDefinition rules;
  private final Market market;

  Prices(IndexDefinition rules, Market market) {
    this.rules = rules;
    this.market = market;
  }

  /**
   * Prices as many of {@code instruments} as the policy of the rules allows.
   *
   * @throws CurrencyMismatchException if one is priced in another currency
   */
  Pricing at(SortedSet<InstrumentId> instruments, LocalDate date) {
    MarketView view = market.asOf(date);
    SortedMap<InstrumentId, Price> closes = new TreeMap<>();
    List<Substitution> substitutions = new ArrayList<>();
    for (InstrumentId instrument : instruments) {
      Optional<Price> close = view.closeOf(instrument);
      close.ifPresent(price -> closes.put(instrument, inCurrency(price)));
      if (close.isEmpty() && view.firstCloseOf(instrument).isPresent()) {
        rules
            .conventions()
            .missingPrices()
            .substitute(instrument, view)
            .ifPresent(substitutions::add);
      }
    }
    return Pricing.of(new PriceBook(date, closes), substitutions);
  }

  /** Prices all of {@code instruments}, at their last close where the policy knows no better. */
  Pricing lastKnown(SortedSet<InstrumentId> instruments, LocalDate date) {
    MarketView view = market.asOf(date);
    Pricing known = at(instruments, date);
    SortedMap<InstrumentId, BigDecimal> perUnit = new TreeMap<>(known.perUnit());
    known
        .unpricedOf(instruments)
        .forEach(
            instrument ->
                view.adjustedCloseOf(instrument, date)
                    .ifPresent(price -> perUnit.put(instrument, price.perUnit())));
    return new Pricing(date, perUnit, known.substitutions());
  }

  private Price inCurrency(Price price) {
    CurrencyMismatchException.check(rules.currency(), price.currency());
    return price;
  }
}
