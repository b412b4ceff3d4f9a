package io.indexwright.application.refresh;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Universe;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How old the data are that everything is calculated from. */
public final class MeasureAge {
  private final Universe universe;
  private final Prices prices;

  public MeasureAge(Universe universe, Prices prices) {
    this.universe = universe;
    this.prices = prices;
  }

  /**
   * Returns how long before {@code now} the day of the newest bar of the universe ended, in UTC;
   * zero if it has not. Empty if there is no bar. Over a weekend it grows to three days.
   */
  public Optional<Duration> age(Instant now) {
    List<InstrumentId> followed =
        universe.followed(now).stream().map(Followed::instrument).map(one -> one.id()).toList();
    return prices
        .lastCloses(new TreeSet<>(followed), LocalDate.ofInstant(now, ZoneOffset.UTC), now)
        .values()
        .stream()
        .map(Close::date)
        .max(LocalDate::compareTo)
        .map(newest -> newest.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .map(end -> end.isAfter(now) ? Duration.ZERO : Duration.between(end, now));
  }
}
