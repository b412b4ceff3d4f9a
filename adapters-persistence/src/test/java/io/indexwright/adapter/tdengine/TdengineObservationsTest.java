package io.indexwright.adapter.tdengine;

import static io.indexwright.adapter.postgres.Sample.LATER;

import io.indexwright.adapter.postgres.series.ObservationsContract;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TdengineObservationsTest extends ObservationsContract {
  private final TdengineDatabase database = FakeDriver.open("observations:6041");

  @BeforeEach
  void startAnew() {
    FakeDriver.start("observations:6041");
  }

  @Override
  protected Observations observations() {
    return store();
  }

  @Override
  protected Revisions<SeriesId, Observation> archive() {
    return store();
  }

  private TdengineObservations store() {
    return new TdengineObservations(
        database, new InMemoryTurns(), Clock.fixed(LATER, ZoneOffset.UTC));
  }

  @AfterEach
  void hangUp() {
    database.close();
  }
}
