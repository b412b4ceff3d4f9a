package io.indexwright.adapter.postgres.quality;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.quality.Findings;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFindingsTest extends FindingsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Findings findings() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    return new PostgresFindings(DATABASE.transactions());
  }
}
