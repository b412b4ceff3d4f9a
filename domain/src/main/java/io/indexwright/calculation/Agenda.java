package io.indexwright.calculation;

import io.indexwright.calendar.Review;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership.Additions;
import io.indexwright.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** When something is due, as far as the rules, the calendar and the market say so beforehand. */
final class Agenda {
  private final Rulebook rulebook;
  private final TradingCalendar calendar;
  private final NavigableMap<LocalDate, Review> reviews = new TreeMap<>();
  private final NavigableMap<LocalDate, SortedSet<InstrumentId>> firstCloses = new TreeMap<>();
  private final NavigableSet<LocalDate> busy = new TreeSet<>();

  Agenda(Rulebook rulebook, Market market, TradingCalendar calendar) {
    this.rulebook = rulebook;
    this.calendar = calendar;
    PriceHistory sinceBase = market.prices().since(rulebook.first().base().date());
    for (InstrumentId instrument : rulebook.universe()) {
      sinceBase
          .firstCloseOf(instrument)
          .map(Close::date)
          .ifPresent(
              date -> firstCloses.computeIfAbsent(date, d -> new TreeSet<>()).add(instrument));
    }
    market.prices().dates().stream()
        .reduce((first, last) -> last)
        .ifPresent(last -> rulebook.editions().forEach(edition -> plan(edition, last)));
    collectBusyDates(market);
  }

  private void plan(IndexDefinition edition, LocalDate last) {
    edition.timetable().reviews().reviews(calendar, edition.base().date(), last).stream()
        .filter(review -> editionAfter(review.change()).equals(edition))
        .forEach(review -> reviews.put(review.change(), review));
  }

  /** Returns the rules in effect from the open that follows the close of {@code date}. */
  IndexDefinition editionAfter(LocalDate date) {
    boolean isKnown = date.isBefore(calendar.last());
    return rulebook.at(isKnown ? calendar.next(date) : date.plusDays(1));
  }

  /**
   * Returns what is due after the close of {@code date}, if anything is.
   *
   * @param settled the last date after whose close everything due was done
   */
  Optional<Occasion> due(LocalDate settled, LocalDate date, Collection<InstrumentId> held) {
    IndexDefinition rules = editionAfter(date);
    if (!rules.equals(editionAfter(settled))) {
      return Optional.of(Occasion.at(date, Cause.NEW_VERSION));
    }
    Optional<Review> review =
        reviews.subMap(settled, false, date, true).values().stream()
            .reduce((earlier, later) -> later);
    if (review.isPresent()) {
      return review.map(r -> Occasion.of(r, date));
    }
    boolean hasArrived =
        rules.membership().additions() == Additions.AT_FIRST_CLOSE
            && firstCloses.subMap(settled, false, date, true).values().stream()
                .flatMap(Collection::stream)
                .anyMatch(i -> rules.membership().universe().contains(i) && !held.contains(i));
    return hasArrived ? Optional.of(Occasion.at(date, Cause.ADDITION)) : Optional.empty();
  }

  /** Returns true if nothing can be due after a close since {@code settled}, up to a date. */
  boolean isQuiet(LocalDate settled, LocalDate toInclusive) {
    return busy.subSet(settled, false, toInclusive, true).isEmpty();
  }

  /** Returns the first date from {@code fromInclusive} on that is not quiet. */
  Optional<LocalDate> nextBusy(LocalDate fromInclusive) {
    return Optional.ofNullable(busy.ceiling(fromInclusive));
  }

  private void collectBusyDates(Market market) {
    busy.addAll(firstCloses.keySet());
    reviews.values().forEach(review -> busy.addAll(review.steps()));
    market.actions().announcements().forEach(announced -> busy.add(announced.exDate()));
    rulebook.editions().stream()
        .map(edition -> edition.edition().effectiveFrom())
        .filter(
            from -> from.isAfter(calendar.first()) && !from.isAfter(calendar.last().plusDays(1)))
        .forEach(from -> busy.add(calendar.previous(from)));
  }
}
