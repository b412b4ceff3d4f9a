package io.indexwright.calculation;

import io.indexwright.index.IndexLevel;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Puts dividends back into a price index. Rule: docs/rules/total-return.md. */
final class TotalReturn {

  private TotalReturn() {}

  /**
   * Returns the levels of the total return: each is the one before it times {@code (price level +
   * points) ÷ price level before}. It begins at the price level.
   *
   * @param points by date; those of dates without a level count on the next date that has one
   */
  static NavigableMap<LocalDate, IndexLevel> of(
      NavigableMap<LocalDate, IndexLevel> prices, NavigableMap<LocalDate, BigDecimal> points) {
    NavigableMap<LocalDate, IndexLevel> levels = new TreeMap<>();
    Optional<Step> last = Optional.empty();
    for (Map.Entry<LocalDate, IndexLevel> price : prices.entrySet()) {
      Step next = Step.to(price.getKey(), price.getValue(), last, points);
      levels.put(next.date(), next.total());
      last = Optional.of(next);
    }
    return levels;
  }

  /** Both levels of one date. */
  private record Step(LocalDate date, IndexLevel price, IndexLevel total) {

    static Step to(
        LocalDate date,
        IndexLevel price,
        Optional<Step> before,
        NavigableMap<LocalDate, BigDecimal> points) {
      return new Step(
          date,
          price,
          before
              .map(last -> last.growing(price.points().add(income(last.date, date, points))))
              .orElse(price));
    }

    private static BigDecimal income(
        LocalDate after, LocalDate until, NavigableMap<LocalDate, BigDecimal> points) {
      return points.subMap(after, false, until, true).values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private IndexLevel growing(BigDecimal whole) {
      return new IndexLevel(Precision.quotient(total.points().multiply(whole), price.points()));
    }
  }
}
