package io.indexwright.proof;

import io.indexwright.market.Market;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.rates.CurrencyPair;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every rate that became known on one date.
 *
 * @param fx by fixing, then by pair as {@code EURUSD}: dollars for one euro
 * @param interest a year, by the name of the series, as a fraction
 */
record RateDay(
    SortedMap<String, SortedMap<String, BigDecimal>> fx, SortedMap<String, BigDecimal> interest) {

  /** Keeps copies that nobody can change. */
  RateDay {
    SortedMap<String, SortedMap<String, BigDecimal>> copy = new TreeMap<>(fx);
    copy.replaceAll((fixing, rates) -> Collections.unmodifiableSortedMap(new TreeMap<>(rates)));
    fx = Collections.unmodifiableSortedMap(copy);
    interest = Collections.unmodifiableSortedMap(new TreeMap<>(interest));
  }

  /** Nothing became known. */
  static RateDay none() {
    return new RateDay(new TreeMap<>(), new TreeMap<>());
  }

  /** Returns every date of {@code market} on which a rate became known. */
  static NavigableMap<LocalDate, RateDay> allOf(Market market) {
    NavigableMap<LocalDate, SortedMap<String, SortedMap<String, BigDecimal>>> fx = new TreeMap<>();
    market
        .fx()
        .quotes()
        .forEach(
            quote ->
                fx.computeIfAbsent(quote.date(), date -> new TreeMap<>())
                    .computeIfAbsent(quote.fixing(), fixing -> new TreeMap<>())
                    .put(codes(quote.pair()), quote.rate()));
    NavigableMap<LocalDate, SortedMap<String, BigDecimal>> interest = new TreeMap<>();
    market
        .interest()
        .rates()
        .forEach(
            rate ->
                interest
                    .computeIfAbsent(rate.from(), date -> new TreeMap<>())
                    .put(rate.name(), rate.perYear()));
    NavigableMap<LocalDate, RateDay> days = new TreeMap<>();
    fx.forEach((date, rates) -> days.put(date, new RateDay(rates, new TreeMap<>())));
    interest.forEach(
        (date, rates) ->
            days.merge(
                date,
                new RateDay(new TreeMap<>(), rates),
                (one, other) -> new RateDay(one.fx(), other.interest())));
    return days;
  }

  /** Returns the rates that a scope names. */
  RateDay of(Scope scope) {
    return new RateDay(kept(fx, scope.fixings()), kept(interest, scope.interest()));
  }

  boolean isEmpty() {
    return fx.isEmpty() && interest.isEmpty();
  }

  /** Adds what there is to the fields of a day; nothing if there is nothing. */
  Fields added(Fields day) {
    Fields all =
        fx.isEmpty()
            ? day
            : day.with(
                "fx",
                Fields.of(
                    fx, fixing -> fixing, rates -> Fields.of(rates, pair -> pair, Canonical::of)));
    return interest.isEmpty()
        ? all
        : all.with("interest", Fields.of(interest, name -> name, Canonical::of));
  }

  private static String codes(CurrencyPair pair) {
    return pair.of().getCurrencyCode() + pair.in().getCurrencyCode();
  }

  private static <V> SortedMap<String, V> kept(SortedMap<String, V> all, Set<String> names) {
    SortedMap<String, V> kept = new TreeMap<>(all);
    kept.keySet().retainAll(names);
    return kept;
  }
}
