package io.indexwright.overlay;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.money.Precision;
import io.indexwright.rates.Conversion;
import io.indexwright.rulebook.Overlay.Hedged.Marking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * What a currency costs now and in a month.
 *
 * @param spot brings other currencies to that of the index
 * @param outright the fixing of one-month forwards, in the same units as spot
 */
public record Forwards(Conversion spot, String outright, Marking marking, MonthEnds monthEnds) {

  BigDecimal spot(Currency currency, LocalDate date) {
    return spot.rate(currency, date);
  }

  /** Sells a currency forward: the rate is spot, and the part of a month's points that is left. */
  public Sold sold(Currency currency, BigDecimal amount, LocalDate date, LocalDate until) {
    BigDecimal points = points(currency, date);
    BigDecimal rate = spot(currency, date).add(left(points, date, until));
    return new Sold(currency, amount, points, rate, until);
  }

  /** Returns the rate at which what was sold could be bought back. */
  public BigDecimal mark(Sold sold, LocalDate date) {
    boolean isOver = !date.isBefore(sold.until());
    BigDecimal points =
        isOver || marking == Marking.FORWARD_AT_ROLL
            ? sold.points()
            : points(sold.currency(), date);
    return spot(sold.currency(), date).add(left(points, date, sold.until()));
  }

  /** The forward is of the date of the spot rate, which may be older than {@code date}. */
  private BigDecimal points(Currency currency, LocalDate date) {
    LocalDate quoted = spot.dateOfRate(currency, date);
    return spot.onTheDayAt(outright).rate(currency, quoted).subtract(spot(currency, quoted));
  }

  private BigDecimal left(BigDecimal points, LocalDate date, LocalDate until) {
    YearMonth month = monthEnds.monthOf(until);
    long inMonth = ChronoUnit.DAYS.between(monthEnds.of(month.minusMonths(1)), monthEnds.of(month));
    long left = Math.max(0, ChronoUnit.DAYS.between(date, until));
    return Precision.quotient(
        points.multiply(BigDecimal.valueOf(left)), BigDecimal.valueOf(inMonth));
  }

  /**
   * A currency that was sold forward.
   *
   * @param amount in the currency
   * @param points the one-month forward less spot, when it was sold
   * @param rate at which it was sold
   */
  public record Sold(
      Currency currency, BigDecimal amount, BigDecimal points, BigDecimal rate, LocalDate until) {}
}
