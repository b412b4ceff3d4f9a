package io.indexwright.bootstrap.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Takes spans over OTLP/HTTP; the numbers of fields are those of <a
 * href="https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto">trace.proto</a>.
 */
public final class FakeCollector implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
  private final HttpServer server;

  /** What came at once. */
  public record Post(String path, Optional<String> key, List<Seen> spans) {}

  /**
   * A span.
   *
   * @param service the name and the version of who tells it
   * @param kind 2 for a server
   * @param status 2 for an error, 0 if it is not said
   */
  public record Seen(
      String service,
      String trace,
      String id,
      String caller,
      String name,
      long kind,
      long status,
      Instant begun,
      Instant ended,
      Map<String, String> attributes) {

    private static Seen of(ProtoMessage span, String service) {
      return new Seen(
          service,
          span.hex(1),
          span.hex(2),
          span.hex(4),
          span.text(5),
          span.number(6),
          span.messages(15).stream().mapToLong(status -> status.number(3)).sum(),
          Instant.EPOCH.plusNanos(span.number(7)),
          Instant.EPOCH.plusNanos(span.number(8)),
          read(span, 9));
    }
  }

  public FakeCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    ProtoMessage body = new ProtoMessage(exchange.getRequestBody().readAllBytes());
    posts.add(
        new Post(
            exchange.getRequestURI().toString(),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("api-key")),
            body.messages(1).stream().flatMap(all -> spans(all).stream()).toList()));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static List<Seen> spans(ProtoMessage ofResource) {
    Map<String, String> resource = read(ofResource.messages(1).get(0), 1);
    String service = resource.get("service.name") + " " + resource.get("service.version");
    return ofResource.messages(2).stream()
        .flatMap(ofScope -> ofScope.messages(2).stream())
        .map(span -> Seen.of(span, service))
        .toList();
  }

  private static Map<String, String> read(ProtoMessage message, int field) {
    Map<String, String> attributes = new HashMap<>();
    for (ProtoMessage pair : message.messages(field)) {
      ProtoMessage value = pair.messages(2).get(0);
      String text = value.text(1);
      attributes.put(pair.text(1), text.isEmpty() ? Long.toString(value.number(3)) : text);
    }
    return attributes;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Waits for what comes next. */
  public Post next() throws InterruptedException {
    return Optional.ofNullable(posts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
