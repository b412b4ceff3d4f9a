package io.indexwright.application.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryObservations;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveHistoryTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId A = new InstrumentId("A");
  private static final LocalDate SILVESTER = LocalDate.parse("2024-12-31");
  private static final Instant FIRST = Instant.parse("2025-01-02T00:00:00Z");

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices here = new InMemoryPrices(instruments);
  private final InMemoryPrices there = new InMemoryPrices(instruments);
  private final List<Portion> told = new ArrayList<>();

  @BeforeEach
  void know() {
    instruments.add(List.of(new Instrument(A, "Alpha", USD)));
    here.record(List.of(close(SILVESTER, "10"), close(SILVESTER.plusDays(1), "11")), FIRST);
    here.restore(List.of(new Revision<>(bar(SILVESTER, "10.5"), 1, FIRST.plusSeconds(1))));
  }

  @Test
  void movesAYearAtATime_andHashesEveryRevision() {
    MovedHistory moved = MoveHistory.ofBars(here, there).move(told::add);

    Digest old =
        Digest.of(
            """
            A 2024-12-31 10 USD - - - - 0 2025-01-02T00:00:00Z
            A 2024-12-31 10.5 USD 9 11 8.25 1000 1 2025-01-02T00:00:01Z
            """);
    Digest recent = Digest.of("A 2025-01-01 11 USD - - - - 0 2025-01-02T00:00:00Z\n");
    assertThat(told)
        .containsExactly(
            new Portion("A", year(2024), 2, old, false),
            new Portion("A", year(2025), 1, recent, false));
    assertThat(moved)
        .isEqualTo(new MovedHistory(2, 3, 3, Digest.of(old.hex() + " " + recent.hex())));
    assertThat(there.revisions(A, year(2024))).isEqualTo(here.revisions(A, year(2024)));
  }

  @Test
  void onlyComparesWhatIsThere_andCompletesWhatIsNot() {
    there.restore(here.revisions(A, year(2024)));
    there.restore(here.revisions(A, year(2025)).subList(0, 0));

    MovedHistory moved = MoveHistory.ofBars(here, there).move(told::add);

    assertThat(told.stream().map(Portion::wasThere)).containsExactly(true, false);
    assertThat(moved.added()).isEqualTo(1);
  }

  @Test
  void refusesToCallItMoved_whenTheOtherStoreSaysMore() {
    there.restore(List.of(new Revision<>(bar(SILVESTER.minusDays(1), "9"), 0, FIRST)));

    assertThatIllegalStateException()
        .isThrownBy(() -> MoveHistory.ofBars(here, there).move(told::add))
        .withMessageMatching(
            "the stores differ in A from 2024-01-01 until 2025-01-01: 2 rows \\(.{12}\\) and 3"
                + " rows \\(.{12}\\)");
    assertThat(told).isEmpty();
  }

  @Test
  void movesObservationsAMonthAtATime() {
    SeriesId trades = SeriesId.trades(A);
    InMemoryObservations seen = new InMemoryObservations();
    seen.record(
        List.of(
            Observation.of(trades, FIRST, "10", "USD"),
            Observation.of(trades, FIRST.minusSeconds(86_401), "9", "USD")),
        FIRST);
    InMemoryObservations kept = new InMemoryObservations();

    MoveHistory.ofObservations(seen, kept).move(told::add);

    assertThat(told.stream().map(portion -> portion.span().fromInclusive()))
        .containsExactly(LocalDate.parse("2024-12-01"), LocalDate.parse("2025-01-01"));
    assertThat(kept.between(trades, FIRST, FIRST.plusMillis(1), FIRST))
        .containsExactly(Observation.of(trades, FIRST, "10", "USD"));
  }

  private static Close close(LocalDate date, String price) {
    return new Close(A, date, Price.of(price, USD));
  }

  private static Bar bar(LocalDate date, String price) {
    return new Bar(
        close(date, price),
        Optional.of(new BigDecimal("9.00")),
        Optional.of(new BigDecimal("11")),
        Optional.of(new BigDecimal("8.25")),
        Optional.of(new BigDecimal("1E3")));
  }

  private static Days year(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }
}
