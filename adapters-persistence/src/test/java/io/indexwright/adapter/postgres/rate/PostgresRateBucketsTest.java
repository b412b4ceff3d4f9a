package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRateBucketsTest extends RateBucketsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  RateBuckets buckets() {
    return new PostgresRateBuckets(DATABASE.transactions());
  }

  @AfterEach
  void empty() {
    DATABASE.tell("truncate rate_bucket");
  }

  /** Two processes, with two threads each. */
  @Test
  void grantsEachOnce_whoeverAsks() {
    List<RateBuckets> nodes = List.of(buckets(), buckets());
    Allowance ten = Allowance.aMinute(10);

    assertThat(
            IntStream.range(0, 40)
                .parallel()
                .filter(n -> nodes.get(n % 2).take("a", ten, Instant.EPOCH).isGranted()))
        .hasSize(10);
  }

  @Test
  void keepsNobodysName() {
    buckets().take("read 192.0.2.1", Allowance.aMinute(1), Instant.EPOCH);

    assertThat(DATABASE.ask("select client from rate_bucket")).matches("[0-9a-f]{64}");
  }
}
