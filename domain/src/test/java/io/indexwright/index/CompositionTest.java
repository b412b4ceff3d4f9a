package io.indexwright.index;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompositionTest {
  private static final Basket BASKET = Baskets.of("A", "1", "B", "1");

  @Test
  void refusesWeightsOfOtherInstruments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> composed("A", "C"))
        .withMessageContaining("C");
  }

  @Test
  void cannotBeChanged() {
    Composition composition = composed("A", "B");

    assertThat(composition.weights()).hasSize(2);
    assertThatThrownBy(() -> composition.weights().remove(id("A")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Composition composed(String one, String other) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    weights.put(id(one), Weight.of("0.5"));
    weights.put(id(other), Weight.of("0.5"));
    return new Composition(day("2024-01-02"), BASKET, weights);
  }
}
