package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.memory.reference.InMemoryUniverse;
import io.indexwright.instrument.Instrument;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest close of A is of Monday, the 5th of January 2026. */
class MeasureAgeTest extends RefreshBench {
  private final InMemoryUniverse universe = new InMemoryUniverse(house.instruments);
  private final MeasureAge bars = new MeasureAge(universe, house.prices);

  @Test
  void isCountedFromTheEndOfTheNewestDay() {
    universe.follow(
        List.of(new Followed(new Instrument(A, "Alpha", USD), TICKER_A, "Energy")), NOW);

    assertThat(bars.age(EVENING)).contains(Duration.ofHours(22));
    assertThat(bars.age(NOW)).contains(Duration.ZERO);
  }

  @Test
  void isNotKnown_whenNothingIsFollowed() {
    assertThat(bars.age(EVENING)).isEmpty();
  }
}
