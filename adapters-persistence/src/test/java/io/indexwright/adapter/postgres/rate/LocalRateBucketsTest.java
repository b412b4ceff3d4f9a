package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.rate.RateBuckets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalRateBucketsTest extends RateBucketsContract {
  @Override
  RateBuckets buckets() {
    return buckets(100);
  }

  private RateBuckets buckets(int most) {
    return new LocalRateBuckets(most, () -> ChronoUnit.NANOS.between(Instant.EPOCH, now()));
  }

  @Test
  void forgetsAClient_whenThereAreTooMany() {
    RateBuckets two = buckets(2);
    List<String> three = List.of("a", "b", "c");
    three.forEach(client -> two.take(client, FOUR));
    two.forget();

    assertThat(three).anyMatch(client -> two.take(client, FOUR).left() == 3);
  }

  @Test
  void countsByTheTimeThatPasses_whenNobodySaysOtherwise() {
    RateBuckets real = new LocalRateBuckets(1);
    real.take("a", FOUR);

    assertThat(real.take("a", FOUR).left()).isEqualTo(2);
  }
}
