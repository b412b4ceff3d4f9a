package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import org.junit.jupiter.api.Test;

/** The product of the other tests, which has never been refreshed. */
class FeedAgeTest {

  @Test
  void isMeasuredWhileTheProductServes_andIsNoNumberBeforeTheFirstBar() {
    Gauge age =
        RunningProduct.get()
            .wiring()
            .meters()
            .get("indexwright.feed.age")
            .tag("source", "TWELVEDATA")
            .gauge();

    assertThat(age.value()).isNaN();
  }
}
