package io.indexwright.overlay;

import io.indexwright.money.Root;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Overlay.PercentDecrement.Compounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Takes a yield off, as if it were a dividend. Rule: docs/rules/overlays.md.
 *
 * @param rate a year; 0 to 1, 0.05 is five per cent; above 1 if arithmetic
 */
public record PercentOff(BigDecimal rate, Compounding compounding, DayCount dayCount)
    implements Transform {

  /** Refuses a rate below zero, and a geometric one above 1. */
  public PercentOff {
    if (rate.signum() < 0
        || (compounding == Compounding.GEOMETRIC && rate.compareTo(BigDecimal.ONE) > 0)) {
      throw new IllegalArgumentException("a decrement must be 0 to 1: " + rate.toPlainString());
    }
  }

  @Override
  public LevelSeries appliedTo(LevelSeries underlying, BigDecimal base) {
    return switch (compounding) {
      case ARITHMETIC -> arithmetic(underlying, base);
      case GEOMETRIC -> geometric(underlying, base);
    };
  }

  private LevelSeries arithmetic(LevelSeries underlying, BigDecimal base) {
    return underlying.growing(
        base,
        (before, i) -> {
          BigDecimal off = dayCount.part(rate, underlying.date(i - 1), underlying.date(i));
          return before.multiply(underlying.growth(i - 1, i).subtract(off));
        });
  }

  private LevelSeries geometric(LevelSeries underlying, BigDecimal base) {
    BigDecimal oneDay = Root.of(BigDecimal.ONE.subtract(rate), dayCount.daysInYear());
    return underlying.growing(
        base,
        (before, i) ->
            before
                .multiply(underlying.growth(i - 1, i))
                .multiply(kept(oneDay, underlying.date(i - 1), underlying.date(i))));
  }

  private static BigDecimal kept(BigDecimal oneDay, LocalDate from, LocalDate to) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    return oneDay.pow(days, Root.DIGITS);
  }
}
