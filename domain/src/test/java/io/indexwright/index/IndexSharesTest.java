package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IndexSharesTest {

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(IndexShares.of("12.50")).isEqualTo(IndexShares.of("12.5"));
  }

  @Test
  void refusesZeroAndLess() {
    assertThatIllegalArgumentException().isThrownBy(() -> IndexShares.of("0.0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexShares.of("-3"))
        .withMessageContaining("-3");
  }
}
