package io.indexwright.calculation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.index.Pricing;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.IndexDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prices as one edition of the rules sees them: closes, and what stands in for a close, in the
 * currency of the index.
 */
public final class Prices {
  private final IndexDefinition rules;
  private final Market market;
  private final Exchange exchange;

  /** Sees {@code market} as {@code rules} do. */
  public Prices(IndexDefinition rules, Market market) {
    this.rules = rules;
    this.market = market;
    this.exchange = new Exchange(rules, market.fx());
  }

  /** Returns what could be known after the close of {@code date}. */
  MarketView view(LocalDate date) {
    return market.asOf(date, rules.conventions().events().treatment());
  }

  /**
   * Prices as many of {@code instruments} as the policy of the rules allows and rates are known
   * for.
   *
   * @throws CurrencyMismatchException if one is priced in another currency and the rules convert
   *     nothing
   */
  public Pricing at(SortedSet<InstrumentId> instruments, LocalDate date) {
    MarketView view = view(date);
    SortedMap<InstrumentId, Price> closes = new TreeMap<>();
    List<Substitution> substitutions = new ArrayList<>();
    for (InstrumentId instrument : instruments) {
      Optional<Price> close = view.closeOf(instrument);
      close
          .flatMap(price -> exchange.converted(price, date))
          .ifPresent(price -> closes.put(instrument, price));
      if (close.isEmpty()) {
        substitute(instrument, view).ifPresent(substitutions::add);
      }
    }
    return Pricing.of(new PriceBook(date, closes), substitutions);
  }

  private Optional<Substitution> substitute(InstrumentId instrument, MarketView view) {
    return rules
        .conventions()
        .missingPrices()
        .substitute(instrument, view)
        .flatMap(
            made ->
                exchange
                    .rate(currencyOf(instrument, view.date()), view.date())
                    .map(
                        rate ->
                            new Substitution(
                                instrument, made.source(), made.perUnit().multiply(rate))));
  }

  /** Prices whoever of {@code instruments} has traded by then, as {@link #at} does. */
  Pricing tradedAt(SortedSet<InstrumentId> instruments, LocalDate date) {
    MarketView view = view(date);
    SortedSet<InstrumentId> traded = new TreeSet<>(instruments);
    traded.removeIf(instrument -> view.firstCloseOf(instrument).isEmpty());
    return at(traded, date);
  }

  /**
   * Prices all of {@code instruments} that have traded by then, at their last close and the last
   * rate where the rules know no better.
   *
   * @throws MissingRateException if there never was a rate
   */
  Pricing lastKnown(SortedSet<InstrumentId> instruments, LocalDate date) {
    MarketView view = view(date);
    Pricing known = tradedAt(instruments, date);
    SortedMap<InstrumentId, BigDecimal> perUnit = new TreeMap<>(known.perUnit());
    known
        .unpricedOf(instruments)
        .forEach(
            instrument ->
                view.adjustedCloseOf(instrument, date)
                    .ifPresent(
                        price ->
                            perUnit.put(
                                instrument,
                                price
                                    .perUnit()
                                    .multiply(exchange.lastRate(price.currency(), date)))));
    return new Pricing(date, perUnit, known.substitutions());
  }

  /** Returns {@code events} with amounts in the currency of the index, at the rates of a date. */
  SortedMap<InstrumentId, Adjustment> converted(
      SortedMap<InstrumentId, Adjustment> events, LocalDate date) {
    SortedMap<InstrumentId, Adjustment> converted = new TreeMap<>(events);
    converted.replaceAll(
        (instrument, event) ->
            event.convertedAt(exchange.lastRate(currencyOf(instrument, date), date)));
    return converted;
  }

  /** Returns the currency of the last close by then; that of the index if there is none. */
  Currency currencyOf(InstrumentId instrument, LocalDate date) {
    return market
        .prices()
        .lastCloseOf(instrument, date)
        .map(Close::price)
        .map(Price::currency)
        .orElse(rules.currency());
  }
}
