package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.access.PortfolioOwners;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPortfolioOwnersTest extends PortfolioOwnersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  PortfolioOwners owners() {
    return new PostgresPortfolioOwners(DATABASE.transactions());
  }

  @Override
  Ledgers ledgers() {
    return new PostgresLedgers(DATABASE.transactions());
  }
}
