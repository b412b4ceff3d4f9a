package io.indexwright.market;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What could be known after the close of one date. Decisions are given a view and nothing else, so
 * that none of them can look ahead.
 */
public final class MarketView {
  private final Market market;
  private final Adjustments adjustments;
  private final LocalDate date;

  MarketView(Market market, Adjustments adjustments, LocalDate date) {
    this.market = market;
    this.adjustments = adjustments;
    this.date = date;
  }

  /** The date whose close is the last that can be seen. */
  public LocalDate date() {
    return date;
  }

  /** Returns the close of {@code instrument} on the date of this view itself. */
  public Optional<Price> closeOf(InstrumentId instrument) {
    return market.prices().priceOf(instrument, date);
  }

  /** Returns its last close at or before {@code then}, as it was quoted. */
  public Optional<Close> lastCloseOf(InstrumentId instrument, LocalDate then) {
    return market.prices().lastCloseOf(instrument, seen(then));
  }

  /**
   * Returns its last close at or before {@code then}, as a price of a share of today: every
   * corporate action since takes off the part that it took off the last close before it.
   */
  public Optional<Price> adjustedCloseOf(InstrumentId instrument, LocalDate then) {
    return lastCloseOf(instrument, then).map(this::inSharesOfToday);
  }

  private Price inSharesOfToday(Close close) {
    SortedMap<LocalDate, Close> cum = new TreeMap<>();
    SortedMap<LocalDate, Adjustment> events = new TreeMap<>();
    adjustments
        .dated(close.instrument(), close.date(), date)
        .forEach(
            (exDate, event) -> {
              Close last = lastCloseOf(close.instrument(), exDate.minusDays(1)).orElse(close);
              cum.put(last.date(), last);
              events.merge(last.date(), event, Adjustment::then);
            });
    events.values().removeIf(Adjustment::isEnd);
    BigDecimal price = close.price().perUnit();
    for (Close last : cum.values()) {
      BigDecimal before = last.price().perUnit();
      BigDecimal after = events.getOrDefault(last.date(), Adjustment.NONE).priceAfter(before);
      price = Precision.quotient(price.multiply(after), before);
    }
    return new Price(price, close.price().currency());
  }

  /** Returns the date of the first close of {@code instrument}, if it is behind us. */
  public Optional<LocalDate> firstCloseOf(InstrumentId instrument) {
    return market.prices().firstCloseOf(instrument).map(Close::date).filter(d -> !d.isAfter(date));
  }

  /** Returns the dates since {@code fromInclusive} on which anything at all was priced. */
  public List<LocalDate> datesSince(LocalDate fromInclusive) {
    return market.prices().dates(fromInclusive, date);
  }

  /** Returns on how many dates since {@code fromInclusive} the instrument had a close. */
  public long closesOf(InstrumentId instrument, LocalDate fromInclusive) {
    return datesSince(fromInclusive).stream()
        .filter(day -> market.prices().priceOf(instrument, day).isPresent())
        .count();
  }

  /**
   * Returns what {@code figure} is for {@code instrument}, as far as it is known. Shares in issue
   * are counted in shares of today: they follow every split and every change of their number since
   * they became known, as the float factor follows every change of it.
   */
  public Optional<BigDecimal> figure(Figure figure, InstrumentId instrument) {
    return market.figures().lastAt(figure, instrument, date).map(this::asOfToday);
  }

  private BigDecimal asOfToday(Dated<Figure, BigDecimal> known) {
    BigDecimal value = known.value();
    for (Adjustment event :
        adjustments.dated(known.instrument(), known.knownFrom(), date).values()) {
      value = following(event, known.about(), value);
    }
    return value;
  }

  private static BigDecimal following(Adjustment event, Figure figure, BigDecimal value) {
    if (figure.equals(Figure.SHARES)) {
      return event.issued().of(event.sharesAfter(value));
    }
    return figure.equals(Figure.FLOAT_FACTOR) ? event.floated().of(value) : value;
  }

  /** Returns every value of {@code figure} since {@code fromInclusive}, by date. */
  public List<BigDecimal> figuresSince(
      Figure figure, InstrumentId instrument, LocalDate fromInclusive) {
    return List.copyOf(market.figures().between(figure, instrument, fromInclusive, date).values());
  }

  /** Returns the group of {@code instrument}, as far as it is known. */
  public Optional<String> groupOf(InstrumentId instrument, Scheme scheme) {
    return market.groups().at(scheme, instrument, date);
  }

  private LocalDate seen(LocalDate then) {
    if (then.isAfter(date)) {
      throw new IllegalArgumentException("on " + date + " nobody knows " + then);
    }
    return then;
  }
}
