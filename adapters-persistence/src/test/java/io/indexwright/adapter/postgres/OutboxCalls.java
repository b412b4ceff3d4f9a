package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.SinkTurn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The calls of {@link PortCalls} about events on their way to others. */
final class OutboxCalls {
  private static final OutboxEvent EVENT =
      new OutboxEvent(
          new OutboxEventId(Sample.uuid(1)),
          new Aggregate("index", "x"),
          "level.published",
          "{}",
          Sample.FIRST);

  private final PostgresTransactions transactions;
  private final PostgresOutbox outbox;

  OutboxCalls(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.outbox = new PostgresOutbox(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("outbox.append", () -> outbox.append(EVENT));
    calls.put("outbox.unsent", () -> inTurn("a", turn -> turn.unsent(Sample.FIRST, 10)));
    calls.put("outbox.failed", () -> inTurn("b", turn -> turn.failed(EVENT.id(), Sample.LATER)));
    calls.put("outbox.sent", () -> inTurn("c", turn -> turn.sent(EVENT.id())));
    calls.put("outbox.retire", () -> outbox.retire("d"));
    calls.put("outbox.forget", () -> outbox.forget(Sample.FIRST));
    return calls;
  }

  /** All questions in one transaction: time runs for them together. */
  private void inTurn(String sink, Consumer<SinkTurn> work) {
    transactions.writing(
        handle -> {
          try (SinkTurn turn = outbox.turn(sink, Sample.FIRST, Sample.LATER).orElseThrow()) {
            work.accept(turn);
          }
        });
  }
}
