package io.indexwright.adapter.postgres.index;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.provenance.CalculationRuns;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCalculationRunsTest extends CalculationRunsContract {
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
  CalculationRuns runs(IndexLevels levels) {
    return new PostgresCalculationRuns(DATABASE.transactions());
  }
}
