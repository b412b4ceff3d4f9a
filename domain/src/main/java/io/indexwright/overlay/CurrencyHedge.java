package io.indexwright.overlay;

import io.indexwright.money.Precision;
import io.indexwright.rulebook.Overlay.Hedged.Roll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sells the currencies of an index forward. Rule: docs/rules/currency.md.
 *
 * @param ratio how much of the exposure is sold; 0 is nothing, 1 is all
 * @param determinationLag sessions before the roll on which weights, spot and level fix the amounts
 */
public record CurrencyHedge(
    BigDecimal ratio, Roll roll, int determinationLag, Forwards forwards, CurrencyWeights weights)
    implements Transform {

  /** Refuses a ratio or a lag below zero. */
  public CurrencyHedge {
    if (ratio.signum() < 0 || determinationLag < 0) {
      throw new IllegalArgumentException(
          "hedge ratio and lag must not be negative: %s, %d"
              .formatted(ratio.toPlainString(), determinationLag));
    }
  }

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    List<BigDecimal> levels = new ArrayList<>();
    Book book = new Book(0, List.of());
    for (int i = 0; i < underlying.size(); i++) {
      levels.add(i == 0 ? base : next(underlying, levels, book));
      book = isRoll(underlying.dates(), i) ? rolled(underlying.dates(), levels) : book;
    }
    SortedMap<LocalDate, BigDecimal> byDate = new TreeMap<>();
    for (int i = 0; i < underlying.size(); i++) {
      byDate.put(underlying.date(i), levels.get(i));
    }
    return LevelSeries.of(byDate);
  }

  private BigDecimal next(LevelSeries underlying, List<BigDecimal> levels, Book book) {
    int place = levels.size();
    if (levels.get(place - 1).signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal held = levels.get(book.since()).multiply(underlying.growth(book.since(), place));
    BigDecimal gained =
        book.sold().stream()
            .map(one -> gain(one, underlying.date(place)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return LevelSeries.floored(held.add(gained));
  }

  private BigDecimal gain(Forwards.Sold sold, LocalDate date) {
    return sold.amount().multiply(sold.rate().subtract(forwards.mark(sold, date)));
  }

  /** The first close rolls too; the last does not, because nothing follows it. */
  private boolean isRoll(List<LocalDate> dates, int place) {
    return place + 1 < dates.size()
        && (place == 0
            || switch (roll) {
              case DAILY -> true;
              case MONTHLY -> forwards.monthEnds().endsAt(dates, place);
            });
  }

  private Book rolled(List<LocalDate> dates, List<BigDecimal> levels) {
    int place = levels.size() - 1;
    int determined = Math.max(0, place - determinationLag);
    LocalDate until = until(dates.get(place + 1));
    List<Forwards.Sold> sold = new ArrayList<>();
    foreignAt(dates.get(determined))
        .forEach(
            (currency, weight) ->
                sold.add(
                    forwards.sold(
                        currency,
                        amount(
                            currency,
                            weight.multiply(levels.get(determined)),
                            dates.get(determined)),
                        dates.get(place),
                        until)));
    return new Book(place, List.copyOf(sold));
  }

  private LocalDate until(LocalDate next) {
    return switch (roll) {
      case DAILY -> next;
      case MONTHLY -> forwards.monthEnds().of(forwards.monthEnds().monthOf(next));
    };
  }

  private SortedMap<Currency, BigDecimal> foreignAt(LocalDate date) {
    SortedMap<Currency, BigDecimal> foreign =
        new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    foreign.putAll(weights.at(date));
    foreign.remove(forwards.spot().to());
    return foreign;
  }

  private BigDecimal amount(Currency currency, BigDecimal exposure, LocalDate date) {
    return Precision.quotient(ratio.multiply(exposure), forwards.spot(currency, date));
  }

  /**
   * What is sold until the next roll.
   *
   * @param since the place of the roll
   */
  private record Book(int since, List<Forwards.Sold> sold) {}
}
