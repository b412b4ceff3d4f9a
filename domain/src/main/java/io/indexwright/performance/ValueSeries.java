package io.indexwright.performance;

import io.indexwright.rates.Conversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What something was worth on each date: the levels of an index, or a portfolio to which nobody
 * paid in or out. Never empty, each value positive.
 */
public final class ValueSeries {
  private final List<LocalDate> dates;
  private final Column values;
  private final Currency currency;

  private ValueSeries(List<LocalDate> dates, Column values, Currency currency) {
    this.dates = List.copyOf(dates);
    this.values = values;
    this.currency = currency;
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("values of no date");
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.at(i) <= 0) {
        throw new IllegalArgumentException(
            "a value must be positive: " + values.at(i) + " on " + dates.get(i));
      }
    }
  }

  /**
   * Takes values by date.
   *
   * @throws IllegalArgumentException if there are none, or one is not positive
   */
  public static ValueSeries of(SortedMap<LocalDate, BigDecimal> byDate, Currency currency) {
    SortedMap<LocalDate, BigDecimal> inOrder = new TreeMap<>(byDate);
    double[] values = inOrder.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    return new ValueSeries(List.copyOf(inOrder.keySet()), Column.of(values), currency);
  }

  /**
   * Compounds returns from 1 at {@code start}.
   *
   * @param dates on which the periods end, in order, after {@code start}; one a return
   * @throws IllegalArgumentException if dates are not so, or if everything is lost
   */
  public static ValueSeries compounded(
      LocalDate start, List<LocalDate> dates, Column returns, Currency currency) {
    if (dates.size() != returns.size()) {
      throw new IllegalArgumentException(returns.size() + " returns on " + dates.size() + " dates");
    }
    List<LocalDate> all = new ArrayList<>(List.of(start));
    all.addAll(dates);
    double[] values = new double[all.size()];
    values[0] = 1;
    for (int i = 1; i < values.length; i++) {
      refuseUnlessLater(all.get(i - 1), all.get(i));
      values[i] = values[i - 1] * (1 + returns.at(i - 1));
    }
    return new ValueSeries(all, Column.of(values), currency);
  }

  private static void refuseUnlessLater(LocalDate earlier, LocalDate later) {
    if (!later.isAfter(earlier)) {
      throw new IllegalArgumentException("dates out of order: " + earlier + ", " + later);
    }
  }

  /** Returns how many values there are. */
  public int size() {
    return dates.size();
  }

  /** Returns the dates, in order. */
  public List<LocalDate> dates() {
    return dates;
  }

  /** Returns the values, in the order of their dates. */
  public Column values() {
    return values;
  }

  public Currency currency() {
    return currency;
  }

  public LocalDate first() {
    return dates.get(0);
  }

  public LocalDate last() {
    return dates.get(size() - 1);
  }

  /** Returns the simple returns, {@code later ÷ earlier − 1}, one fewer than there are values. */
  public Column returns() {
    double[] returns = new double[size() - 1];
    Arrays.setAll(returns, i -> values.at(i + 1) / values.at(i) - 1);
    return Column.of(returns);
  }

  /** Returns the place of the last date that is not after {@code date}, if there is one. */
  public Optional<Integer> placeAtOrBefore(LocalDate date) {
    int found = Collections.binarySearch(dates, date);
    int place = found >= 0 ? found : -found - 2;
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /** Returns the values from a place on. */
  public ValueSeries from(int place) {
    return new ValueSeries(dates.subList(place, size()), values.slice(place, size()), currency);
  }

  /**
   * Keeps the values of some dates alone.
   *
   * @throws IllegalArgumentException if none is left
   */
  public ValueSeries on(Set<LocalDate> wanted) {
    List<LocalDate> kept = dates.stream().filter(wanted::contains).toList();
    double[] left =
        kept.stream()
            .mapToDouble(date -> values.at(Collections.binarySearch(dates, date)))
            .toArray();
    return new ValueSeries(kept, Column.of(left), currency);
  }

  /**
   * Keeps the last value of each calendar month, and the very first value, from which the first
   * month is counted. A month may be broken off at both ends.
   */
  public ValueSeries monthEnds() {
    SortedMap<YearMonth, LocalDate> ends = new TreeMap<>();
    dates.forEach(date -> ends.put(YearMonth.from(date), date));
    Set<LocalDate> kept = new TreeSet<>(ends.values());
    kept.add(first());
    return on(kept);
  }

  /**
   * Brings every value to another currency at the rate of its own date.
   *
   * @throws io.indexwright.rates.MissingRateException if a date has no rate
   */
  public ValueSeries converted(Conversion conversion) {
    double[] converted = new double[size()];
    Arrays.setAll(
        converted, i -> values.at(i) * conversion.rate(currency, dates.get(i)).doubleValue());
    return new ValueSeries(dates, Column.of(converted), conversion.to());
  }

  /**
   * Returns the values in units of another series, from 1 on.
   *
   * @throws IllegalArgumentException if that has other dates
   */
  public ValueSeries inUnitsOf(ValueSeries other) {
    if (!dates.equals(other.dates)) {
      throw new IllegalArgumentException("series of other dates: " + this + ", " + other);
    }
    double[] relative = new double[size()];
    double start = values.at(0) / other.values.at(0);
    Arrays.setAll(relative, i -> values.at(i) / other.values.at(i) / start);
    return new ValueSeries(dates, Column.of(relative), currency);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueSeries series
        && dates.equals(series.dates)
        && values.equals(series.values)
        && currency.equals(series.currency);
  }

  @Override
  public int hashCode() {
    return 31 * dates.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return values + " " + currency + " from " + first() + " to " + last();
  }
}
