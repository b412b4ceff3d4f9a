package io.indexwright.simulation.view;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Balances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What balances are worth, exact: {@code cash + Σ units × price × rate}. */
public record Worth(Scene scene, Balances balances) {
  private static final int COLUMN_DIGITS = 18;

  /** Returns the value at the close of {@code date}; who has no close has the last one. */
  public BigDecimal at(LocalDate date) {
    BigDecimal sum = cash();
    for (BigDecimal line : linesAt(date).values()) {
      sum = sum.add(line);
    }
    return sum;
  }

  /** Returns the value of each holding; zero if it never had a close. */
  public SortedMap<InstrumentId, BigDecimal> linesAt(LocalDate date) {
    AsOf view = scene.asOf(date);
    SortedMap<InstrumentId, BigDecimal> lines = new TreeMap<>();
    balances
        .positions()
        .forEach(
            (id, held) ->
                lines.put(
                    id,
                    view.carried(id, date)
                        .map(p -> p.perUnit().multiply(view.rate(p.currency())))
                        .map(unit -> unit.multiply(held.units()))
                        .orElse(BigDecimal.ZERO)));
    return lines;
  }

  private BigDecimal cash() {
    return balances.cashIn(scene.currency()).amount();
  }

  /**
   * Returns the value of every session of a stretch on which nothing happens: the column path,
   * digit by digit what {@link #at} gives. A session on which something has no close is left out.
   */
  public NavigableMap<LocalDate, BigDecimal> over(LocalDate from, LocalDate untilExclusive) {
    NavigableMap<LocalDate, BigDecimal> sums = new TreeMap<>();
    if (!fitsColumns()) {
      return sums;
    }
    boolean isFirst = true;
    for (Map.Entry<Currency, SortedMap<InstrumentId, BigDecimal>> part : byCurrency(from)) {
      NavigableMap<LocalDate, BigDecimal> values =
          scene
              .stage()
              .market()
              .prices()
              .valuesOf(part.getValue(), part.getKey(), from, untilExclusive);
      values.replaceAll((date, value) -> value.multiply(scene.rate(part.getKey(), date)));
      sums = isFirst ? values : added(sums, values);
      isFirst = false;
    }
    sums.replaceAll((date, value) -> value.add(cash()));
    return sums;
  }

  /** Columns hold whole numbers of 18 digits, at the scale of the units with the most decimals. */
  private boolean fitsColumns() {
    int scale = 0;
    int digits = 0;
    for (Quantity held : balances.positions().values()) {
      scale = Math.max(scale, held.units().scale());
      digits = Math.max(digits, held.units().precision() - held.units().scale());
    }
    return scale + digits <= COLUMN_DIGITS;
  }

  private Iterable<Map.Entry<Currency, SortedMap<InstrumentId, BigDecimal>>> byCurrency(
      LocalDate date) {
    AsOf view = scene.asOf(date);
    SortedMap<Currency, SortedMap<InstrumentId, BigDecimal>> parts =
        new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    for (Map.Entry<InstrumentId, Quantity> held : balances.positions().entrySet()) {
      parts
          .computeIfAbsent(view.currencyOf(held.getKey()), currency -> new TreeMap<>())
          .put(held.getKey(), held.getValue().units());
    }
    return parts.entrySet();
  }

  private static NavigableMap<LocalDate, BigDecimal> added(
      NavigableMap<LocalDate, BigDecimal> some, NavigableMap<LocalDate, BigDecimal> more) {
    NavigableMap<LocalDate, BigDecimal> both = new TreeMap<>();
    some.forEach(
        (date, value) ->
            Optional.ofNullable(more.get(date)).ifPresent(one -> both.put(date, value.add(one))));
    return both;
  }
}
