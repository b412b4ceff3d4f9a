package io.indexwright.adapter.postgres.series;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.port.history.Observations;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.Revision;
import io.indexwright.series.SeriesId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of observations promises, and the archive of the same facts. */
public abstract class ObservationsContract {
  private static final SeriesId TRADES = SeriesId.trades(A);
  private static final SeriesId LEVELS = SeriesId.levels(uuid(7));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.001Z");

  private static final LocalDate MAY = LocalDate.parse("2026-05-01");

  private Observations observations;
  private Revisions<SeriesId, Observation> archive;

  protected abstract Observations observations();

  /** The archive of what was recorded last. */
  protected abstract Revisions<SeriesId, Observation> archive();

  @BeforeEach
  void open() {
    observations = observations();
    archive = archive();
  }

  @Test
  void returnsWhatWasObserved_byInstant_onlyOfTheSeriesAndTheTimeAskedFor() {
    observations.record(
        List.of(trade(2, "10.02"), level(1, "1000.5"), trade(0, "10"), trade(1, "10.01")), FIRST);

    assertThat(observations.between(TRADES, NOON, NOON.plusMillis(2), FIRST))
        .containsExactly(trade(0, "10"), trade(1, "10.01"));
    assertThat(observations.between(LEVELS, NOON, NOON.plusSeconds(1), FIRST))
        .containsExactly(level(1, "1000.5"));
    assertThat(observations.between(SeriesId.levels(uuid(8)), NOON, NOON.plusSeconds(1), FIRST))
        .isEmpty();
  }

  @Test
  void keepsBothRevisions_whenAnObservationIsCorrected() {
    observations.record(List.of(trade(0, "10")), FIRST);
    observations.record(List.of(trade(0, "10.5"), trade(1, "11")), LATER);

    assertThat(known(FIRST.minusNanos(1_000))).isEmpty();
    assertThat(known(LATER.minusNanos(1_000))).containsExactly(trade(0, "10"));
    assertThat(known(LATER)).containsExactly(trade(0, "10.5"), trade(1, "11"));
    assertThat(archive.revisions(TRADES, march()))
        .containsExactly(
            new Revision<>(trade(0, "10"), 0, FIRST),
            new Revision<>(trade(0, "10.5"), 1, LATER),
            new Revision<>(trade(1, "11"), 0, LATER));
  }

  @Test
  void takesTheCorrection_whenItIsKnownAtTheSameInstant() {
    observations.record(List.of(trade(0, "10")), FIRST);
    observations.record(List.of(trade(0, "11")), FIRST);

    assertThat(known(FIRST)).containsExactly(trade(0, "11"));
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    observations.record(List.of(trade(0, "10")), FIRST);
    observations.record(List.of(trade(0, "10.00")), LATER);
    observations.record(List.of(), LATER);

    assertThat(archive.revisions(TRADES, march()))
        .containsExactly(new Revision<>(trade(0, "10"), 0, FIRST));
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    observations.record(List.of(trade(0, "10")), LATER);

    assertThatIllegalStateException()
        .isThrownBy(() -> observations.record(List.of(trade(1, "5"), trade(0, "11")), FIRST))
        .withMessageContaining(FIRST.toString());

    assertThat(known(LATER)).containsExactly(trade(0, "10"));
  }

  @Test
  void recordsNothing_whenASeriesHasTwoValuesAtOneInstant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> observations.record(List.of(trade(0, "10"), trade(0, "11")), FIRST));

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void saysFromWhichToWhichDaySomethingIsKnown() {
    Instant almostMidnight = Instant.parse("2026-03-03T23:59:59.999Z");
    observations.record(
        List.of(trade(0, "10"), Observation.of(TRADES, almostMidnight, "11", "USD")), FIRST);

    assertThat(archive.days())
        .isEqualTo(
            Map.of(
                TRADES, Days.closed(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"))));
  }

  @Test
  void addsOnlyWhatIsNotThere_whenRestored() {
    List<Revision<Observation>> both =
        List.of(new Revision<>(trade(0, "10"), 0, FIRST), new Revision<>(trade(0, "11"), 1, LATER));

    archive.restore(both.subList(0, 1));
    archive.restore(List.of(new Revision<>(trade(0, "99"), 0, FIRST)));
    archive.restore(both);
    archive.restore(List.of());

    assertThat(archive.revisions(TRADES, march())).isEqualTo(both);
    assertThat(archive.revisions(TRADES, new Days(march().untilExclusive(), MAY))).isEmpty();
  }

  private List<Observation> known(Instant asKnownAt) {
    return observations.between(TRADES, NOON, NOON.plusSeconds(60), asKnownAt);
  }

  private static Days march() {
    return new Days(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));
  }

  private static Observation trade(int millis, String price) {
    return Observation.of(TRADES, NOON.plusMillis(millis), price, "USD");
  }

  private static Observation level(int millis, String points) {
    return Observation.of(LEVELS, NOON.plusMillis(millis), points, Observation.POINTS);
  }
}
