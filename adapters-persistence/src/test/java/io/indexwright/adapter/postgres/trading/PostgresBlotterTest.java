package io.indexwright.adapter.postgres.trading;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.access.PostgresPortfolioOwners;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.port.trading.Blotter;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBlotterTest extends BlotterContract {
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

  @Override
  PortfolioOwners owners() {
    return new PostgresPortfolioOwners(DATABASE.transactions());
  }

  @Override
  Blotter blotter() {
    return new PostgresBlotter(DATABASE.transactions());
  }
}
