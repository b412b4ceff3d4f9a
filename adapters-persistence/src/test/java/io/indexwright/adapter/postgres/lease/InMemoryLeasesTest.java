package io.indexwright.adapter.postgres.lease;

import io.indexwright.application.memory.lease.InMemoryLeases;
import io.indexwright.application.port.lease.Leases;

class InMemoryLeasesTest extends LeasesContract {
  @Override
  Leases leases() {
    return new InMemoryLeases();
  }
}
