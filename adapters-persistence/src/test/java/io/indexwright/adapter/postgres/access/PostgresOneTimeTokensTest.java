package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.OneTimeTokens;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOneTimeTokensTest extends OneTimeTokensContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  OneTimeTokens tokens() {
    DATABASE.tell("truncate app_user cascade");
    PostgresUsers users = new PostgresUsers(DATABASE.transactions());
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new PostgresOneTimeTokens(DATABASE.transactions());
  }
}
