package io.indexwright.application.portfolio;

import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Transactions;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Booking;
import io.indexwright.portfolio.LedgerEntry;
import java.time.Instant;
import java.util.List;

/**
 * Writes down what a venue says: the order and the ledger tell the same story, or neither is told.
 */
public final class HearVenue {
  private final Orders orders;
  private final Ledgers ledgers;
  private final Transactions transactions;

  public HearVenue(Orders orders, Ledgers ledgers, Transactions transactions) {
    this.orders = orders;
    this.ledgers = ledgers;
    this.transactions = transactions;
  }

  /**
   * Hears {@code events} of an order of {@code account}, and returns the order after them.
   *
   * @throws CurrencyMismatchException if it traded in another currency than that of the account
   */
  public Order hear(Account account, OrderId order, List<OrderEvent> events, Instant now) {
    return transactions.inOne(
        () -> {
          Order after = orders.hear(order, events, now).after();
          after.fills().stream()
              .map(fill -> fill.price().currency())
              .forEach(paid -> CurrencyMismatchException.check(account.currency(), paid));
          List<LedgerEntry> due =
              Booking.due(after, ledgers.told(account.id(), references(after)), now);
          if (!due.isEmpty()) {
            ledgers.append(account.id(), due);
          }
          return after;
        });
  }

  private static List<String> references(Order order) {
    return order.executions().reported().stream().map(fill -> fill.id().value()).toList();
  }
}
