package io.indexwright.adapter.postgres.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody who gives leases keeps. */
abstract class LeasesContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Leases leases;

  /** Returns leases that nobody has. */
  abstract Leases leases();

  @BeforeEach
  void start() {
    leases = leases();
  }

  @Test
  void givesALeaseToOne_untilItIsGivenBack() {
    Lease first = leases.take("a", NOON, MINUTE).orElseThrow();
    assertThat(leases.take("a", NOON.plusSeconds(59), MINUTE)).isEmpty();
    assertThat(leases.take("b", NOON, MINUTE)).isPresent();

    first.close();

    assertThat(leases.take("a", NOON.plusSeconds(59), MINUTE)).isPresent();
  }

  @Test
  void givesItToAnother_whenNothingMoreIsHeard() {
    Lease dead = leases.take("a", NOON, MINUTE).orElseThrow();
    Lease heir = leases.take("a", NOON.plus(MINUTE), MINUTE).orElseThrow();

    assertThat(dead.renew(NOON.plus(MINUTE))).isFalse();
    dead.close();
    assertThat(heir.renew(NOON.plusSeconds(90))).isTrue();
    assertThat(leases.take("a", NOON.plusSeconds(120), MINUTE)).isEmpty();
  }

  @Test
  void keepsItForWhoeverRenewsIt() {
    Lease held = leases.take("a", NOON, MINUTE).orElseThrow();

    assertThat(held.renew(NOON.plusSeconds(50))).isTrue();

    assertThat(leases.take("a", NOON.plusSeconds(100), MINUTE)).isEmpty();
    assertThat(leases.take("a", NOON.plusSeconds(110), MINUTE)).isPresent();
  }

  @Test
  void givesItToOne_whenManyWantIt() {
    long given =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(each -> leases.take("a", NOON, MINUTE))
            .filter(Optional::isPresent)
            .count();

    assertThat(given).isEqualTo(1);
  }
}
