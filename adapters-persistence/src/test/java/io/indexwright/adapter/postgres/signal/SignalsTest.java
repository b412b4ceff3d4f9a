package io.indexwright.adapter.postgres.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who waits is woken once when the listening begins. */
@Timeout(30)
class SignalsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();
  private Signals signals;

  @BeforeEach
  void listen() throws InterruptedException {
    signals =
        DATABASE
            .database()
            .signals(
                Map.of(
                    "outbox_event",
                    () -> woken.add("outbox"),
                    "event_log",
                    () -> woken.add("log")));
    assertThat(List.of(woken.take(), woken.take())).containsExactlyInAnyOrder("outbox", "log");
  }

  @AfterEach
  void stop() {
    signals.close();
  }

  private static OutboxEvent event(int number) {
    return new OutboxEvent(
        new OutboxEventId(Sample.uuid(number)),
        new Aggregate("index", "x"),
        "index.level.published",
        "{}",
        Sample.FIRST);
  }

  @Test
  void wakesWhoWaitsForTheTable() throws InterruptedException {
    new PostgresOutbox(DATABASE.transactions()).append(List.of(event(1)));
    assertThat(woken.take()).isEqualTo("outbox");

    new PostgresEventLog(DATABASE.transactions()).append(event(1));
    assertThat(woken.take()).isEqualTo("log");
  }

  /** The log is told of second, and heard of first. */
  @Test
  void wakesNobody_beforeTheRowsCanBeSeen() throws InterruptedException {
    DATABASE
        .transactions()
        .inOne(
            () -> {
              new PostgresOutbox(DATABASE.transactions()).append(List.of(event(2)));
              DATABASE.tell(
                  """
                  insert into event_log
                    (id, aggregate_kind, aggregate_id, type, body, happened_at)
                  values (gen_random_uuid(), 'index', 'x', 'a', '{}', now())
                  """);
              return woken.add(taken() + " while it was open");
            });

    assertThat(woken.take()).isEqualTo("log while it was open");
    assertThat(woken.take()).isEqualTo("outbox");
  }

  private String taken() {
    try {
      return woken.take();
    } catch (InterruptedException late) {
      throw new IllegalStateException(late);
    }
  }

  @Test
  void listensAgain_whenItsConnectionIsCut() throws InterruptedException {
    DATABASE.tell(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'indexwright signals' and datname = current_database()
        """);
    assertThat(List.of(woken.take(), woken.take())).containsExactlyInAnyOrder("outbox", "log");

    new PostgresOutbox(DATABASE.transactions()).append(List.of(event(3)));

    assertThat(woken.take()).isEqualTo("outbox");
  }

  @Test
  void wakesNobody_onceItIsClosed() throws InterruptedException {
    signals.close();
    new PostgresOutbox(DATABASE.transactions()).append(List.of(event(4)));

    assertThat(woken.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }
}
