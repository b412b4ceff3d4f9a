package io.indexwright.overlay;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Holds the underlying and cash, and mixes them anew on some dates.
 *
 * @param exposures the exposure from a place on, given the one that was set last; none if it is
 *     left alone
 * @param cash the part in cash that goes with an exposure
 */
record Mixing(
    CashRate rate,
    BiFunction<Integer, BigDecimal, Optional<BigDecimal>> exposures,
    UnaryOperator<BigDecimal> cash) {

  LevelSeries series(LevelSeries underlying, int first, BigDecimal base, BigDecimal exposure) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    levels.put(underlying.date(first), base);
    Holding held = mixed(first, base, exposure);
    for (int i = first + 1; i < underlying.size(); i++) {
      held = held.earning(rate.between(underlying.date(i - 1), underlying.date(i)));
      BigDecimal level = held.worth(underlying.growth(held.since(), i));
      levels.put(underlying.date(i), level);
      held = next(held, i, level);
    }
    return LevelSeries.of(levels);
  }

  private Holding next(Holding held, int place, BigDecimal level) {
    return level.signum() == 0
        ? mixed(place, level, held.exposure())
        : exposures
            .apply(place, held.exposure())
            .map(exposure -> mixed(place, level, exposure))
            .orElse(held);
  }

  private Holding mixed(int place, BigDecimal level, BigDecimal exposure) {
    return Holding.of(place, level, exposure, cash.apply(exposure));
  }

  /**
   * A part in the underlying and a part in cash, left alone since one place of the series.
   *
   * @param level what the whole was worth then
   * @param exposure the part in the underlying; may be negative or above 1
   * @param cash the part that earns interest; negative if it is borrowed
   * @param grown what 1 in cash has become since
   */
  private record Holding(
      int since, BigDecimal level, BigDecimal exposure, BigDecimal cash, BigDecimal grown) {

    static Holding of(int since, BigDecimal level, BigDecimal exposure, BigDecimal cash) {
      return new Holding(since, level, exposure, cash, BigDecimal.ONE);
    }

    Holding earning(BigDecimal interest) {
      return new Holding(
          since,
          level,
          exposure,
          cash,
          grown.multiply(BigDecimal.ONE.add(interest), Precision.DECIMAL));
    }

    /** Returns what it is worth when the underlying has grown to so many times what it was. */
    BigDecimal worth(BigDecimal growth) {
      BigDecimal gain =
          exposure
              .multiply(growth.subtract(BigDecimal.ONE))
              .add(cash.multiply(grown.subtract(BigDecimal.ONE)));
      return LevelSeries.floored(level.multiply(BigDecimal.ONE.add(gain)));
    }
  }
}
