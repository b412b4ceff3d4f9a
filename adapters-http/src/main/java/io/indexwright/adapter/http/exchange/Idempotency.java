package io.indexwright.adapter.http.exchange;

import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Digest;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers what must not be done twice: a request that comes again under its {@code Idempotency-Key}
 * gets the first answer, and does nothing.
 */
public final class Idempotency {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";

  /** How long an answer is kept, unless a route has a reason of its own. */
  private static final Duration USUAL = Duration.ofDays(1);

  private final IdempotencyKeys keys;
  private final Function<Context, String> principal;
  private final Clock clock;

  /** Keeps answers in {@code keys}, those of one {@code principal} apart from all others. */
  public Idempotency(IdempotencyKeys keys, Function<Context, String> principal, Clock clock) {
    this.keys = keys;
    this.principal = principal;
    this.clock = clock;
  }

  /** Keeps answers in {@code keys}, those of everybody who stood at the gate apart. */
  public static Idempotency ofPrincipals(IdempotencyKeys keys, Clock clock) {
    return new Idempotency(keys, request -> Gate.principal(request).id().toString(), clock);
  }

  /** Returns the same handler, which keeps answers for a day. */
  public Handler once(String route, Function<Context, Answer> work) {
    return once(route, USUAL, work);
  }

  /** Returns the answer that shows {@code view}. */
  public static Answer answer(HttpStatus status, Object view) {
    return new Answer(status.getCode(), Collections.emptySortedMap(), Json.text(view));
  }

  /**
   * Returns what makes answers that refuse a request for good: what was written of it stays. It
   * does so in whichever thread.
   */
  public static Function<RefusedException, Answer> refusals(Context exchange) {
    String path = exchange.path();
    String id = exchange.res().getHeader(RequestId.HEADER);
    Optional<String> trace = CurrentTrace.id();
    return refused -> refusal(refused, refused.failure().in(path, id, trace));
  }

  private static Answer refusal(RefusedException refused, Problem problem) {
    SortedMap<String, String> headers = new TreeMap<>(refused.headers());
    headers.put(Header.CONTENT_TYPE, Problem.CONTENT_TYPE);
    return new Answer(problem.status(), headers, Json.text(problem));
  }

  /**
   * Returns a handler that lets {@code work} answer each key once. A refusal that is answered is
   * kept like every answer; one that is thrown (what cannot be read, who is not let in, what is
   * away) is not, and what the work did is undone.
   *
   * @param route what the requests have in common, such as {@code POST /api/v1/orders}
   * @param kept how long answers are kept
   */
  public Handler once(String route, Duration kept, Function<Context, Answer> work) {
    return exchange -> {
      KeyedRequest request = request(exchange, route, kept);
      answer(exchange, keys.once(request, () -> work.apply(exchange)));
    };
  }

  /** Returns the same handler, whose {@code work} sees to it that each key is answered once. */
  public Handler by(String route, BiFunction<Context, KeyedRequest, Once> work) {
    return exchange -> answer(exchange, work.apply(exchange, request(exchange, route, USUAL)));
  }

  private static void answer(Context exchange, Once once) {
    once.<Runnable>fold(
            new Once.Answers<>(
                answer -> () -> answer(exchange, answer),
                answer -> () -> answer(exchange.header(REPLAYED, "true"), answer)),
            () ->
                () -> {
                  throw RefusedException.inProgress();
                },
            () ->
                () -> {
                  throw RefusedException.reused();
                })
        .run();
  }

  private KeyedRequest request(Context exchange, String route, Duration kept) {
    String key =
        Optional.ofNullable(exchange.header(HEADER))
            .filter(IdempotencyKey::isWellFormed)
            .orElseThrow(Idempotency::missing);
    return new KeyedRequest(
        new IdempotencyKey(principal.apply(exchange), route, key),
        content(exchange),
        clock.instant(),
        kept);
  }

  private static RefusedException missing() {
    return RefusedException.malformed(
        List.of(
            new Fault(
                HEADER, "must be given: 1 to 255 visible characters, others for every request")));
  }

  private static Digest content(Context exchange) {
    return Canonical.Items.ofWords(
            List.of(
                exchange.method().name(),
                exchange.path(),
                String.valueOf(exchange.queryString()),
                String.valueOf(exchange.contentType()),
                exchange.body()),
            Function.identity())
        .digest();
  }

  private static void answer(Context exchange, Answer answer) {
    exchange
        .status(HttpStatus.forStatus(answer.status()))
        .contentType(ContentType.APPLICATION_JSON)
        .result(answer.body());
    answer.headers().forEach(exchange::header);
  }
}
