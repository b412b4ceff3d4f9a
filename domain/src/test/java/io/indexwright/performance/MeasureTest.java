package io.indexwright.performance;

import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.performance.Measure.Known;
import io.indexwright.performance.Measure.Reason;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final Measure NONE = Measure.undefined(Reason.TOO_FEW, "there are none");

  @Test
  void isANumber_orSaysWhyNot() {
    assertThat(Measure.of(0.5)).hasToString("0.5");
    assertThat(Measure.of(0.5).value()).hasValue(0.5);
    assertThat(NONE).hasToString("undefined, because there are none");
    assertThat(NONE.value()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void isNeverNaNOrInfinite() {
    assertUndefined(Measure.of(Double.NaN), Reason.OUT_OF_RANGE);
    assertUndefined(Measure.of(1e300).map(one -> one * one), Reason.OUT_OF_RANGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Known(Double.POSITIVE_INFINITY))
        .withMessageContaining("Infinity");
  }

  @Test
  void hasOneZero() {
    assertThat(Measure.of(-0.0)).isEqualTo(Measure.of(0));
  }

  @Test
  void divides_unlessTheDivisorIsZero() {
    assertMeasured(Measure.of(1).per(Measure.of(4), "risk"), 0.25);
    assertThat(Measure.of(1).per(Measure.of(0), "the risk"))
        .isEqualTo(Measure.undefined(Reason.NO_RISK, "the risk is zero"));
  }

  @Test
  void keepsTheFirstReason() {
    Measure later = Measure.undefined(Reason.NO_RATE, "later");

    assertThat(NONE.with(later, Double::sum)).isEqualTo(NONE);
    assertThat(Measure.of(1).with(later, Double::sum)).isEqualTo(later);
    assertThat(later.per(Measure.of(0), "risk").map(one -> one)).isEqualTo(later);
  }

  @Test
  void entersTheExactWorldWithTwelveDecimals() {
    assertThat(new Known(1 / 3.0).exact()).isEqualByComparingTo("0.333333333333");
  }
}
