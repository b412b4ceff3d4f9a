package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.job.CancelledException;
import io.indexwright.application.job.JobId;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.refresh.Refreshed.Result;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.series.Days;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshPricesTest extends RefreshBench {
  private static final QuarantinedRow BAD =
      new QuarantinedRow("no close", "{}", ScriptedSource.RESPONSE);

  @Test
  void takesWhatIsNew_andSaysWhatItWas() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.says(B, bar(B, MONDAY, "9"));

    List<Refreshed> done = done(PACE);

    assertThat(done)
        .extracting(Refreshed::result)
        .containsExactly(Result.CREATED, Result.UNCHANGED);
    assertThat(done.get(0).taken()).contains(new ImportOutcome.Imported(1, 1, 0));
    assertThat(records.responses(A, TUESDAY)).containsExactly(ScriptedSource.RESPONSE);
  }

  @Test
  void asksFromTheLastBarOn_withSomeDaysAgain() {
    done(PACE);

    assertThat(source.asked())
        .containsExactly(
            "bars A " + Days.closed(MONDAY.minusDays(3), TUESDAY),
            "bars B " + Days.closed(MONDAY.minusDays(3), TUESDAY));
  }

  @Test
  void asksFirstForThoseThatAreBehindTheMost() {
    InstrumentId unknown = new InstrumentId("C");
    Ticker newcomer = new Ticker(unknown, "XNYS", "C", USD, ZoneOffset.UTC);
    source.fails(unknown);

    List<Refreshed> done = done(PACE, TICKER_A, newcomer);

    assertThat(source.asked())
        .containsExactly(
            "bars C " + Days.closed(TUESDAY.minusDays(30), TUESDAY),
            "bars A " + Days.closed(MONDAY.minusDays(3), TUESDAY));
    assertThat(done).extracting(Refreshed::ticker).containsExactly(newcomer, TICKER_A);
  }

  @Test
  void takesACorrection_asARevision() {
    source.says(A, bar(A, MONDAY, "12.50"));

    assertThat(done(PACE, TICKER_A)).extracting(Refreshed::result).containsExactly(Result.REVISED);
  }

  @Test
  void setsApartWhatNobodyMayUse_andTakesTheRest() {
    source.says(A, List.of(BAD), bar(A, TUESDAY, "15"));

    List<Refreshed> done = done(PACE, TICKER_A);

    assertThat(done).extracting(Refreshed::result).containsExactly(Result.QUARANTINED);
    assertThat(records.quarantined(A)).containsExactly(BAD);
    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void leavesWhatWasKnown_whenThereIsNoAnswer() {
    source.fails(A);
    source.says(B, bar(B, TUESDAY, "8"));

    List<Refreshed> done = done(PACE);

    assertThat(done).extracting(Refreshed::result).containsExactly(Result.FAILED, Result.CREATED);
    assertThat(done.get(0).failed().orElseThrow().failure()).isEqualTo(Failure.AWAY);
    assertThat(house.prices.of(A, MONDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void answersInOneOrder_howeverManyAreAskedAtOnce() {
    List<Ticker> tickers =
        IntStream.range(0, 40)
            .mapToObj(number -> new InstrumentId("I" + number))
            .map(id -> new Ticker(id, "XNYS", id.value(), USD, ZoneOffset.UTC))
            .toList();
    tickers.forEach(
        ticker -> {
          house.instruments.add(List.of(new Instrument(ticker.instrument(), "x", USD)));
          source.says(ticker.instrument(), bar(ticker.instrument(), TUESDAY, "5"));
        });
    RefreshPace crowded =
        new RefreshPace(
            Scope.BARS, 3, 4, PACE.overlap(), PACE.history(), PACE.look(), Duration.ofMinutes(5));

    List<Refreshed> done = done(crowded, tickers.toArray(Ticker[]::new));

    assertThat(done).extracting(Refreshed::ticker).containsExactlyElementsOf(tickers);
    assertThat(done).extracting(Refreshed::result).containsOnly(Result.CREATED);
  }

  @Test
  void doesNothing_whileAnotherRefreshesTheSource() {
    try (Lease other =
        leases.take("refresh scripted", EVENING, Duration.ofMinutes(5)).orElseThrow()) {
      assertThat(other.renew(EVENING)).isTrue();
      assertThat(outcome(TICKER_A)).isEqualTo(new RefreshOutcome.Busy());
    }
    assertThat(source.asked()).isEmpty();
    assertThat(outcome(TICKER_A)).isInstanceOf(RefreshOutcome.Done.class);
  }

  @Test
  void storesNothingMore_whenSomebodyHasTakenOver() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.says(B, bar(B, TUESDAY, "8"));

    RefreshOutcome outcome =
        refreshing(PACE)
            .refresh(
                source,
                List.of(TICKER_A, TICKER_B),
                TUESDAY,
                (done, of) ->
                    assertThat(
                            leases.take(
                                "refresh scripted",
                                EVENING.plus(PACE.lease()),
                                Duration.ofMinutes(5)))
                        .isPresent());

    assertThat(outcome.fold(RefreshOutcome.Done::tickers, busy -> List.of()))
        .extracting(Refreshed::ticker)
        .containsExactly(TICKER_A);
    assertThat(house.prices.of(B, TUESDAY, TUESDAY.plusDays(1), EVENING)).isEmpty();
  }

  @Test
  void saysHowFarItIs() {
    List<String> heard = new ArrayList<>();

    refreshing(PACE)
        .refresh(
            source, List.of(TICKER_A, TICKER_B), TUESDAY, (done, of) -> heard.add(done + "/" + of));

    assertThat(heard).containsExactly("1/2", "2/2");
  }

  @Test
  void letsAnotherGoOn_whenItIsCancelled() {
    source.says(A, bar(A, TUESDAY, "15"));
    RefreshPrices refresh = refreshing(PACE);

    assertThatThrownBy(
            () ->
                refresh.refresh(
                    source,
                    List.of(TICKER_A, TICKER_B),
                    TUESDAY,
                    (done, of) -> {
                      throw new CancelledException(new JobId(new UUID(0, 1)));
                    }))
        .isInstanceOf(CancelledException.class);

    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
    assertThat(outcome(TICKER_A)).isInstanceOf(RefreshOutcome.Done.class);
  }

  @Test
  void refusesAPaceAtWhichNothingIsAsked() {
    assertThatIllegalArgumentException().isThrownBy(() -> paced(0, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> paced(1, Duration.ofDays(-1)));
  }

  private static RefreshPace paced(int atOnce, Duration overlap) {
    return new RefreshPace(
        Scope.BARS, 1, atOnce, overlap, PACE.history(), PACE.look(), PACE.lease());
  }

  private RefreshOutcome outcome(Ticker... tickers) {
    return refreshing(PACE).refresh(source, List.of(tickers), TUESDAY, (done, of) -> {});
  }
}
