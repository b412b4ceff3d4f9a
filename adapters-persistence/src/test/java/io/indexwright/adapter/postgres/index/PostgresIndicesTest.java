package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresIndicesTest extends IndicesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Indices indices() {
    return new PostgresIndices(DATABASE.transactions(), new RememberedForm());
  }
}
