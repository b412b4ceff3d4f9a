package io.indexwright.adapter.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.application.access.Role;
import io.indexwright.application.memory.stream.InMemoryEventLog;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.stream.EventPosition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
@Tag("once")
class EventStreamsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UUID INDEX = new UUID(3, 4);
  private static final StreamPace QUICK =
      new StreamPace(3, 7, Duration.ofMillis(5), Duration.ofDays(1), Duration.ofDays(1));

  /** That a reader has gone is not known before something is written to him. */
  private static final StreamPace ROOMY =
      new StreamPace(1_000, 7, Duration.ofMillis(5), Duration.ofDays(1), Duration.ofDays(1));

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** A process of several that have the log in common. */
  private final class Node {
    private final EventStreams streams;
    private final Doorkeeper keeper = new Doorkeeper(Clock.systemUTC());
    private final HttpApi api;

    Node(StreamPace pace) {
      streams = new EventStreams(log, pace, Clock.systemUTC());
      api =
          HttpApi.start(
              new HttpAddress("127.0.0.1", 0), keeper.gate(), List.of(new StreamRoutes(streams)));
      opened.add(api);
      opened.add(streams);
    }

    Line line(String path, String... headers) {
      Line line = Line.to(api.port(), keeper.tokenOf(Role.OPERATOR), path, headers);
      opened.add(line);
      return line;
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (int last = opened.size() - 1; last >= 0; last--) {
      opened.get(last).close();
    }
  }

  private static OutboxEvent event(long number, String type, Aggregate about) {
    OutboxEventId id = new OutboxEventId(new UUID(1, number));
    return new OutboxEvent(id, about, type, "{\"n\":\n\"%s\"}".formatted(number), NOON);
  }

  private void tell(long number) {
    log.append(event(number, "index.level.published", new Aggregate("index", INDEX.toString())));
  }

  private static List<String> heard(Line line, int count) {
    List<String> bodies = new ArrayList<>();
    while (bodies.size() < count) {
      bodies.add(line.nextEvent().data());
    }
    return bodies;
  }

  @Test
  void tellsWhatHappensFromNowOn() {
    tell(1);
    Line line = new Node(QUICK).line("/api/v1/events");

    assertThat(line.next()).contains(new Line.Heard("1", "", "", ""));
    tell(2);

    assertThat(line.next())
        .contains(new Line.Heard("2", "index.level.published", "{\"n\":\n\"2\"}", ""));
    assertThat(line.answer().headers().firstValue("Content-Type"))
        .hasValue("text/event-stream; charset=utf-8");
    assertThat(line.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/events?types=index.level.published,order.changed",
        "/api/v1/indices/00000000-0000-0003-0000-000000000004/levels/stream",
        "/api/v1/orders/stream",
        "/api/v1/jobs/00000000-0000-0003-0000-000000000004/stream"
      })
  void tellsWhatIsWanted(String path) {
    UUID other = new UUID(5, 6);
    log.append(event(1, "index.level.published", new Aggregate("index", INDEX.toString())));
    log.append(event(2, "order.changed", new Aggregate("portfolio", other.toString())));
    log.append(event(3, "job.changed", new Aggregate("job", INDEX.toString())));
    log.append(event(4, "job.changed", new Aggregate("job", other.toString())));
    log.append(event(5, "day.completed", new Aggregate("index", INDEX.toString())));
    Line line = new Node(QUICK).line(path + (path.contains("?") ? "&" : "?") + "after=0");
    assertThat(line.next().orElseThrow().id()).isEqualTo("0");

    String first = line.nextEvent().id();

    assertThat(first).isEqualTo(path.contains("orders") ? "2" : path.contains("jobs") ? "3" : "1");
  }

  /** A reader that is cut off again and again, and comes back to whichever process it finds. */
  @RepeatedTest(5)
  void hearsEverythingOnce_howeverOftenItIsCutOff(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Node> nodes = List.of(new Node(ROOMY), new Node(ROOMY));
    List<String> heard = new ArrayList<>();
    String last = "0";
    long told = 0;
    while (heard.size() < 100) {
      for (int more = random.nextInt(30); more > 0 && told < 100; more--) {
        tell(++told);
      }
      try (Line line =
          nodes.get(random.nextInt(2)).line("/api/v1/events", StreamRoutes.LAST, last)) {
        long left = told - heard.size();
        for (long next = left == 0 ? 0 : random.nextInt((int) left + 1); next > 0; next--) {
          Line.Heard event = line.nextEvent();
          last = event.id();
          heard.add(event.data());
        }
      }
    }

    assertThat(heard)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 100).mapToObj("{\"n\":\n\"%s\"}"::formatted).toList());
  }

  @Test
  void showsThatItLives_andHowFarItIs() {
    StreamPace restless =
        new StreamPace(1, 1, Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofDays(1));
    Line line = new Node(restless).line("/api/v1/events?types=other");
    assertThat(line.next()).contains(new Line.Heard("0", "", "", ""));
    tell(1);

    Line.Heard sign = line.next().orElseThrow();
    while (!sign.id().equals("1")) {
      sign = line.next().orElseThrow();
    }

    assertThat(sign).isEqualTo(new Line.Heard("1", "", "", "alive"));
  }

  @Test
  void cutsOffWhoeverTakesNothing_andServesTheOthers() throws IOException {
    StreamPace strict =
        new StreamPace(2, 1, Duration.ofMillis(5), Duration.ofDays(1), Duration.ofSeconds(2));
    Node node = new Node(strict);
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(1024);
      slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.api.port()));
      slow.getOutputStream()
          .write(
              "GET /api/v1/events?after=0 HTTP/1.1\r\nHost: x\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      Line other = node.line("/api/v1/events?after=0");
      String large = "\"" + "x".repeat(100_000) + "\"";
      for (int number = 1; number <= 60; number++) {
        OutboxEvent small = event(number, "a", new Aggregate("a", "a"));
        log.append(new OutboxEvent(small.id(), small.aggregate(), small.type(), large, NOON));
      }

      assertThat(heard(other, 60)).hasSize(60);
      while (node.streams.open() > 1) {
        Thread.onSpinWait();
      }
    }
    assertThat(node.streams.open()).isEqualTo(1);
  }

  @Test
  void takesNoMoreThanItCanServe_untilOneGoes() {
    Node node = new Node(QUICK);
    List<Line> lines = new ArrayList<>();
    for (int number = 0; number < QUICK.most(); number++) {
      lines.add(node.line("/api/v1/events"));
    }
    Line oneMore = node.line("/api/v1/events");
    assertThat(oneMore.answer().statusCode()).isEqualTo(503);
    assertThat(oneMore.answer().headers().firstValue("Retry-After")).hasValue("5");

    lines.get(0).close();
    while (node.streams.open() == QUICK.most()) {
      tell(log.last().value() + 1);
      lines.get(1).nextEvent(); // no faster than it is written
    }

    assertThat(node.line("/api/v1/events").answer().statusCode()).isEqualTo(200);
  }

  @Test
  void endsWithItsProcess() {
    Node node = new Node(QUICK);
    Line line = node.line("/api/v1/events");
    assertThat(line.next()).isPresent();

    node.streams.close();

    assertThat(line.next()).isEmpty();
    assertThat(node.line("/api/v1/events").answer().statusCode()).isEqualTo(503);
  }

  @Test
  void saysThatThereIsAGap_whenWhatComesNextWasForgotten() {
    tell(1);
    tell(2);
    tell(3);
    log.forget(NOON.plusSeconds(1));
    Node node = new Node(QUICK);

    assertThat(status(node, "1")).isEqualTo(410);
    assertThat(status(node, "3")).isEqualTo(200);
    assertThat(status(node, "4")).isEqualTo(410);
    assertThat(log.last()).isEqualTo(new EventPosition(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.0", "9999999999999999999"})
  void refusesAnIdThatIsNone(String id) {
    assertThat(status(new Node(QUICK), id)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events?types=", "events?types=A", "events?types=a,,b", "jobs/1/stream"})
  void refusesWhatNobodyCanWant(String path) {
    assertThat(new Node(QUICK).line("/api/v1/" + path).answer().statusCode()).isEqualTo(400);
  }

  private static int status(Node node, String lastId) {
    return node.line("/api/v1/events", StreamRoutes.LAST, lastId).answer().statusCode();
  }
}
