package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The adjustments of every instrument.
 *
 * @param byExDate for each instrument, by the date before whose open it takes effect
 */
public record Adjustments(SortedMap<InstrumentId, NavigableMap<LocalDate, Adjustment>> byExDate) {

  /** Nothing happened to anybody. */
  public static final Adjustments NONE = new Adjustments(new TreeMap<>());

  /** Keeps a copy that nobody can change. */
  public Adjustments {
    SortedMap<InstrumentId, NavigableMap<LocalDate, Adjustment>> copy = new TreeMap<>();
    byExDate.forEach(
        (instrument, dated) -> {
          NavigableMap<LocalDate, Adjustment> byDate = new TreeMap<>();
          byDate.putAll(dated);
          copy.put(instrument, Collections.unmodifiableNavigableMap(byDate));
        });
    byExDate = InstrumentOrder.copyOf(copy);
  }

  /** Returns what happened to {@code instrument} before the open of {@code exDate}. */
  public Optional<Adjustment> of(InstrumentId instrument, LocalDate exDate) {
    return dated(instrument).map(byDate -> byDate.get(exDate));
  }

  /** Returns what happened to {@code instrument} between two dates, as one. */
  public Optional<Adjustment> between(
      InstrumentId instrument, LocalDate fromExclusive, LocalDate toInclusive) {
    return dated(instrument, fromExclusive, toInclusive).values().stream().reduce(Adjustment::then);
  }

  /** Returns what happened to {@code instrument} between two dates, by ex-date. */
  public NavigableMap<LocalDate, Adjustment> dated(
      InstrumentId instrument, LocalDate fromExclusive, LocalDate toInclusive) {
    return dated(instrument)
        .filter(byDate -> fromExclusive.isBefore(toInclusive))
        .map(byDate -> byDate.subMap(fromExclusive, false, toInclusive, true))
        .orElseGet(Collections::emptyNavigableMap);
  }

  private Optional<NavigableMap<LocalDate, Adjustment>> dated(InstrumentId instrument) {
    return Optional.ofNullable(byExDate.get(instrument));
  }
}
