package io.indexwright.adapter.postgres.privacy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.application.port.privacy.Consents;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConsentsTest extends ConsentsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Consents consents() {
    PostgresUsers users = new PostgresUsers(DATABASE.transactions());
    users.add(Somebody.ADA, Somebody.HASH);
    users.add(Somebody.BEN, Somebody.HASH);
    return new PostgresConsents(DATABASE.transactions());
  }
}
