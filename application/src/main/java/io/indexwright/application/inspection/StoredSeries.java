package io.indexwright.application.inspection;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.market.Bar;
import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is stored of one instrument.
 *
 * @param bars oldest first
 * @param actions by ex-date
 */
public record StoredSeries(List<Bar> bars, NavigableMap<LocalDate, List<CorporateAction>> actions) {

  /**
   * Returns a row for each bar. What goes ex on a day without a bar shows in the next one.
   *
   * @param adjusted closes as the source restates them, by date; to be compared, and no more
   */
  public RawSeries rows(Map<LocalDate, BigDecimal> adjusted) {
    List<RawRow> rows = new ArrayList<>();
    LocalDate before = bars.isEmpty() ? LocalDate.MIN : bars.get(0).close().date().minusDays(1);
    for (Bar bar : bars) {
      LocalDate date = bar.close().date();
      SortedMap<Column, BigDecimal> values = prices(bar);
      Optional.ofNullable(adjusted.get(date))
          .ifPresent(close -> values.put(Column.ADJUSTED_CLOSE, close));
      actions
          .subMap(before, false, date, true)
          .values()
          .forEach(some -> some.forEach(action -> put(action, values)));
      rows.add(new RawRow(date, values));
      before = date;
    }
    return new RawSeries(rows, RawSeries.Convention.AS_TRADED);
  }

  /**
   * Returns true if something went ex in a stretch that no row can say: what prices did then cannot
   * be judged by rows.
   */
  public boolean isBeyondRows(LocalDate fromInclusive, LocalDate toInclusive) {
    return actions.subMap(fromInclusive, true, toInclusive, true).values().stream()
        .flatMap(List::stream)
        .anyMatch(action -> split(action).isEmpty() && money(action).isEmpty());
  }

  private static SortedMap<Column, BigDecimal> prices(Bar bar) {
    SortedMap<Column, BigDecimal> values = new TreeMap<>();
    values.put(Column.CLOSE, bar.close().price().perUnit());
    bar.open().ifPresent(price -> values.put(Column.OPEN, price));
    bar.high().ifPresent(price -> values.put(Column.HIGH, price));
    bar.low().ifPresent(price -> values.put(Column.LOW, price));
    bar.volume().ifPresent(units -> values.put(Column.VOLUME, units));
    return values;
  }

  private static void put(CorporateAction action, Map<Column, BigDecimal> values) {
    split(action).ifPresent(ratio -> values.merge(Column.SPLIT, ratio, BigDecimal::multiply));
    money(action).ifPresent(amount -> values.merge(Column.DIVIDEND, amount, BigDecimal::add));
  }

  /** Returns how many shares there are for an old one. */
  private static Optional<BigDecimal> split(CorporateAction action) {
    if (action instanceof Recapitalisation.Split split) {
      return Optional.of(Precision.quotient(split.after(), split.held()));
    }
    return action instanceof Recapitalisation.StockDividend given
        ? Optional.of(Precision.quotient(given.held().add(given.added()), given.held()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> money(CorporateAction action) {
    if (action instanceof Distribution.Dividend paid) {
      return Optional.of(paid.amount());
    }
    if (action instanceof Distribution.SpecialDividend paid) {
      return Optional.of(paid.amount());
    }
    return action instanceof Distribution.ReturnOfCapital paid
        ? Optional.of(paid.amount())
        : Optional.empty();
  }
}
