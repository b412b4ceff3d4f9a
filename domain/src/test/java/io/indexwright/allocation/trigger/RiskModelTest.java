package io.indexwright.allocation.trigger;

import static io.indexwright.allocation.flow.Numbers.number;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.flow.Numbers;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.statistics.Covariance;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskModelTest {
  private static final List<InstrumentId> TWO = List.of(id("B"), id("A"));
  private static final RiskModel MODEL = new RiskModel(TWO, rows("0.09 0.01", "0.01 0.04"));

  /** B 2 and A −1: 4 × 0.09 + 1 × 0.04 − 2 × 2 × 0.01. */
  @Test
  void sumsUpWhatExposuresRiskTogether() {
    assertThat(MODEL.varianceOf(Numbers.of("A", "-1", "B", "2"))).isEqualByComparingTo("0.36");
    assertThat(MODEL.varianceOf(Numbers.of("A", "10"))).isEqualByComparingTo("4");
    assertThat(MODEL.varianceOf(Numbers.of())).isZero();
  }

  @Test
  void knowsItsInstrumentsOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.varianceOf(Numbers.of("A", "1", "X", "1")))
        .withMessageContaining("X");
  }

  /** The nearest binary number to 0.04 is a little more. */
  @Test
  void takesAnEstimateAsTheDecimalsThatItStandsFor() {
    Covariance estimate =
        Covariance.of(new TreeSet<>(TWO), new double[][] {{0.04, 0.01}, {0.01, 8.2e-11}});
    RiskModel model = RiskModel.of(estimate);

    assertThat(model.instruments()).containsExactly(id("A"), id("B"));
    assertThat(model.varianceOf(Numbers.of("A", "1"))).isEqualByComparingTo("0.04");
    assertThat(model.varianceOf(Numbers.of("B", "1"))).isEqualByComparingTo("0.000000000082");
    assertThat(model.varianceOf(Numbers.of("A", "1", "B", "-1")))
        .isEqualByComparingTo("0.020000000082");
  }

  @Test
  void isSquare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskModel(TWO, rows("0.09 0.01")))
        .withMessageContaining("not a square of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskModel(TWO, rows("0.09 0.01", "0.01")))
        .withMessageContaining("not a square of 2");
  }

  @Test
  void isSymmetric_whateverTheZeros() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskModel(TWO, rows("0.09 0.01", "0.02 0.04")))
        .withMessageContaining("1, 0");
    assertThat(new RiskModel(TWO, rows("0.09 0.010", "0.01 0")).varianceOf(Numbers.of("A", "1")))
        .isZero();
  }

  @Test
  void countsEveryInstrumentOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskModel(List.of(id("A"), id("A")), rows("1 0", "0 1")))
        .withMessageContaining("twice");
  }

  private static List<List<BigDecimal>> rows(String... rows) {
    return Stream.of(rows)
        .map(row -> Stream.of(row.split(" ", -1)).map(number -> number(number)).toList())
        .toList();
  }
}
