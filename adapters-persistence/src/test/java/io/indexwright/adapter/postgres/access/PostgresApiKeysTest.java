package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.ApiKeys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresApiKeysTest extends ApiKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  ApiKeys keys() {
    DATABASE.tell("truncate app_user cascade");
    PostgresUsers users = new PostgresUsers(DATABASE.transactions());
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new PostgresApiKeys(DATABASE.transactions());
  }
}
