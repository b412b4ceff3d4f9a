package io.indexwright.adapter.http.form;

import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.application.access.Asker;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Where things are asked for that are done once, by somebody, at some time. */
public final class Desk {
  private final Gate gate;
  private final Idempotency idempotency;
  private final Clock clock;

  /** Keeps answers in {@code keys}, and takes the time from {@code clock}. */
  public Desk(Gate gate, IdempotencyKeys keys, Clock clock) {
    this.gate = gate;
    this.idempotency = Idempotency.ofPrincipals(keys, clock);
    this.clock = clock;
  }

  /**
   * Returns a handler that lets {@code work} answer each {@code Idempotency-Key} once.
   *
   * @param route such as {@code POST /api/v1/indices}
   */
  public Handler once(String route, Function<Context, Answer> work) {
    return idempotency.once(route, work);
  }

  /** Returns who asks, for the audit log. */
  public Asker asker(Context request) {
    return gate.asker(request);
  }

  public Instant now() {
    return clock.instant();
  }

  /** Returns the moment that was asked for, or now. */
  public Instant asOf(Optional<Instant> asked) {
    return asked.orElseGet(clock::instant);
  }
}
