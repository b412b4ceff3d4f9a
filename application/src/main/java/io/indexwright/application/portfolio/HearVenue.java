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
import io.indexwright.portfolio.PortfolioId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

  /** What was said of an order of {@code account}. */
  record Word(Account account, List<OrderEvent> events) {}

  /**
   * Hears {@code events} of an order of {@code account}, and returns the order after them.
   *
   * @throws CurrencyMismatchException if it traded in another currency than that of the account
   */
  public Order hear(Account account, OrderId order, List<OrderEvent> events, Instant now) {
    return Objects.requireNonNull(hear(Map.of(order, new Word(account, events)), now).get(order));
  }

  /** Hears what is said of several orders in the same way, all of it or nothing. */
  Map<OrderId, Order> hear(Map<OrderId, Word> words, Instant now) {
    return transactions.inOne(
        () -> {
          Map<OrderId, List<OrderEvent>> events = new HashMap<>();
          words.forEach((order, word) -> events.put(order, word.events()));
          Map<OrderId, Order> after = new HashMap<>();
          Map<Order, Account> accounts = new HashMap<>();
          orders
              .hear(events, now)
              .forEach(
                  (id, heard) -> {
                    after.put(id, heard.after());
                    Optional.ofNullable(words.get(id))
                        .ifPresent(word -> accounts.put(heard.after(), word.account()));
                  });
          book(accounts, now);
          return after;
        });
  }

  private void book(Map<Order, Account> orders, Instant now) {
    Map<PortfolioId, Collection<String>> references = new HashMap<>();
    orders.forEach(
        (order, account) -> {
          order.fills().stream()
              .map(fill -> fill.price().currency())
              .forEach(paid -> CurrencyMismatchException.check(account.currency(), paid));
          references
              .computeIfAbsent(account.id(), first -> new ArrayList<>())
              .addAll(references(order));
        });
    Map<PortfolioId, List<LedgerEntry>> told = ledgers.told(references);
    Map<PortfolioId, List<LedgerEntry>> due = new HashMap<>();
    orders.forEach(
        (order, account) ->
            due.computeIfAbsent(account.id(), first -> new ArrayList<>())
                .addAll(Booking.due(order, told.getOrDefault(account.id(), List.of()), now)));
    due.values().removeIf(List::isEmpty);
    if (!due.isEmpty()) {
      ledgers.append(due);
    }
  }

  private static List<String> references(Order order) {
    return order.executions().reported().stream().map(fill -> fill.id().value()).toList();
  }
}
