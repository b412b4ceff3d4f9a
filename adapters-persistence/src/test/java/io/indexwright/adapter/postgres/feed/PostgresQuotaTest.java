package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.feed.Quota;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuotaTest extends QuotaContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Quota quota() {
    return new PostgresQuota(DATABASE.transactions());
  }
}
