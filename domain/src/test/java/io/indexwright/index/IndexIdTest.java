package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexIdTest {

  @Test
  void readsAsItsValue() {
    assertThat(new IndexId(new UUID(0, 10))).hasToString("00000000-0000-0000-0000-00000000000a");
  }
}
