package io.indexwright.adapter.tdengine;

import io.indexwright.adapter.postgres.series.ObservationsContract;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a TDengine that somebody runs. */
@EnabledIfEnvironmentVariable(
    named = RealServer.VARIABLE,
    matches = ".+",
    disabledReason = RealServer.MISSING)
class RealTdengineObservationsTest extends ObservationsContract {
  private final TdengineDatabase database = RealServer.empty();
  private final TdengineObservations store =
      new TdengineObservations(database, new InMemoryTurns(), Clock.systemUTC());

  @Override
  protected Observations observations() {
    return store;
  }

  @Override
  protected Revisions<SeriesId, Observation> archive() {
    return store;
  }

  @AfterEach
  void hangUp() {
    database.close();
  }
}
