package io.indexwright.application.memory.feed;

import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Grant;
import io.indexwright.application.port.feed.Quota;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Credits of one process. */
public final class InMemoryQuota implements Quota {
  private final Map<String, Spending> sources = new HashMap<>();

  private record Spending(Instant minute, int inMinute, Instant day, int inDay) {

    /** A source that nothing was asked of yet. */
    static final Spending NONE = new Spending(Instant.MIN, 0, Instant.MIN, 0);

    /** Whoever comes late, with a clock that is behind, is counted in the minute that has begun. */
    Spending at(Instant now) {
      Instant thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
      Instant today = now.truncatedTo(ChronoUnit.DAYS);
      boolean next = thisMinute.isAfter(minute);
      boolean tomorrow = today.isAfter(day);
      return new Spending(
          next ? thisMinute : minute,
          next ? 0 : inMinute,
          tomorrow ? today : day,
          tomorrow ? 0 : inDay);
    }

    Spending plus(int credits) {
      return new Spending(minute, inMinute + credits, day, inDay + credits);
    }
  }

  @Override
  public synchronized Grant take(Allowance allowance, int credits, Instant at) {
    allowance.check(credits);
    Spending known = sources.getOrDefault(allowance.source(), Spending.NONE).at(at);
    Spending then = known.plus(credits);
    if (allowance.aDay().isPresent() && then.inDay() > allowance.aDay().getAsInt()) {
      return new Grant.Spent(known.day().plus(1, ChronoUnit.DAYS));
    }
    if (then.inMinute() > allowance.aMinute()) {
      return new Grant.Spent(known.minute().plus(1, ChronoUnit.MINUTES));
    }
    sources.put(allowance.source(), then);
    return new Grant.Granted();
  }
}
