package io.indexwright.weighting;

import static io.indexwright.market.Books.id;
import static io.indexwright.weighting.CappingTest.weights;
import static io.indexwright.weighting.Facts.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void givesTheUnitLeftOver_toTheEarlierOfEquals() {
    SortedMap<InstrumentId, BigDecimal> backwards = new TreeMap<>(Collections.reverseOrder());
    backwards.putAll(claims("A", "2", "B", "2", "C", "2"));

    assertThat(Weights.sharing(backwards))
        .isEqualTo(weights("A", "0.333333333334", "B", "0.333333333333", "C", "0.333333333333"));
    assertThat(Weights.sharing(backwards).byInstrument().firstKey()).isEqualTo(id("A"));
  }

  @Test
  void refusesASumOtherThanOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weights("A", "0.5", "B", "0.499999999999"))
        .withMessageContaining("0.999999999999");
    assertThatIllegalArgumentException().isThrownBy(() -> weights());
    assertThatIllegalArgumentException().isThrownBy(() -> Weights.sharing(claims("A", "0")));
  }
}
