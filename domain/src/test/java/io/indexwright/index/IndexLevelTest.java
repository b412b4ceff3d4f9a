package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IndexLevelTest {

  @Test
  void isPublishedHalfUp() {
    assertThat(IndexLevel.of("12.345").published(2)).hasToString("12.35");
    assertThat(IndexLevel.of("12.3449999").published(2)).hasToString("12.34");
    assertThat(IndexLevel.of("100").published(2)).hasToString("100.00");
    assertThat(IndexLevel.of("12.5").published(0)).hasToString("13");
  }

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(IndexLevel.of("100.0")).isEqualTo(IndexLevel.of("100"));
  }

  @Test
  void refusesZeroAndLess() {
    assertThatIllegalArgumentException().isThrownBy(() -> IndexLevel.of("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexLevel.of("-1"))
        .withMessageContaining("-1");
  }
}
