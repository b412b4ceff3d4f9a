package io.indexwright.adapter.postgres.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.routine.StepLog;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.stepping.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStepLogTest extends StepLogContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  StepLog log() {
    return new PostgresStepLog(DATABASE.transactions());
  }

  @Override
  Turns turns() {
    return new PostgresTurns(DATABASE.transactions());
  }

  @Override
  Transactions transactions() {
    return DATABASE.transactions();
  }

  @Test
  void undoesWhatAStepWrote_whenItFails() {
    PostgresLedgers ledgers = new PostgresLedgers(DATABASE.transactions());
    Steps steps = new Steps(log(), turns(), transactions());

    assertThatThrownBy(
            () ->
                steps.once(
                    new RoutineId("daily", "x"),
                    "open",
                    Sample.FIRST,
                    () -> {
                      ledgers.open(Sample.ACCOUNT);
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");

    assertThat(ledgers.accounts()).isEmpty();
  }
}
