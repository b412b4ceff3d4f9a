package io.indexwright.adapter.postgres.lease;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.lease.Leases;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLeasesTest extends LeasesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Leases leases() {
    return new PostgresLeases(DATABASE.transactions());
  }
}
