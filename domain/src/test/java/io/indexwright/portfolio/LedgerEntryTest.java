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
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

  /** 3 of the 5 ordered, at 10 dollars, with a commission of 1. */
  @Test
  void writesDownWhatWasExecuted_notWhatWasOrdered() {
    OrderTicket ticket = new OrderTicket(id("A"), Side.SELL, Quantity.of(5));

    assertThat(LedgerEntry.of(ticket, Fills.of("x1", 3)))
        .isEqualTo(
            LedgerEntry.first(
                "x1",
                Fills.NOON,
                new Fact.Traded(
                    new Trade(id("A"), Side.SELL, Quantity.of(3)),
                    Money.of("30", USD),
                    Money.of("1", USD),
                    BigDecimal.ONE)));
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

  @Test
  void refusesWhatIsNoEntry() {
    LedgerEntry cash = LedgerEntry.cash("x", Fills.NOON, Money.of("1", USD));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LedgerEntry.cash(" ", Fills.NOON, Money.of("1", USD)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LedgerEntry("x", -1, Fills.NOON, Fills.NOON, cash.fact()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LedgerEntry.first("x", Fills.NOON, new Fact.Cancelled()))
        .withMessage("never told, so not to be taken back: x");
  }

  @Test
  void isInForceAsItWasLastTold_inTheOrderOfTheFirst() {
    LedgerEntry one = LedgerEntry.cash("one", Fills.NOON, Money.of("1", USD));
    LedgerEntry two = LedgerEntry.cash("two", Fills.NOON, Money.of("2", USD));
    LedgerEntry more = one.corrected(Fills.NOON, new Fact.CashMoved(Money.of("3", USD)));

    assertThat(LedgerEntry.inForce(List.of(one, two, more))).containsExactly(more, two);
    assertThat(LedgerEntry.inForce(List.of(more, two, one))).containsExactly(more, two);
    assertThat(LedgerEntry.inForce(List.of(one, more, more.cancelled(Fills.NOON)))).isEmpty();
  }
}
