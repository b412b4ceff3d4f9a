package io.indexwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.money.Quantity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderStateTest {
  private static final Quantity FIVE = Quantity.of(5);

  @Nested
  class New {
    private final OrderState state = new OrderState.New();

    @Test
    void isNotTheEnd() {
      assertThat(state.isTerminal()).isFalse();
      assertThat(state.name()).isEqualTo("NEW");
    }

    @Test
    void works_whenAcknowledged() {
      assertThat(state.acknowledged(FIVE)).isEqualTo(new OrderState.Working(FIVE, Quantity.NONE));
    }

    @Test
    void isRejected_whenTheVenueRefuses() {
      assertThat(state.rejected("closed")).isEqualTo(new OrderState.Rejected("closed"));
    }

    @Test
    void refusesToBeFilledOrCancelled() {
      refuses(() -> state.filled(Fills.of("x1", 1)), "filled by x1 while New");
      refuses(state::cancelled, "cancelled while New");
    }
  }

  @Nested
  class Working {
    private final OrderState state = new OrderState.Working(FIVE, Quantity.of(2));

    @Test
    void isNotTheEnd() {
      assertThat(state.isTerminal()).isFalse();
      assertThat(state.name()).isEqualTo("WORKING");
    }

    @Test
    void goesOn_whenFilledInPart() {
      assertThat(state.filled(Fills.of("x1", 4)))
          .isEqualTo(new OrderState.Working(Quantity.of(1), Quantity.of(6)));
    }

    @Test
    void isFilled_whenNothingIsLeft() {
      assertThat(state.filled(Fills.of("x1", 5))).isEqualTo(new OrderState.Filled(Quantity.of(7)));
    }

    @Test
    void keepsWhatTraded_whenCancelled() {
      assertThat(state.cancelled()).isEqualTo(new OrderState.Cancelled(Quantity.of(2)));
    }

    @Test
    void refusesMoreThanIsLeft() {
      refuses(() -> state.filled(Fills.of("x1", 6)), "overfilled by x1");
    }

    @Test
    void refusesToBeginAgain() {
      refuses(() -> state.acknowledged(FIVE), "acknowledged");
      refuses(() -> state.rejected("late"), "rejected (late)");
    }
  }

  @Nested
  class Filled {
    @Test
    void isTheEnd() {
      isTerminal(new OrderState.Filled(FIVE), "FILLED");
    }
  }

  @Nested
  class Cancelled {
    @Test
    void isTheEnd() {
      isTerminal(new OrderState.Cancelled(FIVE), "CANCELLED");
    }
  }

  @Nested
  class Rejected {
    @Test
    void isTheEnd() {
      isTerminal(new OrderState.Rejected("closed"), "REJECTED");
    }
  }

  private static void isTerminal(OrderState state, String name) {
    assertThat(state.isTerminal()).isTrue();
    assertThat(state.name()).isEqualTo(name);
    refuses(() -> state.acknowledged(FIVE), "acknowledged");
    refuses(() -> state.rejected("late"), "rejected (late)");
    refuses(() -> state.filled(Fills.of("x1", 1)), "filled by x1");
    refuses(state::cancelled, "cancelled");
  }

  private static void refuses(ThrowingCallable event, String saying) {
    assertThatExceptionOfType(OrderTransitionException.class)
        .isThrownBy(event)
        .withMessageContaining(saying);
  }
}
