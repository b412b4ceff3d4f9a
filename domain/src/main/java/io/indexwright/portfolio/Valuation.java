package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a portfolio is worth at the prices of one date.
 *
 * @param lines one per holding that has a price, in instrument order
 * @param unpriced the holdings that have none
 */
public record Valuation(
    LocalDate date,
    Money cash,
    SortedMap<InstrumentId, Line> lines,
    SortedSet<InstrumentId> unpriced) {

  /** Keeps copies that nobody can change. */
  public Valuation {
    lines = InstrumentOrder.copyOf(lines);
    unpriced = InstrumentOrder.copyOf(unpriced);
  }

  /**
   * One holding at its price.
   *
   * @param value price times quantity, at the rate of the day if the price is in another currency;
   *     rounded half up once
   */
  public record Line(Quantity quantity, Price price, Money value) {}

  /** Returns the value of the holdings that have a price. */
  public Money holdings() {
    return lines.values().stream()
        .map(Line::value)
        .reduce(Money.zero(cash.currency()), Money::plus);
  }

  /** Returns cash and holdings together; empty if a holding has no price. */
  public Optional<Money> total() {
    return unpriced.isEmpty() ? Optional.of(cash.plus(holdings())) : Optional.empty();
  }
}
