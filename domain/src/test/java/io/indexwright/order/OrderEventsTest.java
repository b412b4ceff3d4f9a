package io.indexwright.order;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Quantity;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order for 5 A, and messages that come late, twice, or in the wrong order. */
class OrderEventsTest {
  private static final OrderTicket TICKET = new OrderTicket(id("A"), Side.BUY, Quantity.of(5));
  private static final Order PLANNED = Order.planned(new OrderId(new UUID(0, 1)), TICKET);
  private static final Order WORKING = PLANNED.acknowledged();
  private static final Fill TWO = Fills.of("x1", 2);
  private static final Fill THREE = Fills.of("x2", 3);
  private static final Fill ONE_INSTEAD = Fills.of("x1", 1);

  @Test
  void changeNothing_whenTheyWereHeardBefore() {
    List<OrderEvent> news =
        List.of(
            new OrderEvent.Traded(TWO),
            new OrderEvent.Busted(TWO.id()),
            new OrderEvent.Corrected(1, ONE_INSTEAD),
            new OrderEvent.Acknowledged(),
            new OrderEvent.Traded(TWO),
            new OrderEvent.Cancelled(),
            new OrderEvent.Expired());

    assertThat(PLANNED.changing(news)).containsExactly(news.get(0), news.get(1), news.get(5));
    assertThat(PLANNED.after(news).changing(news)).isEmpty();
  }

  @Test
  void sayWhichExecutionTheyAreAbout() {
    assertThat(new OrderEvent.Traded(TWO).executionId()).contains(TWO.id());
    assertThat(new OrderEvent.Busted(TWO.id()).executionId()).contains(TWO.id());
    assertThat(new OrderEvent.Corrected(1, TWO).executionId()).contains(TWO.id());
    assertThat(new OrderEvent.Acknowledged().executionId()).isEmpty();
  }

  @Nested
  class Busts {
    @Test
    void giveTheQuantityBack() {
      Order busted = WORKING.traded(TWO).traded(THREE).busted(TWO.id());

      assertThat(busted.state()).isEqualTo(new OrderState.Working(Quantity.of(2), Quantity.of(3)));
      assertThat(busted.fills()).containsExactly(THREE);
      assertThat(busted.open()).isEqualTo(Quantity.of(2));
    }

    @Test
    void leaveTheOrderEnded_whenItHasEnded() {
      assertThat(WORKING.traded(TWO).cancelled().busted(TWO.id()).state())
          .isEqualTo(new OrderState.Cancelled(Quantity.NONE));
    }

    @Test
    void mayComeBeforeTheirFill_andTwice() {
      Order first = WORKING.traded(TWO).busted(TWO.id());

      assertThat(WORKING.busted(TWO.id()).traded(TWO)).isEqualTo(first);
      assertThat(first.busted(TWO.id()).traded(TWO)).isEqualTo(first);
    }

    @Test
    void outrankEveryCorrection() {
      Order busted = WORKING.traded(TWO).busted(TWO.id());

      assertThat(busted.corrected(7, ONE_INSTEAD).fills()).isEmpty();
      assertThat(WORKING.traded(TWO).corrected(7, ONE_INSTEAD).busted(TWO.id()).fills()).isEmpty();
    }
  }

  @Nested
  class Corrections {
    @Test
    void takeThePlaceOfTheFill() {
      Order corrected = WORKING.traded(TWO).corrected(1, ONE_INSTEAD);

      assertThat(corrected.fills()).containsExactly(ONE_INSTEAD);
      assertThat(corrected.state())
          .isEqualTo(new OrderState.Working(Quantity.of(4), Quantity.of(1)));
      assertThat(corrected.executions().reported()).containsExactly(TWO);
    }

    @Test
    void mayComeBeforeTheirFill() {
      Order early = WORKING.corrected(1, ONE_INSTEAD);

      assertThat(early.fills()).isEmpty();
      assertThat(early.traded(TWO)).isEqualTo(WORKING.traded(TWO).corrected(1, ONE_INSTEAD));
    }

    @Test
    void stayByTheirNumber_whateverComesFirst() {
      Fill three = Fills.of("x1", 3);
      Order traded = WORKING.traded(TWO);

      assertThat(traded.corrected(1, ONE_INSTEAD).corrected(2, three).fills())
          .containsExactly(three);
      assertThat(traded.corrected(2, three).corrected(1, ONE_INSTEAD).fills())
          .containsExactly(three);
      assertThat(traded.corrected(1, ONE_INSTEAD).corrected(1, three).fills())
          .containsExactly(ONE_INSTEAD);
    }

    @Test
    void waitUntilTheyFit() {
      Fill six = Fills.of("x1", 6);
      Fill four = Fills.of("x1", 4);
      Order working = WORKING.traded(TWO).traded(THREE);

      assertThat(working.corrected(1, six).fills()).containsExactly(TWO, THREE);
      assertThat(working.corrected(1, four).executions().refused()).containsExactly(four);
      assertThat(working.corrected(1, four).busted(THREE.id()).fills()).containsExactly(four);
    }
  }

  @Nested
  class Overfills {
    private final Fill four = Fills.of("x3", 4);

    @Test
    void areKeptAside() {
      Order order = WORKING.traded(TWO).traded(four);

      assertThat(order.fills()).containsExactly(TWO);
      assertThat(order.executions().refused()).containsExactly(four);
    }

    @Test
    void count_onceABustOrAReplacementMakesRoom() {
      Order order = WORKING.traded(TWO).traded(four);

      assertThat(order.busted(TWO.id()).fills()).containsExactly(four);
      assertThat(order.replaced(1, TICKET.forQuantity(Quantity.of(6))).state())
          .isEqualTo(new OrderState.Filled(Quantity.of(6)));
    }

