package io.indexwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

  @Test
  void isTakenOrRefused() {
    Placement taken = new Placement.Taken(List.of(Fills.of("x1", 2)));
    Placement refused = new Placement.Refused("closed");

    assertThat(taken.<Object>fold(Placement.Taken::fills, Placement.Refused::reason))
        .isEqualTo(List.of(Fills.of("x1", 2)));
    assertThat(refused.<Object>fold(Placement.Taken::fills, Placement.Refused::reason))
        .isEqualTo("closed");
  }
}
