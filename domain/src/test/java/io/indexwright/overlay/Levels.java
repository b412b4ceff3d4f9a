package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Financing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Series of levels for tests, and how they are compared. */
final class Levels {
  static final LocalDate START = LocalDate.parse("2024-01-02");
  static final Financing FINANCING = new Financing("SOFR", DayCount.ACT_360);

  private Levels() {}

  /** Takes dates and levels in turn. */
  static LevelSeries of(String... datesAndLevels) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    for (int i = 0; i < datesAndLevels.length; i += 2) {
      levels.put(LocalDate.parse(datesAndLevels[i]), new BigDecimal(datesAndLevels[i + 1]));
    }
    return LevelSeries.of(levels);
  }

  /** Walks over weekdays, up to a tenth up or down in a session. */
  static LevelSeries drawnBy(Random random, int sessions) {
    SortedMap<LocalDate, BigDecimal> levels = new TreeMap<>();
    BigDecimal level = new BigDecimal("1000");
    LocalDate date = START;
    while (levels.size() < sessions) {
      levels.put(date, level);
      BigDecimal factor = new BigDecimal(0.9 + random.nextDouble() / 5);
      level = level.multiply(factor).setScale(6, RoundingMode.HALF_UP);
      date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    return LevelSeries.of(levels);
  }

  static InterestRates interest(String perYear) {
    return InterestRates.of(
        List.of(new InterestRate("SOFR", START.minusYears(1), new BigDecimal(perYear))));
  }

  static CashRate cash(String perYear) {
    return new CashRate(interest(perYear), FINANCING);
  }

  /** Compares all levels to 28 digits or so. */
  static void assertSame(LevelSeries actual, LevelSeries expected) {
    assertThat(actual.dates()).isEqualTo(expected.dates());
    for (int i = 0; i < actual.size(); i++) {
      BigDecimal level = expected.levels().get(i);
      assertThat(actual.levels().get(i))
          .isCloseTo(level, within(level.movePointLeft(28).max(new BigDecimal("1e-40"))));
    }
  }
}
