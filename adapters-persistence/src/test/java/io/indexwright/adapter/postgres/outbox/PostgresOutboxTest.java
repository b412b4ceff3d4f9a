package io.indexwright.adapter.postgres.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.port.outbox.SinkTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutboxTest extends OutboxContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int WRITERS = 4;
  private static final int EACH = Boolean.getBoolean("soak") ? 1_000 : 25;
  private static final String WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and not granted";

  private final PostgresOutbox outbox = new PostgresOutbox(DATABASE.transactions());

  /** Waits for as long as it takes, on as many connections as are needed. */
  private final PostgresTransactions work = PostgresDatabase.asOwner(DATABASE.address());

  private final PostgresOutbox patient = new PostgresOutbox(work);

  @Override
  Outbox outbox() {
    return outbox;
  }

  @Test
  void addsNothing_whenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inOne(
                        () -> {
                          outbox.append(event(1, ALPHA));
                          throw new IllegalArgumentException("no");
                        }))
        .hasMessage("no");

    assertThat(unsent("stream")).isEmpty();
  }

  @Test
  void refusesABody_thatIsNoJson() {
    OutboxEvent event = new OutboxEvent(event(1, ALPHA).id(), ALPHA, "a", "{", NOON);

    assertThatThrownBy(() -> outbox.append(event)).hasMessageContaining("json");
  }

  /** The first has its number and is not committed; the second would be, if it did not wait. */
  @Test
  void letsNoLaterEventOfAnAggregateBeSeen_beforeAnEarlierOne() {
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2); // the common one may have one thread
    assertThat(unsent("stream")).isEmpty();
    try {
      CompletableFuture<Boolean> first =
          CompletableFuture.supplyAsync(() -> work.inOne(() -> addedAndHeld(added, end)), threads);
      awaited(added);
      outbox.append(event(3, BETA));
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(() -> patient.append(event(2, ALPHA)), threads);
      Eventually.holds(LIMIT, () -> DATABASE.ask(WAITING).equals("1") || second.isDone());

      assertThat(unsent("stream")).containsExactly(event(3, BETA).id());
      end.countDown();
      CompletableFuture.allOf(first, second).join();
    } finally {
      end.countDown();
      threads.shutdown();
    }

    assertThat(unsent("stream"))
        .containsSubsequence(event(1, ALPHA).id(), event(2, ALPHA).id())
        .hasSize(3);
  }

  private boolean addedAndHeld(CountDownLatch added, CountDownLatch end) {
    patient.append(event(1, ALPHA));
    added.countDown();
    return awaited(end);
  }

  /** Whoever reads meanwhile never sees one of an aggregate before all that came before it. */
  @Test
  void losesNothingAndTurnsNothingRound_whenManyAddAtOnce() {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<OutboxEventId> relayed = new ArrayList<>(unsent("stream"));
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> addAll(writer), threads))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
      while (!all.isDone()) {
        relayed.addAll(sent());
      }
      all.join();
      relayed.addAll(sent());

      assertThat(relayed).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
      assertThat(relayed.stream().filter(id -> numbered(id) % 2 == 0))
          .containsExactlyElementsOf(committed("0"));
      assertThat(relayed.stream().filter(id -> numbered(id) % 2 == 1))
          .containsExactlyElementsOf(committed("1"));
    } finally {
      threads.shutdownNow();
    }
  }

  private void addAll(int writer) {
    LongStream.range((long) writer * EACH, (writer + 1L) * EACH)
        .forEach(
            number ->
                patient.append(event(number, new Aggregate("run", String.valueOf(number % 2)))));
  }

  private static long numbered(OutboxEventId id) {
    return id.value().getLeastSignificantBits();
  }

  private List<OutboxEventId> committed(String aggregate) {
    String ids =
        DATABASE.ask(
            "select string_agg(id::text, ' ' order by number) from outbox_event where aggregate_id = '%s'"
                .formatted(aggregate));
    return List.of(ids.split(" ", -1)).stream()
        .map(UUID::fromString)
        .map(OutboxEventId::new)
        .toList();
  }

  private List<OutboxEventId> sent() {
    try (SinkTurn turn = outbox.turn("stream", NOON, NOON.plusSeconds(60)).orElseThrow()) {
      List<OutboxEventId> ids = ids(turn);
      ids.forEach(turn::sent);
      return ids;
    }
  }

  private List<OutboxEventId> unsent(String sink) {
    try (SinkTurn turn = patient.turn(sink, NOON, NOON.plusSeconds(60)).orElseThrow()) {
      return ids(turn);
    }
  }

  private static List<OutboxEventId> ids(SinkTurn turn) {
    return turn.unsent(NOON, 1_000).stream().map(OutboxEvent::id).toList();
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
