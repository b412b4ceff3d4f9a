package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBarRevisionsTest extends BarRevisionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  protected Revisions<InstrumentId, Bar> revisions() {
    return new PostgresBarRevisions(DATABASE.transactions());
  }

  @Override
  protected Optional<String> tooLong() {
    return Optional.of("9223372036854775808");
  }
}
