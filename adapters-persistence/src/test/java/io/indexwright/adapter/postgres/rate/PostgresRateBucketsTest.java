package io.indexwright.adapter.postgres.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.pool.QuestionSource;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRateBucketsTest extends RateBucketsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };

  @Override
  RateBuckets buckets() {
    return DATABASE.database().rateBuckets(clock);
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
                .filter(n -> nodes.get(n % 2).take("a", ten).isGranted()))
        .hasSize(10);
  }

  /** A process whose clock is behind takes from the same bucket. */
  @Test
  void grantsNothingTwice_whenClocksDiffer() {
    RateBuckets buckets = buckets();
    IntStream.range(0, 4).forEach(often -> buckets.take("a", FOUR));
    later(-1);

    assertThat(buckets.take("a", FOUR).isGranted()).isFalse();
  }

  @Test
  void forgetsFullBuckets() {
    RateBuckets buckets = buckets();
    buckets.take("a", FOUR);
    DATABASE.tell("update rate_bucket set expires_at = 1");
    buckets.take("b", FOUR);
    buckets.forget();

    assertThat(DATABASE.ask("select count(*) from rate_bucket")).isEqualTo("1");
  }

  @Test
  void saysSo_whenTheDatabaseIsAway() {
    Jdbi away =
        Jdbi.create(
            () -> {
              throw new SQLException("away");
            });
    RateBuckets buckets = new PostgresRateBuckets(new QuestionSource(away), clock);

    assertThatThrownBy(() -> buckets.take("a", FOUR)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void keepsNobodysName() {
    buckets().take("read 192.0.2.1", Allowance.aMinute(1));

    assertThat(DATABASE.ask("select client from rate_bucket")).matches("[0-9a-f]{64}");
  }
}
