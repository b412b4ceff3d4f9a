package io.indexwright.application.planning;

import static io.indexwright.application.House.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FourEyesTest {
  private final FourEyes above = FourEyes.above(usd("100.00"));

  @Test
  void areNeededAboveTheLimit_andNotAtIt() {
    assertThat(above.areNeededFor(usd("100.01"))).isTrue();
    assertThat(above.areNeededFor(usd("100.00"))).isFalse();
    assertThat(FourEyes.OFF.areNeededFor(usd("1000000.00"))).isFalse();
  }

  @Test
  void areNeededForWhatCannotBeCompared() {
    assertThat(above.areNeededFor(Money.of("1", Currency.getInstance("JPY")))).isTrue();
  }
}
