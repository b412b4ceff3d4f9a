package io.indexwright.adapter.postgres.series;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresObservationsTest extends ObservationsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Observations observations() {
    return new PostgresObservations(DATABASE.transactions());
  }

  @Override
  protected Revisions<SeriesId, Observation> archive() {
    return new PostgresObservations(DATABASE.transactions());
  }
}
