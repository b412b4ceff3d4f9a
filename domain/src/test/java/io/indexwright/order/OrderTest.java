package io.indexwright.order;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** An order for 5 A. */
class OrderTest {
  private static final OrderTicket TICKET = new OrderTicket(id("A"), Side.BUY, Quantity.of(5));
  private static final OrderId ID = new OrderId(new UUID(0, 1));
  private static final Order PLANNED = Order.planned(ID, TICKET);
  private static final Order WORKING = PLANNED.acknowledged();

  @Test
  void isNew_whenPlanned() {
    assertThat(PLANNED.state()).isEqualTo(new OrderState.New());
    assertThat(PLANNED.fills()).isEmpty();
  }

  @Test
  void worksForAllOfTheTicket_whenAcknowledged() {
    assertThat(WORKING.state()).isEqualTo(new OrderState.Working(Quantity.of(5), Quantity.NONE));
  }

  @Test
  void staysAsItIs_whenAcknowledgedAgain() {
    Order filledInPart = WORKING.filled(Fills.of("x1", 2));

    assertThat(WORKING.acknowledged()).isEqualTo(WORKING);
    assertThat(filledInPart.acknowledged()).isEqualTo(filledInPart);
  }

  @Test
  void remembersEveryFill() {
    Order done = WORKING.filled(Fills.of("x1", 2)).filled(Fills.of("x2", 3));

    assertThat(done.fills()).containsExactly(Fills.of("x1", 2), Fills.of("x2", 3));
    assertThat(done.state()).isEqualTo(new OrderState.Filled(Quantity.of(5)));
  }

  @Test
  void staysAsItIs_whenAnExecutionIsReportedAgain() {
    Order filledInPart = WORKING.filled(Fills.of("x1", 2));
    Order done = filledInPart.filled(Fills.of("x2", 3));

    assertThat(filledInPart.filled(Fills.of("x1", 2))).isEqualTo(filledInPart);
    assertThat(done.filled(Fills.of("x1", 2))).isEqualTo(done);
    assertThat(done.has(new ExecutionId("x2"))).isTrue();
    assertThat(done.has(new ExecutionId("x3"))).isFalse();
  }

  @Test
  void refusesMoreThanWasOrdered() {
    Order filledInPart = WORKING.filled(Fills.of("x1", 3));

    assertThatExceptionOfType(OrderTransitionException.class)
        .isThrownBy(() -> filledInPart.filled(Fills.of("x2", 3)))
        .withMessageContaining("overfilled by x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Order(ID, TICKET, WORKING.state(), List.of(Fills.of("x1", 6))))
        .withMessageContaining("fills of 6");
  }

  @Test
  void hasItFromTheVenue_whenAFillComesBeforeTheAcknowledgement() {
    assertThat(PLANNED.filled(Fills.of("x1", 1))).isEqualTo(WORKING.filled(Fills.of("x1", 1)));
    assertThat(PLANNED.filled(Fills.of("x1", 1)).acknowledged())
        .isEqualTo(WORKING.filled(Fills.of("x1", 1)));
  }

  @Test
  void isRejected_onlyBeforeItWorks() {
    assertThat(PLANNED.rejected("closed").state()).isEqualTo(new OrderState.Rejected("closed"));
    assertThatExceptionOfType(OrderTransitionException.class)
        .isThrownBy(() -> WORKING.rejected("closed"));
  }

  @Test
  void isUnsent_onlyWhileNothingIsKnownOfIt() {
    assertThat(PLANNED.isUnsent()).isTrue();
    assertThat(WORKING.isUnsent()).isFalse();
  }

  @Test
  void hearsEverythingTheVenueSays_andWhatItSaysTwiceOnce() {
    List<OrderEvent> said =
        List.of(
            new OrderEvent.Acknowledged(),
            new OrderEvent.Traded(Fills.of("x1", 2)),
            new OrderEvent.Traded(Fills.of("x2", 3)));

    Order heard = PLANNED.after(said);

    assertThat(heard).isEqualTo(WORKING.filled(Fills.of("x1", 2)).filled(Fills.of("x2", 3)));
    assertThat(heard.after(said)).isEqualTo(heard);
    assertThat(PLANNED.after(List.of())).isEqualTo(PLANNED);
    assertThatExceptionOfType(OrderTransitionException.class)
        .isThrownBy(() -> PLANNED.rejected("closed").after(said));
  }

  @Test
  void refusesToBeForNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderTicket(id("A"), Side.SELL, Quantity.NONE))
        .withMessageContaining("A");
  }

  @Test
  void isOrderedByItsName() {
    assertThat(ID).isLessThan(new OrderId(new UUID(0, 2)));
    assertThat(ID).hasToString("00000000-0000-0000-0000-000000000001");
  }

  /** Five fills of one unit, each reported one to three times, acknowledgements in between. */
  @RepeatedTest(100)
  void endsTheSame_whateverIsRepeated(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Fill> known = new ArrayList<>();
    Order order = WORKING;
    while (known.size() < 5) {
      Fill next = Fills.of("x" + known.size(), 1);
      known.add(next);
      order = order.filled(next).acknowledged();
      for (int again = random.nextInt(3); again > 0; again--) {
        order = order.filled(known.get(random.nextInt(known.size())));
      }
    }

    assertThat(order)
        .isEqualTo(new Order(ID, TICKET, new OrderState.Filled(Quantity.of(5)), known));
  }
}
