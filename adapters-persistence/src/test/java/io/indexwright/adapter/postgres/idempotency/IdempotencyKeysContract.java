package io.indexwright.adapter.postgres.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.proof.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class IdempotencyKeysContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final boolean IS_SOAK = Boolean.getBoolean("soak");
  private static final int RACERS = IS_SOAK ? 64 : 16;
  private static final int KEYS = IS_SOAK ? 200 : 20;
  private static final int CROWD = IS_SOAK ? 1000 : 100;

  private static final Answer CREATED =
      new Answer(201, new TreeMap<>(Map.of("Location", "/orders/1")), "{\"id\":\"1\"}");
  private static final Answer REFUSED =
      new Answer(409, Collections.emptySortedMap(), "{\"why\":\"Ä ' \\\"\"}");

  private IdempotencyKeys keys;

  abstract IdempotencyKeys keys();

  /** Leaves a trace in the store of the keys. */
  abstract void leave(String trace);

  /** All that were left, and not undone. */
  abstract List<String> traces();

  @BeforeEach
  void open() {
    keys = keys();
  }

  @Test
  void doesARequestOnce_andAnswersItAgain() {
    assertThat(keys.once(request("k", "buy"), () -> answered("one", CREATED)))
        .isEqualTo(new Once.Done(CREATED));
    assertThat(keys.once(request("k", "buy"), () -> answered("two", REFUSED)))
        .isEqualTo(new Once.Replayed(CREATED));

    assertThat(traces()).containsExactly("one");
  }

  @Test
  void keepsARefusal_asItKeepsEveryAnswer() {
    keys.once(request("k", "buy"), () -> REFUSED);

    assertThat(keys.once(request("k", "buy"), () -> CREATED)).isEqualTo(new Once.Replayed(REFUSED));
  }

  @Test
  void doesNothing_whenTheKeyIsOfAnotherRequest() {
    keys.once(request("k", "buy"), () -> answered("one", CREATED));

    assertThat(keys.once(request("k", "sell"), () -> answered("two", CREATED)))
        .isEqualTo(new Once.Reused());
    assertThat(traces()).containsExactly("one");
  }

  @Test
  void tellsPrincipalsAndRoutesApart() {
    for (String principal : List.of("ada", "ben")) {
      for (String route : List.of("POST /orders", "POST /portfolios")) {
        KeyedRequest request =
            new KeyedRequest(new IdempotencyKey(principal, route, "k"), Digest.of("x"), NOON, DAY);
        assertThat(keys.once(request, () -> answered(principal + route, CREATED)))
            .isEqualTo(new Once.Done(CREATED));
      }
    }

    assertThat(traces()).hasSize(4);
  }

  @Test
  void leavesNothing_whenTheWorkFails() {
    assertThatThrownBy(
            () ->
                keys.once(
                    request("k", "buy"),
                    () -> {
                      answered("one", CREATED);
                      throw new IllegalArgumentException("no such order type");
                    }))
        .hasMessage("no such order type");

    assertThat(keys.once(request("k", "sell"), () -> answered("two", CREATED)))
        .isEqualTo(new Once.Done(CREATED));
    assertThat(traces()).endsWith("two");
  }

  @Test
  void saysSo_whileTheSameKeyIsAtWork() {
    Once outer =
        keys.once(
            request("k", "buy"),
            () -> {
              Once inner =
                  CompletableFuture.supplyAsync(
                          () -> keys.once(request("k", "buy"), () -> answered("two", REFUSED)))
                      .join();
              assertThat(inner).isEqualTo(new Once.InProgress());
              return CREATED;
            });

    assertThat(outer).isEqualTo(new Once.Done(CREATED));
    assertThat(traces()).isEmpty();
  }

  @Test
  void doesTogetherWhatWasNotAnsweredYet_andLeavesKeysFreeThatTheWorkLeavesOut() {
    keys.once(request("k", "buy"), () -> CREATED);
    keys.once(request("l", "buy"), () -> CREATED);
    Map<String, KeyedRequest> asked =
        Map.of(
            "replayed", request("k", "buy"),
            "reused", request("l", "sell"),
            "new", request("m", "buy"),
            "left out", request("n", "buy"));

    Map<String, Once> became =
        keys.once(
            asked,
            free -> {
              assertThat(free).containsExactlyInAnyOrder("new", "left out");
              return Map.of("new", answered("one", REFUSED));
            });

    assertThat(became)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "replayed", new Once.Replayed(CREATED),
                "reused", new Once.Reused(),
                "new", new Once.Done(REFUSED)));
    assertThat(keys.once(request("m", "buy"), () -> CREATED)).isEqualTo(new Once.Replayed(REFUSED));
    assertThat(keys.once(request("n", "sell"), () -> CREATED)).isEqualTo(new Once.Done(CREATED));
    assertThat(traces()).containsExactly("one");
  }

  @Test
  void leavesNothingOfAny_whenTheWorkOfSeveralFails() {
    Map<String, KeyedRequest> asked = Map.of("a", request("k", "buy"), "b", request("l", "buy"));

    assertThatThrownBy(
            () ->
                keys.once(
                    asked,
                    free -> {
                      throw new IllegalArgumentException("one of them");
                    }))
        .hasMessage("one of them");

    assertThat(keys.once(asked, free -> Map.of("a", CREATED, "b", CREATED)).values())
        .containsExactly(new Once.Done(CREATED), new Once.Done(CREATED));
  }

  @Test
  void letsAKeyBeUsedAgain_onceItsAnswerExpired() {
    keys.once(request("k", "buy"), () -> CREATED);

    assertThat(keys.once(at(NOON.plus(DAY).minusMillis(1), "buy"), () -> REFUSED))
        .isEqualTo(new Once.Replayed(CREATED));
    assertThat(keys.once(at(NOON.plus(DAY), "sell"), () -> REFUSED))
        .isEqualTo(new Once.Done(REFUSED));
    assertThat(keys.once(at(NOON.plus(DAY), "sell"), () -> CREATED))
        .isEqualTo(new Once.Replayed(REFUSED));
  }

  @Test
  void forgetsWhatExpired_andNothingElse() {
    keys.once(request("k", "buy"), () -> CREATED);
    keys.once(request("l", "buy"), () -> CREATED);
    keys.once(
        new KeyedRequest(
            new IdempotencyKey("ada", "POST /orders", "m"),
            Digest.of("buy"),
            NOON,
            DAY.plusDays(1)),
        () -> CREATED);

    assertThat(keys.forget(NOON.plus(DAY).minusMillis(1))).isZero();
    assertThat(keys.forget(NOON.plus(DAY))).isEqualTo(2);
    assertThat(keys.once(request("m", "buy"), () -> REFUSED)).isEqualTo(new Once.Replayed(CREATED));
  }

  @Test
  void makesOneEffectAndOneAnswer_howeverManyAskAtOnce() throws InterruptedException {
    List<Answer> answers = raced(CROWD, i -> finallyAnswered("k", "effect", numbered(i)));

    assertThat(traces()).containsExactly("effect");
    assertThat(answers).hasSize(CROWD).containsOnly(answers.get(0));
  }

  @Test
  void makesOneEffectOfEachKey_whenManyRace() throws InterruptedException {
    List<Answer> answers =
        raced(
            KEYS * RACERS, i -> finallyAnswered("k" + i % KEYS, "effect " + i % KEYS, numbered(i)));

    assertThat(traces())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, KEYS).mapToObj(key -> "effect " + key).toList());
    assertThat(answers.stream().distinct()).hasSize(KEYS);
  }

  /** Asks until it is answered, as a client does. */
  private Answer finallyAnswered(String key, String effect, Answer answer) {
    while (true) {
      try {
        Once once = keys.once(request(key, "buy"), () -> answered(effect, answer));
        List<Answer> given = once.fold(new Once.Answers<>(List::of, List::of), List::of, List::of);
        if (!given.isEmpty()) {
          return given.get(0);
        }
      } catch (UnavailableException busy) {
        Thread.onSpinWait();
      }
    }
  }

  private static <T> List<T> raced(int times, IntFunction<T> work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(RACERS);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<CompletableFuture<T>> begun = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        begun.add(
            CompletableFuture.supplyAsync(() -> after(start, () -> work.apply(number)), threads));
      }
      start.countDown();
      return begun.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T after(CountDownLatch start, Supplier<T> work) {
    try {
      start.await();
      return work.get();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Answer answered(String trace, Answer answer) {
    leave(trace);
    return answer;
  }

  private static Answer numbered(int i) {
    return new Answer(201, Collections.emptySortedMap(), "{\"id\":\"" + i + "\"}");
  }

  private static KeyedRequest request(String key, String content) {
    return new KeyedRequest(
        new IdempotencyKey("ada", "POST /orders", key), Digest.of(content), NOON, DAY);
  }

  private static KeyedRequest at(Instant at, String content) {
    return new KeyedRequest(
        new IdempotencyKey("ada", "POST /orders", "k"), Digest.of(content), at, DAY);
  }
}
