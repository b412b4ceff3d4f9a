package io.indexwright.allocation;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final Money NOTHING = Money.zero(USD);

  @Test
  void refusesToOverspend() {
    assertThat(new Allocation(List.of(), NOTHING, NOTHING, NOTHING).cashLeft()).isEqualTo(NOTHING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Allocation(List.of(), NOTHING, Money.of("-0.01", USD), NOTHING))
        .withMessageContaining("-0.01");
  }
}
