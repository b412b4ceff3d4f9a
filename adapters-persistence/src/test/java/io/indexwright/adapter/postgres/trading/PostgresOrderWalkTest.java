package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class PostgresOrderWalkTest extends OrderWalkContract {
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
  Orders orders() {
    return new PostgresOrders(DATABASE.transactions());
  }
}
