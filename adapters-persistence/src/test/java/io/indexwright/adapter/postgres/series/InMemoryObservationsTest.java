package io.indexwright.adapter.postgres.series;

import io.indexwright.application.memory.InMemoryObservations;
import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;

class InMemoryObservationsTest extends ObservationsContract {
  private final InMemoryObservations observations = new InMemoryObservations();

  @Override
  protected Observations observations() {
    return observations;
  }

  @Override
  protected Revisions<SeriesId, Observation> archive() {
    return observations;
  }
}
