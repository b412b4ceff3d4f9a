package io.indexwright.adapter.postgres.feed;

import io.indexwright.application.memory.feed.InMemoryQuota;
import io.indexwright.application.port.feed.Quota;

class InMemoryQuotaTest extends QuotaContract {
  @Override
  Quota quota() {
    return new InMemoryQuota();
  }
}
