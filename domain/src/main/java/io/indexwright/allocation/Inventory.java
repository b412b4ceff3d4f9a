package io.indexwright.allocation;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everything is worth in the currency of a plan, counted once.
 *
 * @param book a price for every target and every holding, and no others
 * @param units what one unit is worth, of everything in the book; exact
 * @param values of all that is held, exact
 * @param total cash, what is on its way, and every holding half up
 */
record Inventory(
    PriceBook book,
    SortedMap<InstrumentId, BigDecimal> units,
    SortedMap<InstrumentId, BigDecimal> values,
    Money total) {

  /** Keeps copies that nobody can change. */
  Inventory {
    units = InstrumentOrder.copyOf(units);
    values = InstrumentOrder.copyOf(values);
  }

  static Inventory of(Portfolio portfolio, PriceBook book, Conditions conditions) {
    SortedMap<InstrumentId, BigDecimal> units = new TreeMap<>();
    SortedMap<InstrumentId, BigDecimal> values = new TreeMap<>();
    Money total = portfolio.cash().plus(conditions.underway());
    for (Map.Entry<InstrumentId, Price> priced : book.prices().entrySet()) {
      Price price = priced.getValue();
      BigDecimal rate = conditions.exchange().rateOf(price.currency());
      units.put(priced.getKey(), price.perUnit().multiply(rate));
    }
    for (Map.Entry<InstrumentId, Quantity> held : portfolio.holdings().entrySet()) {
      BigDecimal value = numberOf(held.getKey(), units).multiply(held.getValue().units());
      values.put(held.getKey(), value);
      total = total.plus(Money.rounded(value, total.currency(), RoundingMode.HALF_UP));
    }
    return new Inventory(book, units, values, total);
  }

  /** Returns what one unit is worth. */
  BigDecimal unitOf(InstrumentId id) {
    return numberOf(id, units);
  }

  /** Returns what is held, perhaps nothing, is worth. */
  BigDecimal valueOf(InstrumentId id) {
    return values.getOrDefault(id, BigDecimal.ZERO);
  }

  private static BigDecimal numberOf(InstrumentId id, SortedMap<InstrumentId, BigDecimal> numbers) {
    return Optional.ofNullable(numbers.get(id)).orElseThrow();
  }
}
