package io.indexwright.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.indexwright.adapter.http.outgoing.OutgoingRules;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.application.access.Asker;
import io.indexwright.application.memory.secret.InMemorySecrets;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import io.indexwright.bootstrap.SharedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events from the outbox to receivers on this machine. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class CourierTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  /** One accepts connections and says nothing; it is sent to first, and again and again. */
  @Test
  void bringsEventsInOrder_whileAnotherReceiverIsSilent() throws Exception {
    HttpServer quick = quick();
    DatabaseAddress given = SharedServer.fresh();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        PostgresDatabase database = PostgresDatabase.start(given)) {
      PostgresTransactions transactions = database.transactions();
      OutgoingRules inside =
          OutgoingRules.inside(silent.getLocalPort(), quick.getAddress().getPort());
      WebhookDesk desk = new WebhookDesk(transactions, safe(transactions), CLOCK, inside);
      add(desk, silent.getLocalPort());
      add(desk, quick.getAddress().getPort());
      try (Courier courier = new Courier(database, desk, Courier.PAUSE, CLOCK)) {
        for (int number = 1; number <= 5; number++) {
          new PostgresOutbox(transactions).append(event(number));
        }

        for (int number = 1; number <= 5; number++) {
          assertThat(received.take()).contains("\"data\":{\"n\":\"" + number + "\"}");
        }
        assertThat(courier.streams().open()).isZero();
      }
    } finally {
      quick.stop(0);
    }
  }

  /** It would look by itself tomorrow. */
  @Test
  void looksWhenItHearsOfAnEvent() throws Exception {
    try (PostgresDatabase database = PostgresDatabase.start(SharedServer.fresh())) {
      PostgresTransactions transactions = database.transactions();
      WebhookDesk desk = new WebhookDesk(transactions, safe(transactions), CLOCK);
      PostgresEventLog log = new PostgresEventLog(transactions);
      try (Courier courier = new Courier(database, desk, Duration.ofDays(1), CLOCK)) {
        for (int number = 1; number <= 3; number++) {
          append(new PostgresOutbox(transactions), event(number));
          while (log.last().value() < number) {
            Thread.onSpinWait();
          }
        }
        assertThat(courier.streams().open()).isZero();
      }
      assertThat(log.last().value()).isEqualTo(3);
    }
  }

  /**
   * The first question of a process may take longer than is waited for; adding again is the same.
   */
  private static void append(PostgresOutbox outbox, OutboxEvent event) {
    try {
      outbox.append(event);
    } catch (UnavailableException cold) {
      outbox.append(event);
    }
  }

  private HttpServer quick() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Safe safe(PostgresTransactions transactions) {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put(
        new SecretName("INDEXWRIGHT_FIELD_KEYS"), Secret.of("2026:B" + "A".repeat(42) + "="));
    return new Safe(transactions, secrets, CLOCK);
  }

  private static void add(WebhookDesk desk, int port) {
    Webhook webhook =
        new Webhook(
            new WebhookId(new UUID(0, port)),
            URI.create("http://127.0.0.1:" + port + "/"),
            Collections.emptySortedSet(),
            "Ada",
            true,
            Optional.empty());
    desk.add().add(webhook, Secret.of("key"), Asker.inside(Instant.EPOCH));
    assertThat(desk.all()).contains(webhook);
  }

  private static OutboxEvent event(int number) {
    return new OutboxEvent(
        new OutboxEventId(new UUID(1, number)),
        new Aggregate("index", "x"),
        "index.level.published",
        "{\"n\":\"" + number + "\"}",
        Instant.EPOCH);
  }
}
