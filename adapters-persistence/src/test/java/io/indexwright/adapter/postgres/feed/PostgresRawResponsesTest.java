package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.feed.RawResponses;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRawResponsesTest extends RawResponsesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  RawResponses responses() {
    return new PostgresRawResponses(DATABASE.transactions());
  }
}
