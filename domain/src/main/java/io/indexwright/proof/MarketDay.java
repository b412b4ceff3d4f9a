package io.indexwright.proof;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.Scheme;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything of a market that became known on one date.
 *
 * @param prices the closes of the date
 * @param actions those whose ex-date it is, in the order of their announcement
 * @param figures known from the date on
 * @param groups known from the date on
 */
public record MarketDay(
    LocalDate date,
    SortedMap<InstrumentId, Price> prices,
    SortedMap<InstrumentId, List<CorporateAction>> actions,
    SortedMap<InstrumentId, SortedMap<Figure, BigDecimal>> figures,
    SortedMap<InstrumentId, SortedMap<Scheme, String>> groups) {

  /** Keeps copies that nobody can change, and drops trailing zeros of figures. */
  public MarketDay {
    SortedMap<InstrumentId, SortedMap<Figure, BigDecimal>> numbers = new TreeMap<>(figures);
    numbers.replaceAll((instrument, known) -> normalised(known));
    SortedMap<InstrumentId, SortedMap<Scheme, String>> names = new TreeMap<>(groups);
    names.replaceAll(
        (instrument, known) -> Collections.unmodifiableSortedMap(new TreeMap<>(known)));
    prices = InstrumentOrder.copyOf(prices);
    SortedMap<InstrumentId, List<CorporateAction>> told = new TreeMap<>(actions);
    told.replaceAll((instrument, all) -> List.copyOf(all));
    actions = InstrumentOrder.copyOf(told);
    figures = InstrumentOrder.copyOf(numbers);
    groups = InstrumentOrder.copyOf(names);
  }

  private static SortedMap<Figure, BigDecimal> normalised(SortedMap<Figure, BigDecimal> known) {
    SortedMap<Figure, BigDecimal> numbers = new TreeMap<>(known);
    numbers.replaceAll((figure, number) -> Precision.normalised(number));
    return Collections.unmodifiableSortedMap(numbers);
  }

  /** Returns every date of {@code market} on which anything became known. */
  public static NavigableMap<LocalDate, MarketDay> allOf(Market market) {
    NavigableMap<LocalDate, SortedMap<InstrumentId, Price>> prices = new TreeMap<>();
    market.prices().books().forEach((date, book) -> prices.put(date, book.prices()));
    NavigableMap<LocalDate, SortedMap<InstrumentId, List<CorporateAction>>> actions =
        new TreeMap<>();
    market
        .actions()
        .announcements()
        .forEach(
            one ->
                on(one.exDate(), actions)
                    .computeIfAbsent(one.instrument(), instrument -> new ArrayList<>())
                    .add(one.action()));
    var figures = byDate(market.figures());
    var groups = byDate(market.groups());
    SortedSet<LocalDate> dates = new TreeSet<>(prices.keySet());
    dates.addAll(actions.keySet());
    dates.addAll(figures.keySet());
    dates.addAll(groups.keySet());
    NavigableMap<LocalDate, MarketDay> days = new TreeMap<>();
    for (LocalDate date : dates) {
      days.put(
          date,
          new MarketDay(
              date, on(date, prices), on(date, actions), on(date, figures), on(date, groups)));
    }
    return days;
  }

  private static <K extends Comparable<K>, V>
      NavigableMap<LocalDate, SortedMap<InstrumentId, SortedMap<K, V>>> byDate(
          Chronicle<K, V> chronicle) {
    NavigableMap<LocalDate, SortedMap<InstrumentId, SortedMap<K, V>>> byDate = new TreeMap<>();
    for (Dated<K, V> saying : chronicle.sayings()) {
      on(saying.knownFrom(), byDate)
          .computeIfAbsent(saying.instrument(), instrument -> new TreeMap<>())
          .put(saying.about(), saying.value());
    }
    return byDate;
  }

  private static <V> SortedMap<InstrumentId, V> on(
      LocalDate date, NavigableMap<LocalDate, SortedMap<InstrumentId, V>> byDate) {
    return byDate.computeIfAbsent(date, absent -> new TreeMap<>());
  }

  /** A date on which nothing became known. */
  static MarketDay nothing(LocalDate date) {
    return new MarketDay(date, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** Returns what became known of {@code instruments}. */
  MarketDay of(Collection<InstrumentId> instruments) {
    return new MarketDay(
        date,
        kept(prices, instruments),
        kept(actions, instruments),
        kept(figures, instruments),
        kept(groups, instruments));
  }

  /** Returns the actions of the date with whom they concern. */
  List<Announcement> announcements() {
    List<Announcement> all = new ArrayList<>();
    actions.forEach(
        (instrument, announced) ->
            announced.forEach(one -> all.add(new Announcement(instrument, date, one))));
    return all;
  }

  boolean isEmpty() {
    return prices.isEmpty() && actions.isEmpty() && figures.isEmpty() && groups.isEmpty();
  }

  private static <V> SortedMap<InstrumentId, V> kept(
      SortedMap<InstrumentId, V> values, Collection<InstrumentId> instruments) {
    SortedMap<InstrumentId, V> kept = new TreeMap<>(values);
    kept.keySet().retainAll(instruments);
    return kept;
  }
}
