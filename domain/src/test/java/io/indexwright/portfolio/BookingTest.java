package io.indexwright.portfolio;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Quantity;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Fills;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order for 5 A, of which x1 buys 2 and x2 buys 3. */
class BookingTest {
  private static final Instant LATER = Fills.NOON.plusSeconds(60);
  private static final Fill X1 = Fills.of("x1", 2);
  private static final Fill X2 = Fills.of("x2", 3);
  private static final OrderTicket TICKET = new OrderTicket(id("A"), Side.BUY, Quantity.of(5));
  private static final Order ORDER = Order.planned(new OrderId(new UUID(0, 1)), TICKET);

  private final List<LedgerEntry> ledger = new ArrayList<>();

  private List<LedgerEntry> booked(Order order) {
    List<LedgerEntry> due = Booking.due(order, ledger, LATER);
    ledger.addAll(due);
    assertThat(Booking.due(order, ledger, LATER)).isEmpty();
    return due;
  }

  private static LedgerEntry entry(int revision, Fill fill) {
    LedgerEntry traded = LedgerEntry.of(TICKET, fill);
    return new LedgerEntry(fill.id().value(), revision, traded.at(), LATER, traded.fact());
  }

  @Test
  void tellsOfEveryExecutionOnce() {
    assertThat(booked(ORDER)).isEmpty();
    assertThat(booked(ORDER.traded(X1))).containsExactly(entry(0, X1));
    assertThat(booked(ORDER.traded(X1).traded(X2))).containsExactly(entry(0, X2));
  }

  @Test
  void takesBackWhatWasBusted() {
    booked(ORDER.traded(X1));

    assertThat(booked(ORDER.traded(X1).busted(X1.id())))
        .containsExactly(entry(0, X1).cancelled(LATER));
    assertThat(LedgerEntry.inForce(ledger)).isEmpty();
  }

  @Test
  void tellsNothing_whenTheBustCameFirst() {
    assertThat(booked(ORDER.busted(new ExecutionId("x1")).traded(X1))).isEmpty();
  }

  @Test
  void correctsWhatHappenedOtherwise() {
    booked(ORDER.traded(X1).traded(X2));
    Fill instead = Fills.of("x1", 1);

    assertThat(booked(ORDER.traded(X1).traded(X2).corrected(1, instead)))
        .containsExactly(entry(1, instead));
    assertThat(LedgerEntry.inForce(ledger)).containsExactly(entry(1, instead), entry(0, X2));
  }

  @Test
  void correctsTheTimeAlone() {
    booked(ORDER.traded(X1));
    Fill instead = new Fill(X1.id(), X1.quantity(), X1.price(), X1.commission(), LATER);

    assertThat(booked(ORDER.traded(X1).corrected(1, instead))).containsExactly(entry(1, instead));
  }

  /** Corrected to 4, x1 does not fit beside x2; replaced for 7, the order has room for both. */
  @Test
  void tellsAgain_whatCountsAgain() {
    Order order = ORDER.traded(X1).traded(X2);
    booked(order);
    Order kept = order.corrected(1, Fills.of("x1", 4));
    List<LedgerEntry> first = booked(kept);
    List<LedgerEntry> then = booked(kept.replaced(1, TICKET.forQuantity(Quantity.of(7))));

    assertThat(first).isEmpty();
    assertThat(then).containsExactly(entry(1, Fills.of("x1", 4)));
  }
}
