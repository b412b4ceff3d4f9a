package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.RefreshTokens;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRefreshTokensTest extends RefreshTokensContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  RefreshTokens tokens() {
    DATABASE.tell("truncate app_user cascade");
    PostgresUsers users = new PostgresUsers(DATABASE.transactions());
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new PostgresRefreshTokens(DATABASE.transactions());
  }
}
