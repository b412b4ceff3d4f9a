package io.indexwright.adapter.postgres.feed;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.application.feed.intraday.BarInterval.M1;
import static io.indexwright.application.feed.intraday.BarInterval.M5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.application.port.feed.IntradayBars;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of bars within the day keeps. */
abstract class IntradayBarsContract {

  /** Five minutes before a month of UTC ends. */
  private static final Instant FIRST = Instant.parse("2026-02-28T23:55:00Z");

  private static final Instant SECOND = Instant.parse("2026-03-01T00:00:00Z");
  private static final Stretch BOTH = new Stretch(FIRST, SECOND.plusSeconds(1));
  private static final Instant EARLY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATE = EARLY.plusSeconds(1);

  private IntradayBars bars;

  /** Returns one that is empty, and knows the instruments of {@link Sample}. */
  abstract IntradayBars bars();

  @BeforeEach
  void start() {
    bars = bars();
  }

  private static IntradayBar bar(InstrumentId instrument, Instant startsAt, String close) {
    return new IntradayBar(
        instrument,
        startsAt,
        Price.of(close, Sample.USD),
        new BigDecimal("10.5"),
        new BigDecimal("12"),
        new BigDecimal("9.000000001"),
        Optional.of(new BigDecimal("0")));
  }

  @Test
  void knowsTheBarsOfAStretch_inOrder() {
    List<IntradayBar> told =
        List.of(bar(A, SECOND, "11"), bar(A, FIRST, "10"), bar(B, FIRST, "12"));

    assertThat(bars.take(M5, told, EARLY)).isEqualTo(3);

    assertThat(bars.of(A, M5, BOTH, EARLY)).containsExactly(told.get(1), told.get(0));
    assertThat(bars.of(A, M5, new Stretch(FIRST, SECOND), EARLY)).containsExactly(told.get(1));
    assertThat(bars.of(A, M1, BOTH, EARLY)).isEmpty();
    assertThat(bars.of(Sample.UNKNOWN, M5, BOTH, EARLY)).isEmpty();
    assertThat(bars.take(M5, List.of(), EARLY)).isZero();
  }

  @Test
  void keepsABarWithoutAVolume() {
    IntradayBar full = bar(A, FIRST, "10");
    IntradayBar without =
        new IntradayBar(
            A, FIRST, full.close(), full.open(), full.high(), full.low(), Optional.empty());

    bars.take(M1, List.of(without), EARLY);

    assertThat(bars.of(A, M1, BOTH, EARLY)).containsExactly(without);
  }

  @Test
  void takesNothing_ofWhatIsKnown() {
    bars.take(M5, List.of(bar(A, FIRST, "10")), EARLY);

    assertThat(bars.take(M5, List.of(bar(A, FIRST, "10.0")), LATE)).isZero();
  }

  @Test
  void keepsEveryRevision() {
    bars.take(M5, List.of(bar(A, FIRST, "10"), bar(A, SECOND, "10")), EARLY);

    assertThat(bars.take(M5, List.of(bar(A, FIRST, "11"), bar(A, SECOND, "10")), LATE))
        .isEqualTo(1);

    assertThat(bars.of(A, M5, BOTH, EARLY))
        .containsExactly(bar(A, FIRST, "10"), bar(A, SECOND, "10"));
    assertThat(bars.of(A, M5, BOTH, LATE))
        .containsExactly(bar(A, FIRST, "11"), bar(A, SECOND, "10"));
    assertThat(bars.of(A, M5, BOTH, EARLY.minusSeconds(1))).isEmpty();
  }

  @Test
  void takesNone_whenOneCorrectsWhatWasLearnedOfLater() {
    bars.take(M5, List.of(bar(A, FIRST, "10")), LATE);

    assertThatIllegalStateException()
        .isThrownBy(() -> bars.take(M5, List.of(bar(A, SECOND, "10"), bar(A, FIRST, "11")), EARLY));
    assertThat(bars.of(A, M5, BOTH, LATE)).containsExactly(bar(A, FIRST, "10"));
  }

  @Test
  void takesNone_whenAnInstrumentIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                bars.take(
                    M5, List.of(bar(A, FIRST, "10"), bar(Sample.UNKNOWN, FIRST, "10")), EARLY))
        .withMessageContaining("unknown instruments: [c]");
    assertThat(bars.of(A, M5, BOTH, EARLY)).isEmpty();
  }
}
