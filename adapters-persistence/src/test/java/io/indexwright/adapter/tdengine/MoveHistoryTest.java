package io.indexwright.adapter.tdengine;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.both;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresBarRevisions;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.series.PostgresObservations;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.market.MoveHistory;
import io.indexwright.application.market.MovedHistory;
import io.indexwright.application.market.Portion;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryObservations;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.instrument.Instrument;
import io.indexwright.market.Bar;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From memory to PostgreSQL, from there to TDengine, and back. */
class MoveHistoryTest {
  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();
  private static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);
  private static final BarRow.Figures WHOLE =
      new BarRow.Figures(
          new BigDecimal("10.6"),
          Optional.of(new BigDecimal("10.55")),
          Optional.of(new BigDecimal("11")),
          Optional.empty(),
          Optional.of(new BigDecimal("1234567.5")));

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices memory = new InMemoryPrices(instruments);
  private final PostgresBarRevisions postgres = new PostgresBarRevisions(POSTGRES.transactions());
  private final FakeServer server = FakeDriver.start("move:6041");
  private final TdengineDatabase database = FakeDriver.open("move:6041");
  private final TdenginePrices tdengine =
      new TdenginePrices(database, instruments, new InMemoryTurns(), CLOCK);
  private final List<Portion> told = new ArrayList<>();

  @BeforeEach
  void remember() {
    instruments.add(Sample.INSTRUMENTS);
    new PostgresInstruments(POSTGRES.transactions()).add(Sample.INSTRUMENTS);
    memory.record(
        List.of(
            close(A, MONDAY, "10"), close(A, TUESDAY, "11"), close(A, MONDAY.minusYears(1), "9")),
        FIRST);
    memory.record(List.of(close(A, MONDAY, "10.5"), close(B, MONDAY, "7")), LATER);
    memory.load(List.of(new BarRow(1, "a", MONDAY, "USD", WHOLE)).iterator(), LATER);
  }

  @AfterEach
  void hangUp() {
    database.close();
  }

  @Test
  void movesEveryRevision_fromStoreToStore_andBack() {
    MovedHistory first = MoveHistory.ofBars(memory, postgres).move(told::add);
    MovedHistory second = MoveHistory.ofBars(postgres, tdengine).move(told::add);
    InMemoryPrices back = new InMemoryPrices(instruments);
    MovedHistory third = MoveHistory.ofBars(tdengine, back).move(told::add);

    assertThat(List.of(first.portions(), first.rows(), first.added())).hasToString("[3, 6, 6]");
    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first);
    assertThat(told.subList(0, 3).stream().map(portion -> portion.of() + portion.rows()))
        .containsExactly("B1", "a1", "a4");
    for (int seconds = -1; seconds <= 3_600; seconds += 3_601) {
      assertThat(back.history(both(), FIRST.plusSeconds(seconds)))
          .isEqualTo(memory.history(both(), FIRST.plusSeconds(seconds)));
    }
    assertThat(back.of(A, MONDAY, TUESDAY, LATER))
        .isEqualTo(memory.of(A, MONDAY, TUESDAY, LATER))
        .first()
        .matches(bar -> bar.volume().equals(WHOLE.volume()) && bar.low().isEmpty());
    assertThat(new PostgresPrices(POSTGRES.transactions()).history(both(), LATER))
        .isEqualTo(memory.history(both(), LATER));
  }

  @Test
  void addsNothing_whenItIsThereAlready() {
    MovedHistory first = MoveHistory.ofBars(memory, postgres).move(told::add);
    told.clear();

    MovedHistory again = MoveHistory.ofBars(memory, postgres).move(told::add);

    assertThat(again.added()).isZero();
    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(told).hasSize(3).allMatch(Portion::wasThere);
  }

  @Test
  void goesOnWhereItFailed() {
    server.failAfter(2);
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> MoveHistory.ofBars(memory, tdengine).move(told::add));
    assertThat(told).hasSize(2);
    server.comeBack();
    told.clear();

    MoveHistory.ofBars(memory, tdengine).move(told::add);

    assertThat(told.stream().map(Portion::wasThere)).containsExactly(true, true, false);
    assertThat(server.rows("bars")).isEqualTo(6);
  }

  @Test
  void saysWhereTheStoresDiffer_andOverwritesNothing() {
    postgres.restore(List.of(new Revision<>(Bar.of(close(A, MONDAY, "99")), 0, FIRST)));

    assertThatIllegalStateException()
        .isThrownBy(() -> MoveHistory.ofBars(memory, postgres).move(told::add))
        .withMessageStartingWith(
            "the stores differ in a from 2026-01-01 until 2027-01-01: 4 rows (");
    assertThat(told).hasSize(2);
  }

  @Test
  void refusesAnInstrumentThatTheOtherStoreDoesNotKnow() {
    instruments.add(List.of(new Instrument(UNKNOWN, "Gamma", USD)));
    memory.record(List.of(close(UNKNOWN, MONDAY, "1")), FIRST);

    assertThatIllegalStateException()
        .isThrownBy(() -> MoveHistory.ofBars(memory, postgres).move(told::add))
        .withMessage("unknown instruments: [c]");
  }

  @Test
  void refusesADigitThatTheOtherStoreWouldLose() {
    memory.record(List.of(close(B, TUESDAY, "9.123456789012345678")), FIRST);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoveHistory.ofBars(memory, tdengine).move(told::add))
        .withMessageContaining("9.123456789012345678 USD of B");
    assertThat(server.rows("bars")).isZero();
  }

  @Test
  void movesObservationsAMonthAtATime() {
    SeriesId trades = SeriesId.trades(A);
    InMemoryObservations seen = new InMemoryObservations();
    seen.record(
        List.of(
            Observation.of(trades, MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant(), "10", "USD"),
            Observation.of(
                trades,
                MONDAY.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                "11",
                "USD")),
        FIRST);
    PostgresObservations kept = new PostgresObservations(POSTGRES.transactions());
    TdengineObservations far = new TdengineObservations(database, new InMemoryTurns(), CLOCK);
    InMemoryObservations back = new InMemoryObservations();

    MovedHistory first = MoveHistory.ofObservations(seen, kept).move(told::add);
    MoveHistory.ofObservations(kept, far).move(told::add);

    assertThat(MoveHistory.ofObservations(far, back).move(told::add)).isEqualTo(first);
    assertThat(first.portions()).isEqualTo(2);
    assertThat(
            back.between(
                trades, FIRST.minusSeconds(9_999_999), LATER.plusSeconds(9_999_999), FIRST))
        .hasSize(2);
  }
}