    @Test
    void neverPushOutWhatCounts() {
      Order order = WORKING.traded(four).traded(TWO).traded(Fills.of("x4", 1));

      assertThat(order.fills()).containsExactly(four, Fills.of("x4", 1));
      assertThat(order.acknowledged()).isEqualTo(order);
    }

    @Test
    void areRefusedOutright_whereTheCallerAsksForIt() {
      refuses(() -> WORKING.filled(TWO).filled(four), "overfilled by x3");
    }
  }

  @Nested
  class Replacements {
    @Test
    void workOnWhatIsLeft_afterAPartialFill() {
      Order half = WORKING.traded(TWO);
      OrderType limit = new OrderType.Limit(usd("9"));
      OrderEvent.Replaced asked =
          half.replacement(TICKET.forQuantity(Quantity.of(4)).as(limit, TimeInForce.gtc()));
      Order replaced = asked.appliedTo(half);

      assertThat(replaced.open()).isEqualTo(Quantity.of(4));
      assertThat(replaced.ticket().quantity()).isEqualTo(Quantity.of(6));
      assertThat(replaced.ticket().type()).isEqualTo(limit);
      assertThat(replaced.revision()).isEqualTo(1);
    }

    @Test
    void countATradeThatIsMadeMeanwhile() {
      Order half = WORKING.traded(TWO);
      OrderEvent.Replaced asked = half.replacement(TICKET.forQuantity(Quantity.of(4)));

      assertThat(asked.appliedTo(half.traded(THREE)).open()).isEqualTo(Quantity.of(1));
    }

    @Test
    void fillTheOrder_whenAllOfItHasTraded() {
      assertThat(WORKING.traded(TWO).replaced(1, TICKET.forQuantity(Quantity.of(2))).state())
          .isEqualTo(new OrderState.Filled(Quantity.of(2)));
    }

    @Test
    void changeNothing_whenALaterOneIsKnown() {
      Order twice = WORKING.replaced(2, TICKET.forQuantity(Quantity.of(7)));

      assertThat(twice.replaced(1, TICKET)).isEqualTo(twice);
      assertThat(twice.replaced(2, TICKET)).isEqualTo(twice);
    }

    @Test
    void areRefused_whenMoreHasTradedOrItIsAnotherTrade() {
      Order half = WORKING.traded(TWO);

      refuses(() -> half.replaced(1, TICKET.forQuantity(Quantity.of(1))), "replaced for 1");
      refuses(() -> WORKING.cancelled().replacement(TICKET), "replacement");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> half.replaced(1, new OrderTicket(id("B"), Side.BUY, Quantity.of(5))));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> half.replaced(1, new OrderTicket(id("A"), Side.SELL, Quantity.of(5))));
    }
  }

  @Nested
  class Ends {
    @Test
    void areFollowedByALateFill() {
      assertThat(WORKING.cancelled().traded(TWO).state())
          .isEqualTo(new OrderState.Cancelled(Quantity.of(2)));
      assertThat(WORKING.expired().traded(TWO).state())
          .isEqualTo(new OrderState.Expired(Quantity.of(2)));
      assertThat(WORKING.expired().open()).isEqualTo(Quantity.NONE);
    }

    @Test
    void areHeardOfAnOrderThatIsFilled() {
      Order filled = WORKING.traded(TWO).traded(THREE);

      assertThat(filled.cancelled().state()).isEqualTo(new OrderState.Cancelled(Quantity.of(5)));
      assertThat(filled.cancelled().busted(TWO.id()).state())
          .isEqualTo(new OrderState.Cancelled(Quantity.of(3)));
    }

    @Test
    void comeWhenTheTimeIsOver() {
      assertThat(WORKING.isOverdue(Fills.NOON, Fills.NOON)).isTrue();
      assertThat(WORKING.isOverdue(Fills.NOON, Fills.NOON.plusNanos(1))).isFalse();
      assertThat(WORKING.expired().isOverdue(Fills.NOON, Fills.NOON)).isFalse();
    }
  }

  @Nested
  class Rejections {
    private final Order rejected = PLANNED.rejected("closed");

    @Test
    void areHeardTwice() {
      assertThat(rejected.rejected("again")).isEqualTo(rejected);
    }

    @Test
    void areFollowedByNothing() {
      refuses(rejected::acknowledged, "acknowledged while Rejected");
      refuses(() -> rejected.traded(TWO), "filled by x1 while Rejected");
      refuses(() -> rejected.busted(TWO.id()), "bust of x1");
      refuses(() -> rejected.corrected(1, TWO), "correction of x1");
      refuses(() -> rejected.replaced(1, TICKET), "replaced");
      refuses(rejected::cancelled, "cancelled");
      refuses(rejected::expired, "expired");
    }
  }

  @Test
  void refusesAStateThatTellsAnotherStory() {
    OrderId id = PLANNED.id();

    for (OrderState state :
        List.of(
            new OrderState.New(),
            new OrderState.Rejected("closed"),
            new OrderState.Filled(Quantity.of(5)),
            new OrderState.Cancelled(Quantity.NONE),
            new OrderState.Working(Quantity.of(5), Quantity.NONE))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Order(id, TICKET, state, List.of(TWO)))
          .withMessageContaining("has fills of 2");
    }
  }

  private static void refuses(ThrowingCallable event, String saying) {
    assertThatExceptionOfType(OrderTransitionException.class)
        .isThrownBy(event)
        .withMessageContaining(saying);
  }
}
