package io.indexwright.performance;

import static io.indexwright.measured.Measures.assertMeasured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PerYearTest {

  @Test
  void takesAMeanByTheCount_andADeviationByItsRoot() {
    assertMeasured(PerYear.QUARTERS.mean(Measure.of(0.5)), 2);
    assertMeasured(PerYear.QUARTERS.root(Measure.of(0.5)), 1);
  }

  @Test
  void compoundsToTheRateOfAYear() {
    assertThat(new PerYear(2).compounding(0.21)).isCloseTo(0.1, within(1e-15));
    assertThat(PerYear.TRADING_DAYS.compounding(0)).isZero();
    assertThat(PerYear.DAYS.compounding(-1)).isEqualTo(-1);
  }

  @Test
  void refusesNoPeriods_andARateThatLosesMoreThanEverything() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PerYear(0));
    assertThatIllegalArgumentException().isThrownBy(() -> PerYear.WEEKS.compounding(-1.1));
  }
}
