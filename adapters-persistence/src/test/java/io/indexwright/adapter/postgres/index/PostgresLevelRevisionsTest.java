package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.LevelRevisions;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLevelRevisionsTest extends LevelRevisionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Indices indices() {
    return new PostgresIndices(DATABASE.transactions(), new RememberedForm());
  }

  @Override
  IndexLevels levels() {
    return new PostgresIndexLevels(DATABASE.transactions());
  }

  @Override
  LevelRevisions revisions() {
    return new PostgresLevelRevisions(DATABASE.transactions());
  }
}
