package io.indexwright.allocation;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Weight;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetWeightsTest {

  @Test
  void sumToExactlyOne() {
    assertThat(Cases.weights("A", "0.3", "B", "0.7").of(id("B"))).isEqualTo(Weight.of("0.7"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cases.weights("A", "0.3", "B", "0.699999999999"))
        .withMessageContaining("0.999999999999");
    assertThatIllegalArgumentException().isThrownBy(() -> new TargetWeights(new TreeMap<>()));
  }

  @Test
  void giveNothingToWhatIsNoTarget() {
    assertThat(Cases.weights("A", "1").of(id("B"))).isEqualTo(Weight.ZERO);
  }
}
