package io.indexwright.adapter.postgres.reference;

import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.port.reference.Fixings;

class InMemoryFixingsTest extends FixingsContract {

  @Override
  Fixings fixings() {
    return new InMemoryFixings();
  }
}
