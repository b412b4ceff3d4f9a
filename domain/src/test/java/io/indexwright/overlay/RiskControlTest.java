package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.rulebook.Overlay.RiskControlled.Measure;
import io.indexwright.rulebook.VolatilityRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RiskControlTest {
  private static final VolatilityRule TWO = new VolatilityRule.Window(2, 1, 252);
  private static final BigDecimal BASE = new BigDecimal("100");

  /** Up and down by the same log return, 0.00995033…: a volatility of 0.157956…. */
  private static final LevelSeries UNDERLYING =
      Levels.of(
          "2024-01-02",
          "100",
          "2024-01-03",
          "101",
          "2024-01-04",
          "100",
          "2024-01-05",
          "101",
          "2024-01-08",
          "103.02");

  private static RiskControl control(String target, String most, String band, Measure measure) {
    return new RiskControl(
        new BigDecimal(target),
        new BigDecimal(most),
        TWO,
        1,
        new BigDecimal(band),
        measure,
        Levels.cash("0.36"));
  }

  /** The example of docs/rules/overlays.md. */
  @Test
  void holdsTheTargetOverTheVolatility_fromWhenItIsKnown() {
    RiskControl control = control("0.1", "1.5", "0", Measure.TOTAL);

    LevelSeries levels = control.appliedTo(UNDERLYING, BASE);

    assertThat(control.volatilityOf(UNDERLYING).at(2)).contains(new BigDecimal("0.157956605402"));
    assertThat(control.exposure(control.volatilityOf(UNDERLYING), 3).setScale(6, RoundingMode.DOWN))
        .isEqualTo("0.633085");
    assertThat(levels.dates()).hasSize(2);
    assertThat(levels.levels().get(0)).isEqualByComparingTo("100");
    assertThat(levels.levels().get(1).setScale(6, RoundingMode.HALF_UP)).isEqualTo("101.376245");
  }

  /** At most 0.5: 0.5 × 2 % + 0.5 × 0.3 %; the excess pays 0.3 % on the half that is held. */
  @Test
  void holdsNoMoreThanTheMost() {
    assertThat(control("0.1", "0.5", "0", Measure.TOTAL).appliedTo(UNDERLYING, BASE).levels())
        .containsExactly(BASE, new BigDecimal("101.15"));
    assertThat(control("0.1", "0.5", "0", Measure.EXCESS).appliedTo(UNDERLYING, BASE).levels())
        .containsExactly(BASE, new BigDecimal("100.85"));
  }

  @Test
  void holdsTheMost_whenNothingMoves() {
    LevelSeries flat =
        Levels.of(
            "2024-01-02",
            "7",
            "2024-01-03",
            "7",
            "2024-01-04",
            "7",
            "2024-01-05",
            "7",
            "2024-01-06",
            "14");

    assertThat(control("0.1", "2", "0", Measure.TOTAL).appliedTo(flat).levels())
        .containsExactly(new BigDecimal("7"), new BigDecimal("20.993"));
  }

  /** Wanted are 1, then 0.45 or so, then 0.32: a band of 0.2 sees the first change only. */
  @Test
  void leavesTheExposureAlone_withinTheBand() {
    LevelSeries moving =
        Levels.of(
            "2024-01-02",
            "100",
            "2024-01-03",
            "100",
            "2024-01-04",
            "100",
            "2024-01-05",
            "102",
            "2024-01-06",
            "104",
            "2024-01-07",
            "106",
            "2024-01-08",
            "108");

    LevelSeries every = control("0.1", "1", "0", Measure.TOTAL).appliedTo(moving);
    LevelSeries narrow = control("0.1", "1", "0.2", Measure.TOTAL).appliedTo(moving);
    LevelSeries wide = control("0.1", "1", "0.9", Measure.TOTAL).appliedTo(moving);

    Levels.assertSame(wide, moving.since(wide.dates().get(0)));
    assertThat(narrow).isNotEqualTo(wide).isNotEqualTo(every);
    assertThat(narrow.levels().subList(0, 3)).isEqualTo(every.levels().subList(0, 3));
  }

  @Test
  void hasNoLevels_beforeTheVolatilityIsKnown() {
    RiskControl control = control("0.1", "1", "0", Measure.TOTAL);

    assertThat(control.levelsBeforeFirst()).isEqualTo(3);
    assertThat(control.appliedTo(UNDERLYING.until(UNDERLYING.dates().get(3))).size()).isZero();
    assertThat(control.appliedTo(UNDERLYING.until(UNDERLYING.dates().get(3)), BASE).size())
        .isZero();
  }

  @Test
  void isAllCash_onceTheUnderlyingIsAtZero() {
    LevelSeries crash =
        Levels.of(
            "2024-01-02",
            "100",
            "2024-01-03",
            "101",
            "2024-01-04",
            "100",
            "2024-01-05",
            "101",
            "2024-01-06",
            "0",
            "2024-01-07",
            "0",
            "2024-01-08",
            "0");

    assertThat(control("0.1", "0.5", "0", Measure.TOTAL).appliedTo(crash, BASE).levels())
        .containsExactly(
            BASE,
            new BigDecimal("50.05"),
            new BigDecimal("50.075025"),
            new BigDecimal("50.125100025"));
  }

  @Test
  void refusesWhatIsBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> control("-0.1", "1", "0", Measure.TOTAL));
    assertThatIllegalArgumentException().isThrownBy(() -> control("0.1", "-1", "0", Measure.TOTAL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> control("0.1", "1", "-0.1", Measure.TOTAL));
  }
}
