package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.memory.rate.InMemoryRateBuckets;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryRateBucketsTest extends RateBucketsContract {
  @Override
  RateBuckets buckets() {
    return new InMemoryRateBuckets(100);
  }

  @Test
  void forgetsTheClientThatWasSeenLongestAgo() {
    RateBuckets two = new InMemoryRateBuckets(2);
    Allowance one = Allowance.aMinute(1);
    two.take("a", one, Instant.EPOCH);
    two.take("b", one, Instant.EPOCH);
    two.take("a", one, Instant.EPOCH);
    two.take("c", one, Instant.EPOCH);

    assertThat(two.take("a", one, Instant.EPOCH).isGranted()).isFalse();
    assertThat(two.take("b", one, Instant.EPOCH).isGranted()).isTrue();
  }
}
