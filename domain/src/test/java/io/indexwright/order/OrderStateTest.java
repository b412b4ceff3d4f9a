package io.indexwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Quantity;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderStateTest {
  private static final Quantity TWO = Quantity.of(2);
  private static final Quantity FIVE = Quantity.of(5);
  private static final OrderState.Standing WORKING = new OrderState.Working(Quantity.of(3), TWO);
  private static final List<OrderState> ALL =
      List.of(
          new OrderState.New(),
          WORKING,
          new OrderState.Filled(FIVE),
          new OrderState.Cancelled(TWO),
          new OrderState.Expired(TWO),
          new OrderState.Rejected("closed"));

  @Test
  void isNamedAsItIsStored() {
    assertThat(ALL)
        .extracting(OrderState::name)
        .containsExactly("NEW", "WORKING", "FILLED", "CANCELLED", "EXPIRED", "REJECTED");
  }

  @Test
  void isTerminal_whenNothingIsOpen() {
    assertThat(ALL)
        .extracting(OrderState::isTerminal)
        .containsExactly(false, false, true, true, true, true);
  }

  @Test
  void saysWhatTraded() {
    assertThat(ALL)
        .extracting(OrderState::executed)
        .containsExactly(Quantity.NONE, TWO, FIVE, TWO, TWO, Quantity.NONE);
  }

  @Test
  void worksOnWhatIsLeft() {
    OrderState.New fresh = new OrderState.New();

    assertThat(fresh.counting(FIVE, Quantity.NONE))
        .isEqualTo(new OrderState.Working(FIVE, Quantity.NONE));
    assertThat(WORKING.counting(FIVE, Quantity.of(4)))
        .isEqualTo(new OrderState.Working(Quantity.of(1), Quantity.of(4)));
    assertThat(WORKING.counting(FIVE, FIVE)).isEqualTo(new OrderState.Filled(FIVE));
    assertThat(new OrderState.Filled(FIVE).counting(FIVE, TWO)).isEqualTo(WORKING);
  }

  @Test
  void staysEnded_whateverIsCountedLater() {
    assertThat(new OrderState.Cancelled(TWO).counting(FIVE, FIVE))
        .isEqualTo(new OrderState.Cancelled(FIVE));
    assertThat(new OrderState.Expired(TWO).counting(FIVE, FIVE))
        .isEqualTo(new OrderState.Expired(FIVE));
  }

  @Test
  void keepsWhatTraded_whenItEnds() {
    assertThat(WORKING.cancelled()).isEqualTo(new OrderState.Cancelled(TWO));
    assertThat(WORKING.expired()).isEqualTo(new OrderState.Expired(TWO));
  }

  @Test
  void keepsTheFirstWordOfTheEnd() {
    OrderState.Cancelled cancelled = new OrderState.Cancelled(TWO);
    OrderState.Expired expired = new OrderState.Expired(TWO);

    assertThat(cancelled.expired()).isEqualTo(cancelled);
    assertThat(cancelled.cancelled()).isEqualTo(cancelled);
    assertThat(expired.cancelled()).isEqualTo(expired);
    assertThat(expired.expired()).isEqualTo(expired);
  }

  @Test
  void refusesToWorkOnNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderState.Working(Quantity.NONE, FIVE));
  }

  /** Only a fresh order can be rejected, and nothing at all leads out of a rejection. */
  @Test
  void hasNoMethodForAnIllegalStep() {
    for (OrderState state : ALL) {
      assertThat(stepsOf(state).contains("rejected")).isEqualTo(state instanceof OrderState.New);
    }
    assertThat(stepsOf(new OrderState.Rejected("closed"))).isEmpty();
    assertThat(stepsOf(WORKING)).containsExactly("cancelled", "counting", "expired");
  }

  private static SortedSet<String> stepsOf(OrderState state) {
    return Arrays.stream(state.getClass().getMethods())
        .filter(method -> OrderState.class.isAssignableFrom(method.getReturnType()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
