package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.Outsiders;
import io.indexwright.application.port.access.Users;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutsidersTest extends OutsidersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Outsiders outsiders() {
    DATABASE.tell("truncate app_user cascade");
    return new PostgresOutsiders(DATABASE.transactions());
  }

  @Override
  Users users() {
    return new PostgresUsers(DATABASE.transactions());
  }
}
