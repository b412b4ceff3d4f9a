package io.indexwright.application.stepping;

import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.routine.StepLog;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does steps once: what a step writes and that it is done are one transaction, and of two who want
 * the same step the second one waits and finds it done.
 */
public final class Steps {
  private final StepLog log;
  private final Turns turns;
  private final Transactions transactions;

  /** All three reach the same store. */
  public Steps(StepLog log, Turns turns, Transactions transactions) {
    this.log = log;
    this.turns = turns;
    this.transactions = transactions;
  }

  /**
   * Does {@code work} unless it was done before.
   *
   * @param work writes where the log is kept, and says what came of it; what it does elsewhere may
   *     be done again after a crash
   * @return the step, done now or then
   */
  public Step once(RoutineId routine, String name, Instant now, Supplier<String> work) {
    return find(routine, name).orElseGet(() -> inTurn(routine, name, now, work));
  }

  private Step inTurn(RoutineId routine, String name, Instant now, Supplier<String> work) {
    return turns.inTurn(
        "routine " + routine,
        () ->
            transactions.inOne(
                () -> find(routine, name).orElseGet(() -> done(routine, name, now, work))));
  }

  private Step done(RoutineId routine, String name, Instant now, Supplier<String> work) {
    Step step = new Step(name, work.get(), now);
    log.record(routine, step);
    return step;
  }

  /** Returns the step of this name, if it is done. */
  public Optional<Step> find(RoutineId routine, String name) {
    return log.find(routine, name);
  }

  /** Returns every step that is done, in order. */
  public List<Step> of(RoutineId routine) {
    return log.of(routine);
  }
}
