package io.indexwright.dealing;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.dealing.OrderGroup.Bracket;
import io.indexwright.dealing.OrderGroup.OneCancelsOther;
import io.indexwright.dealing.OrderGroup.Withdraw;
import io.indexwright.dealing.OrderGroup.Work;
import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.OrderType;
import io.indexwright.order.Side;
import io.indexwright.order.TimeInForce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A buy of 100 A, to be sold at 12 or, if it goes wrong, at 9. */
class OrderGroupTest {
  private static final Order ENTRY = order(1, Side.BUY, OrderType.market());
  private static final Order PROFIT = order(2, Side.SELL, new OrderType.Limit(usd("12")));
  private static final Order LOSS = order(3, Side.SELL, new OrderType.Stop(usd("9")));

  private static Order order(long number, Side side, OrderType type) {
    OrderTicket ticket = new OrderTicket(id("A"), side, Quantity.of(100));
    return Order.planned(new OrderId(new UUID(0, number)), ticket.as(type, TimeInForce.gtc()));
  }

  @Nested
  class OneCancelsTheOther {
    private final Order profit = PROFIT.acknowledged();
    private final Order loss = LOSS.acknowledged();

    @Test
    void waits_untilOneTrades() {
      assertThat(new OneCancelsOther(List.of(profit, loss)).due()).isEmpty();
    }

    @Test
    void withdrawsTheOthers_howeverLittleTraded() {
      Order third = order(4, Side.SELL, OrderType.market()).acknowledged();

      assertThat(new OneCancelsOther(List.of(profit, traded(loss, "x1", 1), third)).due())
          .containsExactly(new Withdraw(PROFIT.id()), new Withdraw(third.id()));
    }

    @Test
    void isDone_whenTheOthersHaveEnded() {
      assertThat(new OneCancelsOther(List.of(profit.cancelled(), traded(loss, "x1", 1))).due())
          .isEmpty();
    }

    @Test
    void leavesTheOthers_whenOneEndsWithoutATrade() {
      assertThat(new OneCancelsOther(List.of(profit.cancelled(), loss)).due()).isEmpty();
      assertThat(new OneCancelsOther(List.of(profit.expired(), loss)).due()).isEmpty();
      assertThat(new OneCancelsOther(List.of(PROFIT.rejected("no"), loss)).due()).isEmpty();
    }

    @Test
    void keepsTheFirstOfTheList_whenTwoTradedAtOnce() {
      assertThat(new OneCancelsOther(List.of(traded(profit, "x1", 1), traded(loss, "x2", 2))).due())
          .containsExactly(new Withdraw(LOSS.id()));
    }

    @Test
    void refusesToBeAlone() {
      assertThatIllegalArgumentException().isThrownBy(() -> new OneCancelsOther(List.of(profit)));
    }
  }

  @Nested
  class Brackets {
    private final Order entry = traded(ENTRY, "e1", 40);
    private final Order profit = working(PROFIT, 40);
    private final Order loss = working(LOSS, 40);

    @Test
    void wait_untilTheEntryTrades() {
      assertThat(new Bracket(ENTRY.acknowledged(), PROFIT, LOSS).due()).isEmpty();
    }

    @Test
    void workBothExits_forWhatTheEntryBrought() {
      assertThat(new Bracket(entry, PROFIT, LOSS).due())
          .containsExactly(
              new Work(PROFIT.id(), Quantity.of(40)), new Work(LOSS.id(), Quantity.of(40)));
      assertThat(new Bracket(traded(ENTRY, "e1", 100), PROFIT, LOSS).due())
          .contains(new Work(LOSS.id(), Quantity.of(100)));
    }

    @Test
    void areDone_whenTheExitsWorkForThat() {
      assertThat(new Bracket(entry, profit, loss).due()).isEmpty();
    }

    @Test
    void workTheExitsForMore_whenTheEntryGoesOn() {
      assertThat(new Bracket(traded(entry, "e2", 10), profit, loss).due())
          .containsExactly(
              new Work(PROFIT.id(), Quantity.of(50)), new Work(LOSS.id(), Quantity.of(50)));
    }

    /** 15 are out at a profit: what is left of the entry goes, and 25 are left to protect. */
    @Test
    void lessenOneExit_whenTheOtherTrades() {
      assertThat(new Bracket(entry, traded(profit, "x1", 15), loss).due())
          .containsExactly(new Withdraw(ENTRY.id()), new Work(LOSS.id(), Quantity.of(25)));
      assertThat(new Bracket(entry, profit, traded(loss, "x1", 15)).due())
          .containsExactly(new Withdraw(ENTRY.id()), new Work(PROFIT.id(), Quantity.of(25)));
    }

    @Test
    void withdrawOneExit_whenTheOtherTookItAll() {
      assertThat(new Bracket(entry.cancelled(), traded(profit, "x1", 40), loss).due())
          .containsExactly(new Withdraw(LOSS.id()));
    }

    @Test
    void withdrawBothExits_whenTheEntryEndsWithNothing() {
      assertThat(new Bracket(ENTRY.cancelled(), PROFIT, LOSS).due())
          .containsExactly(new Withdraw(PROFIT.id()), new Withdraw(LOSS.id()));
      assertThat(new Bracket(entry.busted(new ExecutionId("e1")), profit, loss).due())
          .containsExactly(new Withdraw(PROFIT.id()), new Withdraw(LOSS.id()));
    }

    @Test
    void leaveTheOtherExit_whenOneIsCancelled() {
      assertThat(new Bracket(entry, profit.cancelled(), loss).due()).isEmpty();
    }

    @Test
    void sayWhatARaceTookTooMuch() {
      Bracket race = new Bracket(entry, traded(profit, "x1", 25), traded(loss, "x2", 20));

      assertThat(race.excess()).isEqualTo(Quantity.of(5));
      assertThat(race.due())
          .containsExactly(
              new Withdraw(ENTRY.id()), new Withdraw(PROFIT.id()), new Withdraw(LOSS.id()));
      assertThat(new Bracket(entry, profit, loss).excess()).isEqualTo(Quantity.NONE);
    }

    @Test
    void refuseAnExitThatIsNone() {
      Order other = Order.planned(LOSS.id(), new OrderTicket(id("B"), Side.SELL, Quantity.of(100)));

      assertThatIllegalArgumentException().isThrownBy(() -> new Bracket(ENTRY, PROFIT, other));
      assertThatIllegalArgumentException().isThrownBy(() -> new Bracket(ENTRY, ENTRY, LOSS));
    }
  }

  private static Order traded(Order order, String execution, long units) {
    return order.traded(Fills.of(execution, units));
  }

  private static Order working(Order order, long units) {
    return order.replaced(1, order.ticket().forQuantity(Quantity.of(units)));
  }
}
