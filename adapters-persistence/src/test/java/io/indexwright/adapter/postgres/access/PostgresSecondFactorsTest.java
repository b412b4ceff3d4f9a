package io.indexwright.adapter.postgres.access;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.access.SecondFactors;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSecondFactorsTest extends SecondFactorsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  SecondFactors factors() {
    DATABASE.tell("truncate app_user cascade");
    PostgresUsers users = new PostgresUsers(DATABASE.transactions());
    users.add(Person.ADA, Person.HASH);
    users.add(Person.BEN, Person.HASH);
    return new PostgresSecondFactors(DATABASE.transactions());
  }
}
