package io.indexwright.bootstrap.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of one document, as Vault documents its answers. */
public final class FakeVault implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> traces = new CopyOnWriteArrayList<>();
  private volatile Reply reply = FakeVault::notFound;
  private volatile String token = "t0ken";

  /** How it answers whoever has the token. */
  @FunctionalInterface
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  public FakeVault() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What it was asked for. */
  public List<String> asked() {
    return asked;
  }

  /** The {@code traceparent} of each question. */
  public List<String> traces() {
    return traces;
  }

  public void wants(String other) {
    token = other;
  }

  public void answers(Reply other) {
    reply = other;
  }

  /** Holds one field. */
  public void holds(String field, String value) {
    answers(
        exchange ->
            send(
                exchange,
                200,
                """
                {"request_id": "1", "lease_id": "", "data": {"data": {"OTHER": {"%1$s": "no"},
                "%1$s": "%2$s", "NUMBER": 1}, "metadata": {"version": 2, "%1$s": "no"}}}"""
                    .formatted(field, value)));
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    traces.add(exchange.getRequestHeaders().getFirst("traceparent"));
    if (token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
      reply.to(exchange);
    } else {
      send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
    }
  }

  private static void notFound(HttpExchange exchange) throws IOException {
    send(exchange, 404, "{\"errors\":[]}");
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
