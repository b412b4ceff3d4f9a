package io.indexwright.adapter.http;

import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Idempotency;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.trading.Dealt;
import io.indexwright.application.trading.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How it is told what came of asking for a trade. */
public final class Deals {

  private Deals() {}

  /**
   * Shows what was done, or says why nothing was: either is the answer that is kept, so that what
   * the audit log was told of it stays.
   */
  public static <T> Answer answer(
      Context request, HttpStatus done, Dealt<T> dealt, Function<T, ?> view) {
    return answers(request, done, view).apply(dealt);
  }

  /** Returns what does the same, in whichever thread. */
  public static <T> Function<Dealt<T>, Answer> answers(
      Context request, HttpStatus done, Function<T, ?> view) {
    Function<RefusedException, Answer> refusals = Idempotency.refusals(request);
    return dealt ->
        dealt.fold(
            what -> Idempotency.answer(done, view.apply(what)),
            why -> refusals.apply(refusal(why)));
  }

  private static RefusedException refusal(Refusal why) {
    String kind = why.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<Fault> faults = why.reasons().stream().map(it -> new Fault("request", it)).toList();
    return switch (why.kind()) {
      case LIMITS_BROKEN, NOT_ENOUGH_CASH, NO_PLAN, OTHER_CURRENCY, UNKNOWN_INSTRUMENT ->
          RefusedException.unprocessable(kind, why.detail(), faults);
      case FOUR_EYES -> RefusedException.forbidden(kind, why.detail());
      case PLAN_CHANGED, PLAN_ENDED, ORDER_ENDED -> RefusedException.conflict(kind, why.detail());
    };
  }
}
