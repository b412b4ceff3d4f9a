package io.indexwright.adapter.postgres.reference;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.reference.Universe;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUniverseTest extends UniverseContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Universe universe() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    return new PostgresUniverse(DATABASE.transactions());
  }
}
