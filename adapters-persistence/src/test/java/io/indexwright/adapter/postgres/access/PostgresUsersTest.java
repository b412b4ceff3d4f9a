package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.Users;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUsersTest extends UsersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Users users() {
    DATABASE.tell("truncate app_user, token_floor cascade");
    return new PostgresUsers(DATABASE.transactions());
  }
}
