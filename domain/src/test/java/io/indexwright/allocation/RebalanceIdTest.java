package io.indexwright.allocation;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RebalanceIdTest {
  private static final RebalanceId ID = new RebalanceId(new UUID(0, 1));

  @Test
  void namesTheSameOrderEveryTime_andAnotherForAnotherInstrument() {
    assertThat(ID.orderIn(id("A"))).isEqualTo(new RebalanceId(new UUID(0, 1)).orderIn(id("A")));
    assertThat(ID.orderIn(id("A"))).isNotEqualTo(ID.orderIn(id("B")));
    assertThat(ID.orderIn(id("A"))).isNotEqualTo(new RebalanceId(new UUID(0, 2)).orderIn(id("A")));
    assertThat(ID).hasToString("00000000-0000-0000-0000-000000000001");
  }
}
