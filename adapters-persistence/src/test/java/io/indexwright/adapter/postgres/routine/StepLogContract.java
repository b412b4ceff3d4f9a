package io.indexwright.adapter.postgres.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.routine.StepLog;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import io.indexwright.application.stepping.Steps;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log of steps keeps, and what steps do with it. */
abstract class StepLogContract {
  private static final RoutineId MONDAY = new RoutineId("daily", "feed/2026-01-05/1");
  private static final RoutineId TUESDAY = new RoutineId("daily", "feed/2026-01-06/1");
  private static final Step REFRESH = new Step("refresh", "2 closes", Sample.FIRST);
  private static final Step QUALITY = new Step("quality", "", Sample.LATER);

  private StepLog log;
  private Steps steps;

  /** Returns an empty log. */
  abstract StepLog log();

  abstract Turns turns();

  abstract Transactions transactions();

  @BeforeEach
  void start() {
    log = log();
    steps = new Steps(log, turns(), transactions());
  }

  @Test
  void keepsStepsInTheirOrder_eachForItsRoutine() {
    log.record(MONDAY, REFRESH);
    log.record(TUESDAY, QUALITY);
    log.record(MONDAY, QUALITY);

    assertThat(log.of(MONDAY)).containsExactly(REFRESH, QUALITY);
    assertThat(log.of(TUESDAY)).containsExactly(QUALITY);
    assertThat(log.find(MONDAY, "refresh")).contains(REFRESH);
    assertThat(log.find(TUESDAY, "refresh")).isEmpty();
  }

  @Test
  void keepsAStepAsItWasFirst() {
    log.record(MONDAY, REFRESH);
    log.record(MONDAY, new Step("refresh", "3 closes", Sample.LATER));

    assertThat(log.of(MONDAY)).containsExactly(REFRESH);
  }

  @Test
  void doesAStepOnce() {
    AtomicInteger done = new AtomicInteger();

    Step first = once(done);
    Step second = once(done);

    assertThat(done).hasValue(1);
    assertThat(second).isEqualTo(first).isEqualTo(new Step("refresh", "1", Sample.FIRST));
  }

  @Test
  void doesAStepOnce_whenSeveralWantIt() {
    AtomicInteger done = new AtomicInteger();

    List<Step> answers = IntStream.range(0, 4).parallel().mapToObj(each -> once(done)).toList();

    assertThat(done).hasValue(1);
    assertThat(answers).hasSize(4).containsOnly(new Step("refresh", "1", Sample.FIRST));
  }

  @Test
  void recordsNothing_whenTheStepFails() {
    assertThatThrownBy(
            () ->
                steps.once(
                    MONDAY,
                    "refresh",
                    Sample.FIRST,
                    () -> {
                      throw new IllegalStateException("no closes");
                    }))
        .hasMessage("no closes");

    assertThat(steps.of(MONDAY)).isEmpty();
  }

  private Step once(AtomicInteger done) {
    return steps.once(
        MONDAY, "refresh", Sample.FIRST, () -> Integer.toString(done.incrementAndGet()));
  }
}
