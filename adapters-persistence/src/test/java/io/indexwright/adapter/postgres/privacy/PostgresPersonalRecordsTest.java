package io.indexwright.adapter.postgres.privacy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.privacy.PersonalRecords;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPersonalRecordsTest extends PersonalRecordsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  PersonalRecords records() {
    DATABASE.tell(Lives.OF_ADA_AND_BEN);
    return new PostgresPersonalRecords(DATABASE.transactions());
  }
}
