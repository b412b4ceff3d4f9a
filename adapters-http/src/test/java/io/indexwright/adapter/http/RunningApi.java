package io.indexwright.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.openapi.Documented;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A face that listens on a free port of this machine, and a client that talks to it and holds every
 * answer against the document.
 */
final class RunningApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request that is lost fails its test instead of holding it for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Who is named in every request that names nobody; blank for nobody. */
  private final String token;

  private final HttpClient client;
  private final HttpApi api;
  private final URI root;

  private RunningApi(HttpApi api, HttpClient client, String token) {
    this.api = api;
    this.client = client;
    this.token = token;
    this.root = URI.create("http://127.0.0.1:" + api.port());
  }

  static RunningApi answering(RouteGroup... groups) {
    Gate gate = new Doorkeeper(Clock.systemUTC()).gate();
    return of(HttpApi.start(new HttpAddress("127.0.0.1", 0), gate, List.of(groups)));
  }

  static RunningApi of(HttpApi api) {
    return new RunningApi(api, HttpClient.newHttpClient(), "");
  }

  /**
   * Returns the same face and client, showing {@code other} with every request. A client is as dear
   * as a few hundred requests.
   */
  RunningApi as(String other) {
    return new RunningApi(api, client, other);
  }

  HttpApi api() {
    return api;
  }

  int port() {
    return api.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return sent(method, path, headers).join();
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return sent(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)), path, headers).join();
  }

  /** Sends what is done once, under {@code key}. */
  HttpResponse<String> once(String path, String key, String body) {
    return post(path, body, "Idempotency-Key", key, "Content-Type", "application/json");
  }

  /** Sends a body without saying how long it is. */
  HttpResponse<String> pour(String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return sent(
            HttpRequest.newBuilder()
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))),
            path,
            headers)
        .join();
  }

  HttpResponse<String> patch(String path, String body, String... headers) {
    return sendBody("PATCH", path, body, headers);
  }

  /** Sends {@code body} by any method. */
  HttpResponse<String> sendBody(String method, String path, String body, String... headers) {
    return sent(
            HttpRequest.newBuilder().method(method, BodyPublishers.ofString(body)), path, headers)
        .join();
  }

  /** Sends bytes by any method. */
  HttpResponse<String> sendBytes(String method, String path, byte[] body, String... headers) {
    return sent(
            HttpRequest.newBuilder().method(method, BodyPublishers.ofByteArray(body)),
            path,
            headers)
        .join();
  }

  /** What is answered as it is. */
  HttpResponse<byte[]> bytes(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    return client.sendAsync(request, BodyHandlers.ofByteArray()).join();
  }

  CompletableFuture<HttpResponse<String>> sent(String method, String path, String... headers) {
    return sent(HttpRequest.newBuilder().method(method, BodyPublishers.noBody()), path, headers);
  }

  private CompletableFuture<HttpResponse<String>> sent(
      HttpRequest.Builder request, String path, String... headers) {
    request.uri(root.resolve(path)).timeout(PATIENCE);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client
        .sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(Documented::checked);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return parse(answer.body());
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  static String resource(String name) {
    try (InputStream file = RunningApi.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    api.close();
  }
}
