package io.indexwright.calculation;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.rulebook.Timetable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What follows from a rulebook and a market: nothing else goes in. Rule: docs/rules/level.md.
 *
 * @param outcomes one per session from the base date to the last close, by date
 * @param compositions the launch and every later change, by date
 * @param divisorChanges every change of the divisor, by date
 * @param decisions every time the rules were asked for a basket, by date
 * @param dividends every date on which a constituent went ex an ordinary dividend
 * @param overlaid what the overlays of the rules make of the levels, by the return they are made
 *     of; empty if there are none
 */
public record IndexCalculation(
    List<LevelOutcome> outcomes,
    List<Composition> compositions,
    List<DivisorChange> divisorChanges,
    List<Decision> decisions,
    List<DividendPoints> dividends,
    SortedMap<ReturnKind, LevelSeries> overlaid) {

  /** Keeps copies that nobody can change. */
  public IndexCalculation {
    outcomes = List.copyOf(outcomes);
    compositions = List.copyOf(compositions);
    divisorChanges = List.copyOf(divisorChanges);
    decisions = List.copyOf(decisions);
    dividends = List.copyOf(dividends);
    overlaid = Collections.unmodifiableSortedMap(new TreeMap<>(overlaid));
  }

  /** Calculates an index whose rules never changed from prices alone. */
  public static IndexCalculation of(IndexDefinition definition, PriceHistory prices) {
    return of(Rulebook.of(definition), Market.of(prices));
  }

  /** Calculates an index on the sessions of the exchange its rules name. */
  public static IndexCalculation of(Rulebook rulebook, Market market) {
    return of(rulebook, market, ExchangeCalendars::of);
  }

  /**
   * Calculates every level from the base date to the last close of the universe.
   *
   * <p>A change takes effect after the close that makes it due and is made at prices of that close
   * or an earlier one, so it sees nothing later. On a date whose level is withheld nothing changes;
   * what was due stays due.
   *
   * @param calendars where the calendar of the rules is looked up
   * @throws IllegalArgumentException if the rules give no basket on the base date, ask for what is
   *     not calculated, or name a calendar nobody knows
   * @throws CurrencyMismatchException if a constituent is priced in another currency
   */
  public static IndexCalculation of(
      Rulebook rulebook, Market market, Function<CalendarId, Optional<TradingCalendar>> calendars) {
    Market own = market.restrictedTo(rulebook.universe());
    if (own.prices().dates().isEmpty()) {
      throw new IllegalArgumentException(
          "no constituent of "
              + rulebook.first().name()
              + " has a close on "
              + rulebook.first().base().date());
    }
    return new Run(rulebook, own, sessions(rulebook, own, calendars)).calculate();
  }

  IndexCalculation with(SortedMap<ReturnKind, LevelSeries> overlays) {
    return new IndexCalculation(
        outcomes, compositions, divisorChanges, decisions, dividends, overlays);
  }

  /**
   * Returns every level that could be calculated, of the price index or of one of its total
   * returns, whether or not the rules publish it. All begin at the same level.
   */
  public NavigableMap<LocalDate, IndexLevel> levels(ReturnKind kind) {
    NavigableMap<LocalDate, IndexLevel> prices = new TreeMap<>();
    outcomes.forEach(
        outcome ->
            outcome.fold(
                calculated -> prices.put(calculated.date(), calculated.level()), w -> null));
    return switch (kind) {
      case PRICE -> prices;
      case GROSS_TOTAL -> TotalReturn.of(prices, points(DividendPoints::gross));
      case NET_TOTAL -> TotalReturn.of(prices, points(DividendPoints::net));
    };
  }

  private NavigableMap<LocalDate, BigDecimal> points(Function<DividendPoints, BigDecimal> counted) {
    NavigableMap<LocalDate, BigDecimal> points = new TreeMap<>();
    dividends.forEach(paid -> points.put(paid.date(), counted.apply(paid)));
    return points;
  }

  /** Returns the last level that could be calculated. */
  public Optional<LevelOutcome.Calculated> lastLevel() {
    return outcomes.stream()
        .flatMap(o -> o.fold(Optional::of, w -> Optional.<LevelOutcome.Calculated>empty()).stream())
        .reduce((earlier, later) -> later);
  }

  private static TradingCalendar sessions(
      Rulebook rulebook, Market own, Function<CalendarId, Optional<TradingCalendar>> calendars) {
    CalendarId id = rulebook.first().timetable().calendar();
    return id.equals(Timetable.PRICED_DATES)
        ? TradingCalendar.of(id, own.prices().dates())
        : calendars
            .apply(id)
            .orElseThrow(() -> new IllegalArgumentException("nobody knows the calendar " + id));
  }
}
