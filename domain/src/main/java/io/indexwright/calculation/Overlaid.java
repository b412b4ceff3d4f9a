package io.indexwright.calculation;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.money.Weight;
import io.indexwright.overlay.Environment;
import io.indexwright.overlay.LevelSeries;
import io.indexwright.overlay.Overlays;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.Timetable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What overlays make of the levels of an index, and what they have to know for it. */
final class Overlaid {
  private final IndexDefinition rules;
  private final Market market;
  private final TradingCalendar calendar;
  private final Map<LocalDate, SortedMap<Currency, BigDecimal>> weights = new HashMap<>();

  Overlaid(IndexDefinition rules, Market market, TradingCalendar calendar) {
    this.rules = rules;
    this.market = market;
    this.calendar = calendar;
  }

  /** Returns true if an overlay will ask how much of the index is in which currency. */
  boolean needsWeights() {
    return rules.conventions().overlays().stream().anyMatch(o -> o instanceof Overlay.Hedged);
  }

  /** Remembers how much of an index is in which currency. */
  void remember(LocalDate date, SortedMap<InstrumentId, Weight> basket, Prices prices) {
    SortedMap<Currency, BigDecimal> byCurrency =
        new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    basket.forEach(
        (instrument, weight) ->
            byCurrency.merge(
                prices.currencyOf(instrument, date), weight.fraction(), BigDecimal::add));
    weights.put(date, byCurrency);
  }

  /** Applies the overlays of the rules, one after the other. */
  LevelSeries of(SortedMap<LocalDate, IndexLevel> levels) {
    SortedMap<LocalDate, BigDecimal> points = new TreeMap<>();
    levels.forEach((date, level) -> points.put(date, level.points()));
    return Overlays.applied(rules.conventions().overlays(), LevelSeries.of(points), environment());
  }

  private Environment environment() {
    return new Environment(
        market.interest(),
        rules.conventions().fx().conversion(market.fx(), rules.currency()),
        this::weightsAt,
        monthEnds());
  }

  private Map<Currency, BigDecimal> weightsAt(LocalDate date) {
    return Optional.<Map<Currency, BigDecimal>>ofNullable(weights.get(date)).orElse(Map.of());
  }

  private MonthEnds monthEnds() {
    return calendar.id().equals(Timetable.PRICED_DATES)
        ? MonthEnds.weekdays()
        : MonthEnds.of(calendar);
  }
}
