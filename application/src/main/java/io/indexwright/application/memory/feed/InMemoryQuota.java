package io.indexwright.application.memory.feed;

import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.feed.Spending;
import io.indexwright.application.port.feed.Quota;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Credits of one process. */
public final class InMemoryQuota implements Quota {
  private final Map<String, Spending> sources = new HashMap<>();

  @Override
  public synchronized Grant take(Allowance allowance, int credits, Instant at) {
    allowance.check(credits);
    Spending known = sources.getOrDefault(allowance.source(), Spending.NONE).at(at);
    Grant grant = known.grant(allowance, credits);
    if (grant instanceof Grant.Granted) {
      sources.put(allowance.source(), known.plus(credits));
    }
    return grant;
  }
}
