package io.indexwright.performance;

import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.performance.Measure.Reason;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ColumnTest {
  private static final Column NUMBERS = Column.of(3, 1, 2);

  @Test
  void calculatesWithoutChanging() {
    assertThat(NUMBERS.sum()).isEqualTo(6);
    assertThat(NUMBERS.mean()).isEqualTo(2);
    assertThat(NUMBERS.minus(1)).isEqualTo(Column.of(2, 0, 1));
    assertThat(NUMBERS.minus(Column.of(1, 2, 3))).isEqualTo(Column.of(2, -1, -1));
    assertThat(NUMBERS.dot(Column.of(1, 10, 100))).isEqualTo(213);
    assertThat(NUMBERS.sorted()).isEqualTo(Column.of(1, 2, 3));
    assertThat(NUMBERS.slice(1, 3)).hasToString("[1.0, 2.0]");
    assertThat(NUMBERS.count(one -> one > 1)).isEqualTo(2);
    assertThat(NUMBERS).isEqualTo(Column.of(3, 1, 2)).hasSameHashCodeAs(Column.of(3, 1, 2));
  }

  @Test
  void keepsItsNumbersToItself() {
    double[] given = {1, 2};
    Column column = Column.of(given);
    given[0] = 9;
    column.toArray()[1] = 9;

    assertThat(column.toArray()).containsExactly(1, 2);
  }

  @Test
  void isConstant_whenOnlyRoundingVaries() {
    assertThat(Column.of(0.1, 0.1, 0.3 - 0.2).isConstant()).isTrue();
    assertThat(Column.of(0, 0).isConstant()).isTrue();
    assertThat(Column.of(0.1, 0.1 + 1e-10).isConstant()).isFalse();
    assertThat(Column.of().isConstant()).isTrue();
  }

  @Test
  void isMeasured_onlyIfThereAreEnough() {
    assertMeasured(NUMBERS.measured(3, Column::mean), 2);
    assertUndefined(NUMBERS.measured(4, Column::mean), Reason.TOO_FEW);
    assertThat(NUMBERS.measured(4, Column::mean))
        .hasToString("undefined, because it takes 4 observations or more, not 3");
  }

  @Test
  void refusesWhatIsNoNumber_otherLengths_andAMeanOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Column.of(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NUMBERS.minus(Column.of(1)))
        .withMessage("columns of 3 and 1");
    assertThatIllegalStateException().isThrownBy(() -> Column.of().mean());
  }

  @Test
  void missingIsNotZero_andNotRemoved() {
    List<OptionalDouble> observed = List.of(OptionalDouble.of(0.5), OptionalDouble.empty());

    assertThat(MissingReturn.LEFT_OUT.columnOf(observed)).isEqualTo(Column.of(0.5));
    assertThat(MissingReturn.ZERO.columnOf(observed)).isEqualTo(Column.of(0.5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MissingReturn.REFUSED.columnOf(observed))
        .withMessageContaining("missing");
  }
}
