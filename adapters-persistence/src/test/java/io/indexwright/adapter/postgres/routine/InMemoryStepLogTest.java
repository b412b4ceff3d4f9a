package io.indexwright.adapter.postgres.routine;

import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.routine.StepLog;

class InMemoryStepLogTest extends StepLogContract {
  private final InMemoryTurns turns = new InMemoryTurns();

  @Override
  StepLog log() {
    return new InMemoryStepLog();
  }

  @Override
  Turns turns() {
    return turns;
  }

  @Override
  Transactions transactions() {
    return new InMemoryTransactions();
  }
}
