package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.history.Turns;

class InMemoryTurnsTest extends TurnsContract {

  @Override
  Turns turns() {
    return new InMemoryTurns();
  }
}
