package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Overlay.Leveraged.Reset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/rules/overlays.md. */
class LeverageTest {
  private static final LevelSeries UNDERLYING =
      Levels.of("2024-05-02", "1000", "2024-05-03", "1010", "2024-05-06", "989.8");

  private static Leverage leverage(String factor, Reset reset, CashRate rate) {
    return new Leverage(new BigDecimal(factor), reset, rate, MonthEnds.weekdays());
  }

  /** 1000 × (1 + 0.02 − 0.0002) = 1019.8; 1019.8 × (1 − 0.04 − 0.0006) = 978.39612. */
  @Test
  void doublesReturns_andPaysForThreeDaysOverTheWeekend() {
    assertThat(leverage("2", Reset.DAILY, Levels.cash("0.072")).appliedTo(UNDERLYING))
        .isEqualTo(
            Levels.of("2024-05-02", "1000", "2024-05-03", "1019.8", "2024-05-06", "978.39612"));
  }

  /** 1000 × (1 − 0.01 + 0.0004) = 990.4; 990.4 × (1 + 0.02 + 0.0012) = 1011.39648. */
  @Test
  void turnsReturnsRound_andEarnsTwice() {
    assertThat(leverage("-1", Reset.DAILY, Levels.cash("0.072")).appliedTo(UNDERLYING))
        .isEqualTo(
            Levels.of("2024-05-02", "1000", "2024-05-03", "990.4", "2024-05-06", "1011.39648"));
  }

  /** 1000 × (1 + 2 × 0.2) = 1400 on 31 January; 1400 × (1 − 2 × 0.1) = 1120 in February. */
  @Test
  void countsFromTheMonthEnd_whenResetMonthly() {
    LevelSeries underlying =
        Levels.of(
            "2024-01-30", "1000", "2024-01-31", "1200", "2024-02-01", "1140", "2024-02-02", "1080");

    assertThat(leverage("2", Reset.MONTHLY, Levels.cash("0")).appliedTo(underlying))
        .isEqualTo(
            Levels.of(
                "2024-01-30",
                "1000",
                "2024-01-31",
                "1400",
                "2024-02-01",
                "1260",
                "2024-02-02",
                "1120"));
  }

  /** 3 × −40 % is more than all of it; the underlying comes back, the overlay does not. */
  @Test
  void staysAtZero_onceItIsThere() {
    LevelSeries crash = Levels.of("2024-05-02", "100", "2024-05-03", "60", "2024-05-06", "100");

    for (Reset reset : Reset.values()) {
      assertThat(leverage("3", reset, Levels.cash("0.05")).appliedTo(crash).levels())
          .containsExactly(new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ZERO);
    }
  }

  @Test
  void staysWhereItIs_whenTheUnderlyingIsAtZero() {
    LevelSeries crash = Levels.of("2024-05-02", "100", "2024-05-03", "0", "2024-05-06", "0");

    assertThat(leverage("-1", Reset.DAILY, Levels.cash("0")).appliedTo(crash).levels())
        .containsExactly(new BigDecimal("100"), new BigDecimal("200"), new BigDecimal("200"));
  }

  @Test
  void takesTheRateOfTheSessionBefore() {
    LocalDate second = LocalDate.parse("2024-05-03");
    CashRate rate =
        new CashRate(
            InterestRates.of(
                List.of(
                    new InterestRate("SOFR", second.minusDays(1), new BigDecimal("0.36")),
                    new InterestRate("SOFR", second, new BigDecimal("-0.36")))),
            Levels.FINANCING);
    LevelSeries flat = Levels.of("2024-05-02", "1000", "2024-05-03", "1000", "2024-05-06", "1000");

    assertThat(leverage("2", Reset.DAILY, rate).appliedTo(flat).levels())
        .containsExactly(new BigDecimal("1000"), new BigDecimal("999"), new BigDecimal("1001.997"));
  }

  @Test
  void refusesByNameAndDate_whenNoRateIsInForce() {
    CashRate late =
        new CashRate(
            InterestRates.of(
                List.of(new InterestRate("SOFR", LocalDate.parse("2024-05-03"), BigDecimal.ZERO))),
            Levels.FINANCING);

    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> leverage("2", Reset.DAILY, late).appliedTo(UNDERLYING))
        .withMessage("no rate for 2024-05-02: SOFR");
  }
}
