package io.indexwright.adapter.postgres.feed;

import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.RawResponses;

class InMemoryFeedRecordsTest extends FeedRecordsContract {
  private final InMemoryRawResponses responses = new InMemoryRawResponses();

  @Override
  FeedRecords records() {
    return new InMemoryFeedRecords(responses);
  }

  @Override
  RawResponses responses() {
    return responses;
  }
}
