package io.indexwright.statistics;

import static io.indexwright.market.Books.id;
import static io.indexwright.statistics.Samples.assertRefused;
import static io.indexwright.statistics.Samples.prices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReturnsTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-15);

  @Test
  void dividesWhatWasGainedByThePriceBefore() {
    Returns returns = Returns.simple(prices("B", "100 110 99", "A", "8 4 5"));

    assertThat(returns.names()).containsExactly(id("A"), id("B"));
    assertThat(returns.count()).isEqualTo(2);
    assertThat(returns.column(id("A"))).containsExactly(-0.5, 0.25);
    assertThat(returns.column(id("B"))).containsExactly(new double[] {0.1, -0.1}, CLOSE);
  }

  @Test
  void takesTheLogarithmOfTheRatio() {
    assertThat(Returns.log(prices("A", "1 2 1")).column(id("A")))
        .containsExactly(new double[] {StrictMath.log(2), -StrictMath.log(2)}, CLOSE);
  }

  @Test
  void keepsTheOrderOfIds_whateverTheComparator() {
    SortedMap<InstrumentId, double[]> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put(id("A"), new double[] {1, 2});
    backwards.put(id("B"), new double[] {3, 4});

    assertThat(Returns.of(backwards).names()).isEqualTo(List.of(id("A"), id("B")));
  }

  @Test
  void keepsItsNumbersToItself() {
    double[] given = {1, 2};
    Returns returns = Returns.of(new TreeMap<>(Map.of(id("A"), given)));
    given[0] = 9;
    returns.column(id("A"))[1] = 9;

    assertThat(returns.column(id("A"))).containsExactly(1, 2);
  }

  @Test
  void refusesAHistoryThatIsTooShort() {
    assertRefused(
        () -> Returns.simple(prices("A", "1 2")), Reason.TOO_SHORT, "A has 1 returns, not 2");
    assertRefused(
        () -> Returns.simple(prices("A", "1 2 3", "B", "1 2 3 4")),
        Reason.TOO_SHORT,
        "A has 2 returns, not 3");
    assertRefused(
        () -> Returns.log(new TreeMap<>(Map.of(id("A"), List.of()))),
        Reason.TOO_SHORT,
        "A has 0 returns, not 2");
  }

  @Test
  void refusesWhatBinaryDoesNotHold() {
    assertRefused(
        () -> Returns.simple(prices("A", "1e-300 1e300 1")),
        Reason.OUT_OF_RANGE,
        "a return of A is Infinity");
  }

  @Test
  void refusesNobody_aPriceOfNothing_andAStranger() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Returns.of(Collections.emptySortedMap()))
        .withMessage("returns of nobody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Returns.simple(prices("A", "1 0 1")))
        .withMessage("a price of A is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.THREE.column(id("X")))
        .withMessage("no returns of X");
  }
}
