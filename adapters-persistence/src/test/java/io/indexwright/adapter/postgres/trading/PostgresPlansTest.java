package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.trading.Plans;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPlansTest extends PlansContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Ledgers ledgers() {
    return new PostgresLedgers(DATABASE.transactions());
  }

  @Override
  Plans plans() {
    return new PostgresPlans(DATABASE.transactions());
  }
}
