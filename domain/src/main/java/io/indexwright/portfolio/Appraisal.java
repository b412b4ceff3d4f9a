package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import io.indexwright.rates.ExchangeRates;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What balances of several currencies are worth in one of them.
 *
 * @param liquid cash and what is owed, by currency code
 * @param lines one per holding that has a price and a rate
 * @param unpriced the holdings that lack either
 */
public record Appraisal(
    LocalDate date,
    ExchangeRates rates,
    SortedMap<String, Money> liquid,
    SortedMap<InstrumentId, Valuation.Line> lines,
    SortedSet<InstrumentId> unpriced) {

  /** Keeps copies that nobody can change. */
  public Appraisal {
    liquid = Collections.unmodifiableSortedMap(new TreeMap<>(liquid));
    lines = InstrumentOrder.copyOf(lines);
    unpriced = InstrumentOrder.copyOf(unpriced);
  }

  /** Returns the codes of the currencies of cash that have no rate. */
  public SortedSet<String> unconverted() {
    SortedSet<String> codes = new TreeSet<>();
    liquid.forEach(
        (code, money) -> {
          if (rates.inBase(money, RoundingMode.HALF_UP).isEmpty()) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** Returns the value of the holdings that could be valued. */
  public Money holdings() {
    return sum(lines.values().stream().map(Valuation.Line::value).toList());
  }

  /** Returns everything together; empty if anything lacks a price or a rate. */
  public Optional<Money> total() {
    return unpriced.isEmpty() && unconverted().isEmpty()
        ? Optional.of(holdings().plus(converted()))
        : Optional.empty();
  }

  private Money converted() {
    return sum(
        liquid.values().stream()
            .flatMap(money -> rates.inBase(money, RoundingMode.HALF_UP).stream())
            .toList());
  }

  private Money sum(Iterable<Money> amounts) {
    Money sum = Money.zero(rates.base());
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
