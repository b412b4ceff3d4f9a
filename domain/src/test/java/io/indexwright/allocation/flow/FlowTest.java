package io.indexwright.allocation.flow;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowTest {

  @Test
  void isOneOfThree() {
    Flow out = new Flow.Withdrawal(FlowRule.PRO_RATA, Money.of("0", USD));

    assertThat(
            Stream.of(new Flow.Full(), new Flow.Contribution(FlowRule.WATER_FILL), out)
                .map(flow -> flow.<String>fold(full -> "full", in -> "in", gone -> "out")))
        .containsExactly("full", "in", "out");
  }

  @Test
  void takesOutNothingOrMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Flow.Withdrawal(FlowRule.PRO_RATA, Money.of("-0.01", USD)))
        .withMessageContaining("-0.01");
  }
}
