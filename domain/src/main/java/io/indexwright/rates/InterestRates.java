package io.indexwright.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rates a year by the name of their series, each in force from its date until the next. */
public final class InterestRates {
  private final List<InterestRate> rates;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> series;

  private InterestRates(
      List<InterestRate> rates, Map<String, NavigableMap<LocalDate, BigDecimal>> series) {
    this.rates = rates;
    this.series = series;
  }

  /**
   * Takes {@code rates}, which may come in any order.
   *
   * @throws IllegalArgumentException if a series has two rates from one date on
   */
  public static InterestRates of(Collection<InterestRate> rates) {
    List<InterestRate> inOrder = rates.stream().sorted(InterestRate.ORDER).toList();
    Map<String, NavigableMap<LocalDate, BigDecimal>> series = new HashMap<>();
    for (InterestRate rate : inOrder) {
      if (series
              .computeIfAbsent(rate.name(), name -> new TreeMap<>())
              .put(rate.from(), rate.perYear())
          != null) {
        throw new IllegalArgumentException("two rates of " + rate.name() + " from " + rate.from());
      }
    }
    return new InterestRates(inOrder, series);
  }

  /** Knows no rate. */
  public static InterestRates none() {
    return of(List.of());
  }

  /** Returns every rate, by date and name. */
  public List<InterestRate> rates() {
    return rates;
  }

  /** Returns what is in force on {@code date}: the last rate from that date or an earlier one. */
  public Optional<BigDecimal> rate(String name, LocalDate date) {
    return Optional.ofNullable(series.get(name))
        .flatMap(known -> Optional.ofNullable(known.floorEntry(date)))
        .map(Map.Entry::getValue);
  }

  @Override
  public String toString() {
    return rates.size() + " rates of " + series.keySet().stream().sorted().toList();
  }
}
