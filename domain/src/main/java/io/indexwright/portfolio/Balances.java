package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.rates.ExchangeRates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is owned: cash by currency, dividends that are owed, and units.
 *
 * @param cash by currency code; may be negative, never zero
 * @param receivables by the id of the fact they are owed for; never zero
 * @param positions in instrument order; only what is held
 */
public record Balances(
    SortedMap<String, Money> cash,
    SortedMap<String, Money> receivables,
    SortedMap<InstrumentId, Quantity> positions) {

  /** Nothing at all. */
  public static final Balances NONE =
      new Balances(
          Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

  /** Keeps copies that nobody can change, without what is nothing. */
  public Balances {
    cash = kept(cash);
    receivables = kept(receivables);
    positions = held(positions);
  }

  static Balances of(Money cash, SortedMap<InstrumentId, Quantity> positions) {
    return new Balances(Collections.emptySortedMap(), Collections.emptySortedMap(), positions)
        .receiving(cash);
  }

  /**
   * Returns what is owned after {@code entries}, in whatever order they arrived: they are folded as
   * a {@link Ledger} folds its facts, with the dates of UTC.
   *
   * @throws IllegalArgumentException if some cannot have happened; all of them are named
   */
  public Balances after(Collection<LedgerEntry> entries) {
    List<FactRevision> told =
        entries.stream().map(entry -> FactRevision.of(entry, ZoneOffset.UTC)).toList();
    return Statement.of(LocalDate.MAX, this, Ledger.of(told).factsAsKnownAt(Instant.MAX))
        .unrefused();
  }

  /**
   * Returns them as a portfolio of {@code currency}; what is owed is not in it.
   *
   * @throws CurrencyMismatchException if there is cash in another currency
   */
  public Portfolio portfolioIn(PortfolioId id, Currency currency) {
    cash.values().forEach(money -> CurrencyMismatchException.check(currency, money.currency()));
    return new Portfolio(id, cashIn(currency), positions);
  }

  /** Returns the cash in {@code currency}, perhaps none. */
  public Money cashIn(Currency currency) {
    return cash.getOrDefault(currency.getCurrencyCode(), Money.zero(currency));
  }

  /** Returns everything that is owed in {@code currency}. */
  public Money receivablesIn(Currency currency) {
    return receivables.values().stream()
        .filter(owed -> owed.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  /** Returns what is owed for the fact {@code id}. */
  public Optional<Money> receivableOf(String id) {
    return Optional.ofNullable(receivables.get(id));
  }

  /** Returns what is held of {@code instrument}, perhaps nothing. */
  public Quantity positionOf(InstrumentId instrument) {
    return positions.getOrDefault(instrument, Quantity.NONE);
  }

  /** Values everything in the currency of {@code rates}; what cannot be valued is listed. */
  public Appraisal valuedAt(PriceBook book, ExchangeRates rates) {
    SortedMap<InstrumentId, Valuation.Line> lines = new TreeMap<>();
    SortedSet<InstrumentId> unpriced = new TreeSet<>();
    positions.forEach(
        (instrument, held) ->
            book.priceOf(instrument)
                .flatMap(price -> lineOf(held, price, rates))
                .ifPresentOrElse(
                    line -> lines.put(instrument, line), () -> unpriced.add(instrument)));
    SortedMap<String, Money> owned = new TreeMap<>(cash);
    receivables.values().forEach(o -> owned.merge(codeOf(o), o, Money::plus));
    return new Appraisal(book.date(), rates, owned, lines, unpriced);
  }

  private static Optional<Valuation.Line> lineOf(Quantity held, Price price, ExchangeRates rates) {
    return rates
        .find(price.currency())
        .map(rate -> new Valuation.Line(held, price, price.times(held, rate, rates.base())));
  }

  Optional<String> shortage(InstrumentId instrument, Quantity wanted, String verb) {
    Quantity held = positionOf(instrument);
    return wanted.exceeds(held)
        ? Optional.of(wanted + " of " + instrument + " were " + verb + ", " + held + " are held")
        : Optional.empty();
  }

  Balances receiving(Money amount) {
    SortedMap<String, Money> changed = new TreeMap<>(cash);
    changed.merge(codeOf(amount), amount, Money::plus);
    return new Balances(changed, receivables, positions);
  }

  Balances owed(String id, Money amount) {
    SortedMap<String, Money> changed = new TreeMap<>(receivables);
    changed.put(id, amount);
    return new Balances(cash, changed, positions);
  }

  Balances settled(String id) {
    SortedMap<String, Money> changed = new TreeMap<>(receivables);
    changed.remove(id);
    return new Balances(cash, changed, positions);
  }

  Balances adding(InstrumentId instrument, Quantity quantity) {
    return holding(instrument, positionOf(instrument).plus(quantity));
  }

  Balances removing(InstrumentId instrument, Quantity quantity) {
    return holding(instrument, positionOf(instrument).minus(quantity));
  }

  private Balances holding(InstrumentId instrument, Quantity quantity) {
    SortedMap<InstrumentId, Quantity> changed = new TreeMap<>(positions);
    changed.put(instrument, quantity);
    return new Balances(cash, receivables, changed);
  }

  /** Returns a copy in instrument order that nobody can change, of what is something. */
  static SortedMap<InstrumentId, Quantity> held(SortedMap<InstrumentId, Quantity> quantities) {
    SortedMap<InstrumentId, Quantity> held = new TreeMap<>();
    held.putAll(quantities);
    held.values().removeIf(Quantity.NONE::equals);
    return Collections.unmodifiableSortedMap(held);
  }

  private static SortedMap<String, Money> kept(SortedMap<String, Money> amounts) {
    SortedMap<String, Money> kept = new TreeMap<>();
    kept.putAll(amounts);
    kept.values().removeIf(money -> money.amount().signum() == 0);
    return Collections.unmodifiableSortedMap(kept);
  }

  private static String codeOf(Money money) {
    return money.currency().getCurrencyCode();
  }
}
