package io.indexwright.adapter.postgres.rate;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/**
 * The time that buckets fill by.
 *
 * @param isWallClockBased whether other processes have the same
 */
record Nanos(LongSupplier now, boolean isWallClockBased) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return now.getAsLong();
  }
}
