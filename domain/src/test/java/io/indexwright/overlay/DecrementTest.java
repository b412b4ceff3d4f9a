package io.indexwright.overlay;

import static io.indexwright.rulebook.Overlay.PercentDecrement.Compounding.ARITHMETIC;
import static io.indexwright.rulebook.Overlay.PercentDecrement.Compounding.GEOMETRIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.rulebook.DayCount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The examples of docs/rules/overlays.md: 73 days are a fifth of 365. */
class DecrementTest {
  private static final LevelSeries UNDERLYING =
      Levels.of("2024-01-02", "1000", "2024-03-15", "1100", "2024-05-27", "990");

  private static PercentOff percent(String rate) {
    return new PercentOff(new BigDecimal(rate), ARITHMETIC, DayCount.ACT_365);
  }

  private static PointsOff points(String points) {
    return new PointsOff(new BigDecimal(points), DayCount.ACT_365);
  }

  /** 1000 × (1.1 − 0.05 ÷ 5) = 1090; 1090 × (0.9 − 0.01) = 970.1. */
  @Test
  void takesAPartOfAYearsYieldOffEachReturn() {
    assertThat(percent("0.05").appliedTo(UNDERLYING))
        .isEqualTo(Levels.of("2024-01-02", "1000", "2024-03-15", "1090", "2024-05-27", "970.1"));
  }

  /** 0.59049 is 0.9 to the fifth: 1000 × 1.1 × 0.9 = 990; 990 × 0.9 × 0.9 = 801.9. */
  @Test
  void takesAPowerOfWhatIsLeft_whenGeometric() {
    PercentOff geometric = new PercentOff(new BigDecimal("0.40951"), GEOMETRIC, DayCount.ACT_365);

    Levels.assertSame(
        geometric.appliedTo(UNDERLYING),
        Levels.of("2024-01-02", "1000", "2024-03-15", "990", "2024-05-27", "801.9"));
  }

  /** 1000 × 1.1 − 50 ÷ 5 = 1090; 1090 × 0.9 − 10 = 971. */
  @Test
  void takesPointsOffEachLevel() {
    assertThat(points("50").appliedTo(UNDERLYING))
        .isEqualTo(Levels.of("2024-01-02", "1000", "2024-03-15", "1090", "2024-05-27", "971"));
  }

  /** Half the base: 500 × 1.1 − 10 = 540; 540 × 0.9 − 10 = 476. */
  @Test
  void startsAtTheBaseThatIsGiven() {
    assertThat(points("50").appliedTo(UNDERLYING, new BigDecimal("500")))
        .isEqualTo(Levels.of("2024-01-02", "500", "2024-03-15", "540", "2024-05-27", "476"));
  }

  /** 1000 × 1.1 − 6000 ÷ 5 is below zero. */
  @Test
  void staysAtZero_onceItIsThere() {
    assertThat(points("6000").appliedTo(UNDERLYING))
        .isEqualTo(Levels.of("2024-01-02", "1000", "2024-03-15", "0", "2024-05-27", "0"));
    assertThat(percent("6").appliedTo(UNDERLYING))
        .isEqualTo(Levels.of("2024-01-02", "1000", "2024-03-15", "0", "2024-05-27", "0"));
    assertThat(
            new PercentOff(BigDecimal.ONE, GEOMETRIC, DayCount.ACT_360)
                .appliedTo(UNDERLYING)
                .levels())
        .containsExactly(new BigDecimal("1000"), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  @Test
  void countsTheYearAsStated() {
    LevelSeries quarter = Levels.of("2024-01-01", "100", "2024-03-31", "100");

    assertThat(
            new PercentOff(new BigDecimal("0.04"), ARITHMETIC, DayCount.ACT_360)
                .appliedTo(quarter)
                .levels()
                .get(1))
        .isEqualByComparingTo("99");
  }

  @Test
  void refusesWhatGrows() {
    assertThatIllegalArgumentException().isThrownBy(() -> percent("-0.01"));
    assertThatIllegalArgumentException().isThrownBy(() -> points("-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PercentOff(new BigDecimal("1.1"), GEOMETRIC, DayCount.ACT_365));
  }
}
