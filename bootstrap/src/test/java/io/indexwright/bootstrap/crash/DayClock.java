package io.indexwright.bootstrap.crash;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a life goes on to the next evening. */
final class DayClock extends Clock {
  private volatile Instant now = SmallMarket.START;

  void set(Instant evening) {
    now = evening;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
