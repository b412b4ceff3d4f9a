package io.indexwright.adapter.postgres.feed;

import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.port.feed.RawResponses;

class InMemoryRawResponsesTest extends RawResponsesContract {
  @Override
  RawResponses responses() {
    return new InMemoryRawResponses();
  }
}
