package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class PostgresPricesTest extends PricesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  protected Prices prices() {
    return new PostgresPrices(DATABASE.longWork());
  }
}
