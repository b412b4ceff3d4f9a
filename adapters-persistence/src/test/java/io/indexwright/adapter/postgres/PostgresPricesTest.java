package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPricesTest extends PricesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Prices prices() {
    return new PostgresPrices(DATABASE.transactions());
  }
}
