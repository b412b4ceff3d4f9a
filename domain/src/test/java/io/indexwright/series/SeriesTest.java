package io.indexwright.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final SeriesId TRADES = SeriesId.trades(new InstrumentId("XNYS:IBM"));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.001Z");

  @Test
  void namesTheTradesOfAnInstrument_andTheLevelsOfAnIndex() {
    assertThat(TRADES).hasToString("trades:XNYS:IBM");
    assertThat(SeriesId.levels(new UUID(0, 1)))
        .hasToString("levels:00000000-0000-0000-0000-000000000001")
        .isLessThan(TRADES);
    assertThat(SeriesId.trades(new InstrumentId("x".repeat(64))).value()).hasSize(71);
  }

  @Test
  void refusesANameThatIsNone() {
    for (String name : new String[] {"", " ", "a b", "a'b", ":a", "x".repeat(81)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SeriesId(name));
    }
  }

  @Test
  void observesTheSame_whateverZerosAreWritten() {
    assertThat(Observation.of(TRADES, NOON, "10.50", "USD"))
        .isEqualTo(new Observation(TRADES, NOON, new BigDecimal("10.5"), "USD"));
  }

  @Test
  void refusesWhatCannotBeObserved() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.of(TRADES, NOON.plusNanos(1), "1", "USD"))
        .withMessageStartingWith("finer than a millisecond");
    assertThatIllegalArgumentException().isThrownBy(() -> Observation.of(TRADES, NOON, "0", "USD"));
    assertThatIllegalArgumentException().isThrownBy(() -> Observation.of(TRADES, NOON, "1", "usd"));
  }

  @Test
  void refusesARevisionThatNoStoreCouldKeep() {
    assertThat(new Revision<>("x", 0, NOON).map(String::length))
        .isEqualTo(new Revision<>(1, 0, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> new Revision<>("x", -1, NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Revision<>("x", 0, NOON.plusNanos(1)));
  }

  @Test
  void cutsASpanIntoWholeYearsAndMonths() {
    Days span = Days.closed(LocalDate.parse("2024-12-31"), LocalDate.parse("2025-01-31"));

    assertThat(span.start()).isEqualTo("2024-12-31T00:00:00Z");
    assertThat(span.end()).isEqualTo("2025-02-01T00:00:00Z");
    assertThat(span.years())
        .containsExactly(span("2024-01-01", "2025-01-01"), span("2025-01-01", "2026-01-01"));
    assertThat(span.months())
        .containsExactly(span("2024-12-01", "2025-01-01"), span("2025-01-01", "2025-02-01"));
    assertThat(span("2025-01-01", "2025-01-01").years()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> span("2025-01-02", "2025-01-01"));
  }

  private static Days span(String fromInclusive, String untilExclusive) {
    return new Days(LocalDate.parse(fromInclusive), LocalDate.parse(untilExclusive));
  }
}
