package io.indexwright.portfolio;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Fills;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  /** 3 of the 5 ordered, at 10 dollars, with a commission of 1. */
  @Test
  void writesDownWhatWasExecuted_notWhatWasOrdered() {
    OrderTicket ticket = new OrderTicket(id("A"), Side.SELL, Quantity.of(5));

    assertThat(LedgerEntry.of(ticket, Fills.of("x1", 3)))
        .isEqualTo(
            new LedgerEntry.Traded(
                "x1",
                Fills.NOON,
                new Trade(id("A"), Side.SELL, Quantity.of(3)),
                Money.of("30", USD),
                Money.of("1", USD)));
  }

  @Test
  void isKnownByTheNameOfTheExecution() {
    OrderTicket ticket = new OrderTicket(id("A"), Side.BUY, Quantity.of(5));
    LedgerEntry entry = LedgerEntry.of(ticket, Fills.of("x1", 3));

    assertThat(entry.reference()).isEqualTo("x1");
    assertThat(entry.at()).isEqualTo(Fills.NOON);
  }

  @Test
  void isOfSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Trade(id("A"), Side.BUY, Quantity.NONE))
        .withMessage("a trade must be of something: A");
  }
}
