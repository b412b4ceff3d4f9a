package io.indexwright.adapter.postgres.feed;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.RawResponses;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFeedRecordsTest extends FeedRecordsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  FeedRecords records() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    return new PostgresFeedRecords(DATABASE.transactions());
  }

  @Override
  RawResponses responses() {
    return new PostgresRawResponses(DATABASE.transactions());
  }
}
