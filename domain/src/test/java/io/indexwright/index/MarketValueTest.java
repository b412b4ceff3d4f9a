package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarketValueTest {

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(MarketValue.of("1475.250")).isEqualTo(MarketValue.of("1475.25"));
  }

  @Test
  void refusesZeroAndLess() {
    assertThatIllegalArgumentException().isThrownBy(() -> MarketValue.of("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketValue.of("-3"))
        .withMessageContaining("-3");
  }
}
