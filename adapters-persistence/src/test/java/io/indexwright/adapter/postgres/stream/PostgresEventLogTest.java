package io.indexwright.adapter.postgres.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.port.stream.EventLog;
import io.indexwright.application.stream.EventFilter;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.application.stream.EventSpan;
import io.indexwright.application.stream.LoggedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEventLogTest extends EventLogContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int WRITERS = 4;
  private static final int EACH = Boolean.getBoolean("soak") ? 1_000 : 25;
  private static final String WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and not granted";

  private final PostgresEventLog log = new PostgresEventLog(DATABASE.transactions());

  /** Waits for as long as it takes, on as many connections as are needed. */
  private final PostgresTransactions work = PostgresDatabase.asOwner(DATABASE.address());

  private final PostgresEventLog patient = new PostgresEventLog(work);

  @Override
  EventLog log() {
    return log;
  }

  /** The first has its number and is not committed; the second would be, if it did not wait. */
  @Test
  void showsNoLaterPosition_beforeAnEarlierOne() {
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2); // the common one may have one thread
    try {
      CompletableFuture<Boolean> first =
          CompletableFuture.supplyAsync(() -> work.inOne(() -> addedAndHeld(added, end)), threads);
      awaited(added);
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(() -> patient.append(event(2, BETA)), threads);
      Eventually.holds(LIMIT, () -> DATABASE.ask(WAITING).equals("1") || second.isDone());

      assertThat(log.last()).isEqualTo(EventPosition.START);
      end.countDown();
      CompletableFuture.allOf(first, second).join();
    } finally {
      end.countDown();
      threads.shutdown();
    }

    assertThat(after(EventPosition.START, 9))
        .extracting(LoggedEvent::event)
        .containsExactly(event(1, ALPHA), event(2, BETA));
  }

  private boolean addedAndHeld(CountDownLatch added, CountDownLatch end) {
    patient.append(event(1, ALPHA));
    added.countDown();
    return awaited(end);
  }

  /** A reader that remembers nothing but one position. */
  @Test
  void letsAReaderMissNothing_whileManyWrite() {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> addAll(writer), threads))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
      List<LoggedEvent> heard = new ArrayList<>();
      while (!all.isDone()) {
        heard.addAll(after(position(heard), 7));
      }
      all.join();
      heard.addAll(after(position(heard), WRITERS * EACH));

      assertThat(heard)
          .hasSize(WRITERS * EACH)
          .containsExactlyElementsOf(after(EventPosition.START, WRITERS * EACH));
    } finally {
      threads.shutdownNow();
    }
  }

  private void addAll(int writer) {
    LongStream.range((long) writer * EACH, (writer + 1L) * EACH)
        .forEach(number -> patient.append(event(number, new Aggregate("run", "" + writer))));
  }

  private List<LoggedEvent> after(EventPosition position, int limit) {
    return log.within(new EventSpan(position, log.last()), EventFilter.ALL, limit);
  }

  private static EventPosition position(List<LoggedEvent> heard) {
    return heard.isEmpty() ? EventPosition.START : heard.get(heard.size() - 1).position();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
