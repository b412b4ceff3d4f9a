package io.indexwright.corporateaction;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Adjustment;
import io.indexwright.market.Adjustments;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was announced.
 *
 * @param announcements in any order; two of one kind on one date are made in the order given
 */
public record CorporateActions(List<Announcement> announcements) {

  /** Keeps a copy that nobody can change. */
  public CorporateActions {
    announcements = List.copyOf(announcements);
  }

  /**
   * Reduces every action to what it does to a holding.
   *
   * @param prices rights are judged by the last close before their ex-date; without one they do
   *     nothing
   */
  public Adjustments adjustments(PriceHistory prices, SameDayOrder order) {
    SortedMap<InstrumentId, NavigableMap<LocalDate, List<CorporateAction>>> told = new TreeMap<>();
    for (Announcement one : announcements) {
      told.computeIfAbsent(one.instrument(), instrument -> new TreeMap<>())
          .computeIfAbsent(one.exDate(), date -> new ArrayList<>())
          .add(one.action());
    }
    SortedMap<InstrumentId, NavigableMap<LocalDate, Adjustment>> made = new TreeMap<>();
    told.forEach(
        (instrument, byDate) -> made.put(instrument, of(instrument, byDate, prices, order)));
    return new Adjustments(made);
  }

  private static NavigableMap<LocalDate, Adjustment> of(
      InstrumentId instrument,
      NavigableMap<LocalDate, List<CorporateAction>> byDate,
      PriceHistory prices,
      SameDayOrder order) {
    NavigableMap<LocalDate, Adjustment> made = new TreeMap<>();
    byDate.forEach(
        (date, actions) ->
            inTurn(actions, order, cum(instrument, date, prices, made))
                .ifPresent(adjustment -> made.put(date, adjustment)));
    return made;
  }

  /** The last close before {@code exDate} as a price of a share of that morning. */
  private static Optional<BigDecimal> cum(
      InstrumentId instrument,
      LocalDate exDate,
      PriceHistory prices,
      NavigableMap<LocalDate, Adjustment> earlier) {
    Optional<Close> last = prices.lastCloseOf(instrument, exDate.minusDays(1));
    return last.map(
        close -> {
          BigDecimal price = close.price().perUnit();
          for (Adjustment since : earlier.tailMap(close.date(), false).values()) {
            price = since.priceAfter(price);
          }
          return price;
        });
  }

  private static Optional<Adjustment> inTurn(
      List<CorporateAction> actions, SameDayOrder order, Optional<BigDecimal> cum) {
    Comparator<CorporateAction> first = Comparator.comparing(CorporateAction::turn);
    List<CorporateAction> sorted = new ArrayList<>(actions);
    sorted.sort(
        switch (order) {
          case CASH_RIGHTS_SPLIT -> first;
          case SPLIT_RIGHTS_CASH -> Collections.reverseOrder(first);
        });
    Optional<Adjustment> all = Optional.empty();
    for (CorporateAction action : sorted) {
      Optional<Adjustment> before = all;
      BigDecimal now =
          cum.map(price -> before.map(b -> b.priceAfter(price)).orElse(price))
              .orElse(BigDecimal.ZERO);
      Optional<Adjustment> next = action.adjusting(now);
      all = next.map(n -> before.map(b -> b.then(n)).orElse(n)).or(() -> before);
    }
    return all;
  }
}
