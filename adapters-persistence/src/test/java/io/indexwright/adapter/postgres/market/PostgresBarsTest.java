package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.Bars;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBarsTest extends BarsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  protected Bars bars() {
    return new PostgresBars(DATABASE.longWork());
  }

  @Override
  protected Prices pricesOf(Bars bars) {
    return new PostgresPrices(DATABASE.transactions());
  }
}
