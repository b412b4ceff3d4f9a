package io.indexwright.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.proof.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnceTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final IdempotencyKey KEY = new IdempotencyKey("ada", "POST /orders", "k");

  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();

  @Test
  void saysWhetherItWasDoneNow_before_orNot() {
    assertThat(asked("buy", "first")).isEqualTo("done: first");
    assertThat(asked("buy", "second")).isEqualTo("replayed: first");
    assertThat(asked("sell", "third")).isEqualTo("reused");
    assertThat(keys.forget(NOON.plusSeconds(60))).isOne();
    assertThat(asked("sell", "fourth")).isEqualTo("done: fourth");
  }

  @Test
  void saysThatItIsInProgress_whileItIs() {
    Once once =
        keys.once(
            request("buy"),
            () -> answer(CompletableFuture.supplyAsync(() -> asked("buy", "second")).join()));

    assertThat(said(once)).isEqualTo("done: in progress");
  }

  @ParameterizedTest
  @CsvSource({"'', r, k", "p, ' ', k", "p, r, ''", "p, r, two words", "p, r, ä"})
  void hasAKeyOfVisibleCharacters(String principal, String route, String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdempotencyKey(principal, route, key))
        .withMessage("a key has a principal, a route, and 1 to 255 visible characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void isKeptForSomeTime(int seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyedRequest(KEY, Digest.of("x"), NOON, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 600})
  void endsWithAStatus(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Answer(status, Collections.emptySortedMap(), ""))
        .withMessage("an answer has a status from 200 to 599: " + status);
  }

  private String asked(String content, String body) {
    return said(keys.once(request(content), () -> answer(body)));
  }

  private static String said(Once once) {
    return once.fold(
        new Once.Answers<>(done -> "done: " + done.body(), known -> "replayed: " + known.body()),
        () -> "in progress",
        () -> "reused");
  }

  private static Answer answer(String body) {
    return new Answer(201, Collections.emptySortedMap(), body);
  }

  private static KeyedRequest request(String content) {
    return new KeyedRequest(KEY, Digest.of(content), NOON, Duration.ofMinutes(1));
  }
}
