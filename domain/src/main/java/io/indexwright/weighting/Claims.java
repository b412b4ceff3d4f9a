package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Figure;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import io.indexwright.selection.Score;
import io.indexwright.statistics.NotEstimableException;
import io.indexwright.statistics.Returns;
import io.indexwright.weighting.Weighting.RiskWeighted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What each of some constituents claims of the whole. */
final class Claims {

  private Claims() {}

  static SortedMap<InstrumentId, BigDecimal> of(
      Collection<InstrumentId> constituents, Function<InstrumentId, BigDecimal> claim) {
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
    constituents.forEach(id -> claims.put(id, claim.apply(id)));
    return InstrumentOrder.copyOf(claims);
  }

  static BigDecimal at(InstrumentId id, SortedMap<InstrumentId, BigDecimal> numbers) {
    return Objects.requireNonNull(numbers.get(id));
  }

  static BigDecimal sum(Collection<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns what {@code shares} are worth, all of them in one currency. */
  static SortedMap<InstrumentId, BigDecimal> valued(
      SortedMap<InstrumentId, BigDecimal> shares, PriceBook pricing) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    shares.keySet().forEach(id -> prices.put(id, priceOf(id, pricing)));
    if (prices.values().stream().map(Price::currency).distinct().count() > 1) {
      throw new IllegalArgumentException("prices in several currencies: " + prices);
    }
    return of(prices.keySet(), id -> at(id, shares).multiply(priceOf(id, pricing).perUnit()));
  }

  private static Price priceOf(InstrumentId id, PriceBook pricing) {
    return pricing
        .priceOf(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no price of " + id + " on " + pricing.date()));
  }

  static BigDecimal figure(Figure figure, InstrumentId id, MarketView reference) {
    return reference
        .figure(figure, id)
        .orElseThrow(
            () ->
                new RefusedException(
                    "the " + figure + " of " + id + " is not known at " + reference.date()));
  }

  static SortedMap<InstrumentId, BigDecimal> scores(
      Score score, Collection<InstrumentId> constituents, MarketView reference) {
    return of(
        constituents,
        id ->
            score
                .of(id, reference)
                .orElseThrow(
                    () ->
                        new RefusedException(
                            id + " has no score at " + reference.date() + ": " + score)));
  }

  /** Returns the last closes of each, oldest first, as prices of a share of today. */
  static SortedMap<InstrumentId, List<BigDecimal>> closes(
      Collection<InstrumentId> constituents, MarketView reference, int count) {
    List<LocalDate> dates = reference.datesSince(LocalDate.MIN);
    if (dates.size() < count) {
      throw new RefusedException(
          count + " dates with prices are needed, and there are " + dates.size());
    }
    List<LocalDate> last = dates.subList(dates.size() - count, dates.size());
    SortedMap<InstrumentId, List<BigDecimal>> closes = new TreeMap<>();
    constituents.forEach(id -> closes.put(id, closes(id, reference, last)));
    return closes;
  }

  private static List<BigDecimal> closes(
      InstrumentId id, MarketView reference, List<LocalDate> dates) {
    List<Price> prices = dates.stream().map(date -> closeOn(date, id, reference)).toList();
    if (prices.stream().map(Price::currency).distinct().count() > 1) {
      throw new RefusedException(
          id + " closed in several currencies from " + dates.get(0) + " to " + reference.date());
    }
    return prices.stream().map(Price::perUnit).toList();
  }

  private static Price closeOn(LocalDate date, InstrumentId id, MarketView reference) {
    return reference
        .lastCloseOf(id, date)
        .filter(close -> close.date().equals(date))
        .flatMap(close -> reference.adjustedCloseOf(id, date))
        .orElseThrow(() -> new RefusedException(id + " has no close on " + date));
  }

  /** Returns the weights that {@code by} makes of {@code closes}, which sum to exactly 1. */
  static SortedMap<InstrumentId, BigDecimal> estimated(
      RiskWeighted by, SortedMap<InstrumentId, List<BigDecimal>> closes) {
    try {
      SortedMap<InstrumentId, Weight> weights =
          by.rule().weights(by.estimator().of(Returns.simple(closes))).rounded();
      SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
      weights.forEach((id, weight) -> claims.put(id, weight.fraction()));
      return InstrumentOrder.copyOf(claims);
    } catch (NotEstimableException reason) {
      throw new RefusedException(String.valueOf(reason.getMessage()));
    }
  }

  /** Leaves out who claims nothing, and refuses if that is everybody. */
  static SortedMap<InstrumentId, BigDecimal> positive(SortedMap<InstrumentId, BigDecimal> claims) {
    SortedMap<InstrumentId, BigDecimal> positive = new TreeMap<>();
    claims.forEach(
        (id, claim) -> {
          if (claim.signum() < 0) {
            throw new IllegalArgumentException(id + " claims " + claim.toPlainString());
          }
          if (claim.signum() > 0) {
            positive.put(id, claim);
          }
        });
    if (positive.isEmpty()) {
      throw new RefusedException("none of " + claims.size() + " constituents claims any weight");
    }
    return positive;
  }
}
