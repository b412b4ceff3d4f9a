package io.indexwright.portfolio;

import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the ledger of an account comes to tell the same story as one of its orders. */
public final class Booking {

  private Booking() {}

  /**
   * Returns what is to be told: every execution that counts, corrected where it was booked
   * otherwise, and taken back where it does not count any more. It is empty when it has been done.
   *
   * @param told every revision so far of what is booked under the executions of {@code order}
   * @param knownAt when it is told
   */
  public static List<LedgerEntry> due(Order order, Collection<LedgerEntry> told, Instant knownAt) {
    Map<String, LedgerEntry> last = LedgerEntry.lastOfEach(told);
    return order.executions().reported().stream()
        .map(Fill::id)
        .flatMap(id -> due(order, id, Optional.ofNullable(last.get(id.value())), knownAt).stream())
        .toList();
  }

  private static Optional<LedgerEntry> due(
      Order order, ExecutionId id, Optional<LedgerEntry> last, Instant knownAt) {
    return order.fills().stream()
        .filter(fill -> fill.id().equals(id))
        .findFirst()
        .map(fill -> LedgerEntry.of(order.ticket(), fill))
        .map(wanted -> told(wanted, last, knownAt))
        .orElseGet(() -> last.filter(entry -> !entry.isCancelled()).map(e -> e.cancelled(knownAt)));
  }

  private static Optional<LedgerEntry> told(
      LedgerEntry wanted, Optional<LedgerEntry> last, Instant knownAt) {
    boolean isTold =
        last.filter(entry -> entry.at().equals(wanted.at()))
            .filter(entry -> entry.fact().equals(wanted.fact()))
            .isPresent();
    int revision = last.map(entry -> entry.revision() + 1).orElse(0);
    return isTold
        ? Optional.empty()
        : Optional.of(
            new LedgerEntry(wanted.reference(), revision, wanted.at(), knownAt, wanted.fact()));
  }
}
