package io.indexwright.allocation.flow;

import static io.indexwright.allocation.flow.Numbers.number;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightDistanceTest {

  /** A gives 0.1 and C all of its 0.2; D gets 0.3. */
  @Test
  void countsWhatIsInEither() {
    WeightDistance way =
        WeightDistance.between(
            Numbers.of("A", "0.5", "B", "0.3", "C", "0.2"),
            Numbers.of("A", "0.4", "B", "0.3", "D", "0.3"));

    assertThat(way.buys()).isEqualByComparingTo("0.3");
    assertThat(way.sells()).isEqualByComparingTo("0.3");
    assertThat(way.twoWay()).isEqualByComparingTo("0.6");
    assertThat(way.oneWay()).isEqualByComparingTo("0.3");
  }

  /** 0.6 × 15 ÷ 10000. */
  @Test
  void costsSoManyBasisPoints() {
    WeightDistance way = new WeightDistance(number("0.4"), number("0.2"));

    assertThat(way.costAt(number("15"))).isEqualByComparingTo("0.0009");
  }
}
