package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.stream.EventStreams;
import io.indexwright.adapter.http.stream.StreamPace;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.postgres.signal.Signals;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.stream.PostgresEventLog;
import io.indexwright.application.delivery.DeliverEvents;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.outbox.EventSink;
import io.indexwright.application.relay.LogEvents;
import io.indexwright.application.relay.RelayEvents;
import io.indexwright.application.relay.RelayPace;
import io.indexwright.application.webhook.WebhookId;
import io.indexwright.bootstrap.wiring.work.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events from the outbox to streams and webhooks while the product serves. Each receiver
 * has a thread while something is sent to it, so that one who does not answer holds up nobody.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** So often it looks even if nothing is heard. */
  static final Duration PAUSE = Duration.ofMillis(500);

  private final RelayEvents relay;
  private final EventSink log;
  private final EventSink queue;
  private final WebhookDesk desk;
  private final DeliverEvents deliver;
  private final EventStreams streams;
  private final Clock clock;
  private final Set<WebhookId> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Rounds rounds;
  private final Signals signals;

  /**
   * Begins.
   *
   * @param database of which the primary is asked: a copy that is behind would have gaps where
   *     events are
   */
  Courier(PostgresDatabase database, WebhookDesk desk, Duration pause, Clock clock) {
    PostgresTransactions transactions = database.transactions();
    PostgresEventLog events = new PostgresEventLog(transactions);
    this.relay = new RelayEvents(new PostgresOutbox(transactions), RelayPace.USUAL);
    this.log = new LogEvents(events);
    this.queue = desk.queue();
    this.desk = desk;
    this.deliver = desk.deliver();
    this.streams = new EventStreams(events, StreamPace.USUAL, clock);
    this.clock = clock;
    this.rounds = new Rounds("events", pause, this::round);
    this.signals =
        database.signals(Map.of("outbox_event", rounds::wake, "event_log", streams::wake));
  }

  /** Those who stay on the line. */
  EventStreams streams() {
    return streams;
  }

  private void round() {
    if (!relay.relay(log, clock.instant()).isEmpty()) {
      streams.wake();
    }
    relay.relay(queue, clock.instant());
    deliver.due().stream().filter(busy::add).forEach(to -> threads.execute(() -> deliver(to)));
  }

  private void deliver(WebhookId to) {
    try {
      deliver.deliver(to);
    } catch (UnavailableException away) {
      LOG.debug("events for {} wait", to, away);
    } catch (RuntimeException unforeseen) {
      LOG.error("events for {} stand still", to, unforeseen);
    } finally {
      busy.remove(to);
    }
  }

  /** Ends the streams, and lets what is being sent come to its end. */
  @Override
  public void close() {
    signals.close();
    streams.close();
    rounds.close();
    threads.shutdown();
    try {
      boolean isOver = threads.awaitTermination(10, TimeUnit.SECONDS);
      LOG.debug("every event has come to its end: {}", isOver);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    desk.close();
  }
}
