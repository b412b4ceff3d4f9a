package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class IdempotencyTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final AtomicInteger done = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Idempotency idempotency =
      new Idempotency(new InMemoryIdempotencyKeys(), IdempotencyTest::principal, NOON);
  private RunningApi api;

  @BeforeEach
  void start() {
    api =
        RunningApi.answering(
            routes -> {
              RouteGroup.post(
                  routes,
                  "/orders",
                  Access.OPEN,
                  idempotency.once("POST /orders", Duration.ofDays(30), this::order));
              RouteGroup.post(
                  routes,
                  "/slow",
                  Access.OPEN,
                  idempotency.once("POST /slow", Duration.ofDays(1), this::slowly));
            });
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static String principal(Context request) {
    return request.queryParamMap().containsKey("as") ? "ben" : "ada";
  }

  private Answer order(Context request) {
    int number = done.incrementAndGet();
    if (request.body().contains("malformed")) {
      throw new IllegalStateException("not kept");
    }
    return new Answer(
        201, new TreeMap<>(Map.of("Location", "/orders/" + number)), "{\"id\":" + number + "}");
  }

  private Answer slowly(Context request) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return order(request);
  }

  @Test
  void answersTheSameRequestOnce_andAgain() {
    HttpResponse<String> first = post("/orders", "k", "buy");
    HttpResponse<String> again = post("/orders", "k", "buy");

    assertThat(first.statusCode()).isEqualTo(201).isEqualTo(again.statusCode());
    assertThat(first.body()).isEqualTo("{\"id\":1}").isEqualTo(again.body());
    assertThat(again.headers().firstValue("Location")).contains("/orders/1");
    assertThat(again.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(done).hasValue(1);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    post("/orders", "k", "buy");
    HttpResponse<String> other = post("/orders", "k", "sell");

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).get("type").asText()).endsWith("idempotency-key-reused");
    assertThat(post("/orders?x=1", "k", "buy").statusCode()).isEqualTo(422);
    assertThat(done).hasValue(1);
  }

  @Test
  void keepsTheKeysOfOnePrincipalApart() {
    post("/orders", "k", "buy");

    assertThat(post("/orders?as=ben", "k", "buy").statusCode()).isEqualTo(201);
    assertThat(done).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words"})
  void asksForAKey(String key) {
    HttpResponse<String> answer = post("/orders", key, "buy");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors").get(0).get("parameter").asText())
        .isEqualTo("Idempotency-Key");
    assertThat(done).hasValue(0);
  }

  @Test
  void keepsNoFailure() {
    assertThat(post("/orders", "k", "malformed").statusCode()).isEqualTo(500);
    assertThat(post("/orders", "k", "buy").statusCode()).isEqualTo(201);
  }

  @Test
  void saysThatTheFirstOneIsStillAtWork() throws InterruptedException {
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> post("/slow", "k", "buy"));
    begun.await();

    HttpResponse<String> second = post("/slow", "k", "buy");
    end.countDown();

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(json(second).get("type").asText()).endsWith("in-progress");
    assertThat(first.join().statusCode()).isEqualTo(201);
    assertThat(done).hasValue(1);
  }

  private HttpResponse<String> post(String path, String key, String body) {
    return key.isEmpty() ? api.post(path, body) : api.post(path, body, "Idempotency-Key", key);
  }
}
