package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.index.RememberedForm;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.Prices;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPagesTest extends PagesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final Indices indices =
      new PostgresIndices(DATABASE.transactions(), new RememberedForm());

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Prices prices() {
    return new PostgresPrices(DATABASE.transactions());
  }

  @Override
  Indices indices() {
    return indices;
  }

  @Override
  IndexLevels levels() {
    return new PostgresIndexLevels(DATABASE.transactions());
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
