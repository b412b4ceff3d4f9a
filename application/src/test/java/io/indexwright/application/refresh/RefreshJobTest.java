package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.job.CancelledException;
import io.indexwright.application.job.NotedContext;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.instrument.Instrument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshJobTest extends RefreshBench {
  /** In the night after {@link #TUESDAY}. */
  private static final Instant NIGHT = Instant.parse("2026-01-07T01:00:00Z");

  private static final List<Followed> FOLLOWED =
      List.of(
          new Followed(new Instrument(A, "Alpha", USD), TICKER_A, "Energy"),
          new Followed(new Instrument(B, "Beta", USD), TICKER_B, "Energy"));

  private final NotedContext context = NotedContext.of(RefreshJob.KIND, NIGHT);
  private final RefreshJob job = new RefreshJob(refreshing(PACE), () -> source, () -> FOLLOWED);

  @Test
  void refreshesTheDayBefore_andSaysHowFarItIs() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.says(B, bar(B, TUESDAY, "8"));

    job.run(context);

    assertThat(context.noted()).containsExactly("1/2", "2/2");
    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void isTriedAgain_whileSomethingCanBeHadLater() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.fails(B);

    assertThatIllegalStateException().isThrownBy(() -> job.run(context));
    source.says(B, bar(B, TUESDAY, "8"));
    job.run(context);

    assertThat(house.prices.of(B, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void isTriedAgain_whileAnotherIsAtIt() {
    assertThat(leases.take("refresh scripted", EVENING.minusSeconds(299), Duration.ofMinutes(5)))
        .isPresent();

    assertThatIllegalStateException()
        .isThrownBy(() -> job.run(context))
        .withMessageContaining("another process");
    assertThat(source.asked()).isEmpty();
  }

  @Test
  void takesOver_fromOneThatIsNotHeardAnyMore() {
    source.says(A, bar(A, TUESDAY, "15"));
    Lease ofTheDead =
        leases
            .take("refresh scripted", EVENING.minusSeconds(300), Duration.ofMinutes(5))
            .orElseThrow();

    job.run(context);

    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
    assertThat(ofTheDead.renew(EVENING)).isFalse();
  }

  @Test
  void stops_whenItIsCancelled() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.says(B, bar(B, TUESDAY, "8"));

    assertThatThrownBy(() -> job.run(context.cancelled())).isInstanceOf(CancelledException.class);

    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
    assertThat(house.prices.of(B, TUESDAY, TUESDAY.plusDays(1), EVENING)).isEmpty();
  }
}
