package io.indexwright.application.daily;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.House;
import io.indexwright.application.daily.DailyRun.Day;
import io.indexwright.application.memory.InMemoryCalculationRuns;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.routine.InMemoryStepLog;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.Unsent;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.routine.Step;
import io.indexwright.application.stepping.Steps;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.market.Close;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.quality.Severity;
import io.indexwright.rates.FxQuote;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyRunTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);
  private static final Instant EVENING = Instant.parse("2026-01-06T22:00:00Z");
  private static final Day DAY = Day.of(TUESDAY);

  private final House house = House.ready();
  private final InMemoryCalculationRuns runs =
      new InMemoryCalculationRuns(house.indices, house.levels);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final DailyRun daily =
      new DailyRun(
          new Steps(new InMemoryStepLog(), new InMemoryTurns(), house.transactions),
          new DayIntake(house.importMarket, house.fixings, house.announcements),
          new DayInspection(house.indices, house.prices, house.announcements, Severity.SUSPICIOUS),
          new PublishDay(
              house.indices,
              house.publishLevels,
              new PublishDay.Records(runs, outbox),
              new PublishDay.Engine("1.0", Clock.fixed(EVENING, ZoneOffset.UTC))));

  /** Forty closes of weekdays up to the 2nd of January that move by four in a hundred each. */
  @BeforeEach
  void knowWhatIsOrdinary() {
    List<Close> closes = new ArrayList<>();
    LocalDate date = House.FRIDAY;
    while (closes.size() < 80) {
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        String close = closes.size() % 4 == 0 ? "10" : "10.4";
        closes.add(close(A, date, close));
        closes.add(close(B, date, close));
      }
      date = date.minusDays(1);
    }
    house.prices.record(closes, House.NOW);
  }

  @Test
  void takesInADayAndPublishesIt() {
    List<Step> steps = done(run(tuesday("15", "9")));

    assertThat(steps)
        .extracting(Step::name)
        .containsExactly("refresh", "corporate actions", "quality", "level of " + INDEX, "done");
    PublishedLevel latest = house.levels.latest(INDEX).orElseThrow();
    // ½ × 15/10 + ½ × 9/10 = 1.2
    assertThat(latest.level().published(2)).hasToString("120.00");
    assertThat(steps.get(3).outcome())
        .isEqualTo("120.00 on 2026-01-06 from " + latest.inputs().brief());
  }

  @Test
  void saysWhatEveryLevelWasCalculatedFrom() {
    run(tuesday("15", "9"));

    CalculationRun behind = runs.behind(INDEX, TUESDAY, EVENING).orElseThrow();
    assertThat(behind.inputs()).isEqualTo(house.levels.latest(INDEX).orElseThrow().inputs());
    assertThat(behind.subject().to()).isEqualTo(TUESDAY);
    assertThat(behind.times().knownAt()).isEqualTo(EVENING);
  }

  @Test
  void tellsOfTheLevelAndTheDay_once() {
    run(tuesday("15", "9"));
    run(tuesday("15", "9"));

    assertThat(Unsent.in(outbox, EVENING))
        .extracting(OutboxEvent::type)
        .containsExactly("index.level.published", "day.completed");
    assertThat(Unsent.in(outbox, EVENING).get(0).body())
        .isEqualTo(
            """
            {"index":"%s","date":"2026-01-06","level":"120.00","inputs":"%s"}"""
                .formatted(INDEX, house.levels.latest(INDEX).orElseThrow().inputs()));
  }

  @Test
  void goesOnWhereItStopped_withWhatItHadTakenIn() {
    Told away = tuesday("15", "9").silentOnActions();
    assertThatThrownBy(() -> run(away)).isInstanceOf(UnavailableException.class);

    List<Step> steps = done(run(tuesday("99", "99")));

    assertThat(steps).hasSize(5);
    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("120.00");
  }

  @Test
  void changesNothing_whenTheDayIsDone() {
    List<Step> first = done(run(tuesday("15", "9")));

    assertThat(done(run(tuesday("16", "9")))).isEqualTo(first);
    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("120.00");
  }

  @Test
  void takesInACorrection_inAFurtherTurn() {
    run(tuesday("15", "9"));

    done(daily.run(tuesday("16", "9"), new Day(TUESDAY, 2), EVENING.plusSeconds(60)));

    // ½ × 16/10 + ½ × 9/10 = 1.25
    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("125.00");
    assertThat(Unsent.in(outbox, EVENING)).hasSize(4);
  }

  @Test
  void holdsADay_whenACloseJumpsForNoReason() {
    DayOutcome outcome = run(tuesday("15", "4.50"));

    assertThat(held(outcome))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.instrument()).isEqualTo(B);
              assertThat(finding.severity()).isEqualTo(Severity.SUSPICIOUS);
              assertThat(finding.what()).startsWith("OUTLIER: 0.5 times the close before");
            });
    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(House.MONDAY);
    run(tuesday("15", "4.50"));
    assertThat(Unsent.in(outbox, EVENING))
        .extracting(OutboxEvent::type)
        .containsExactly("day.held");
    assertThat(Unsent.in(outbox, EVENING).get(0).body())
        .startsWith(
            """
            {"date":"2026-01-06","findings":[{"instrument":"B","what":"OUTLIER: 0.5 times""");
  }

  @Test
  void letsASplitJump() {
    Told split =
        tuesday("15", "4.50")
            .announcing(
                new Announcement(
                    B, TUESDAY, new Recapitalisation.Split(new BigDecimal("2"), BigDecimal.ONE)));

    done(run(split));

    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("120.00");
  }

  @Test
  void letsAStepPass_thatRowsCannotExplain() {
    Told rights =
        tuesday("15", "4.50")
            .announcing(
                new Announcement(
                    B,
                    TUESDAY,
                    new Recapitalisation.Rights(
                        BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.01"))));

    List<Step> steps = done(run(rights));

    assertThat(steps.get(2).outcome()).startsWith("B: OUTLIER: 0.5 times");
  }

  @Test
  void publishesAHeldDay_whenSomebodyAcceptsIt() {
    run(tuesday("15", "4.50"));
    daily.accept(tuesday("15", "4.50"), DAY, new Consent("Ada", EVENING));

    List<Step> steps = done(run(tuesday("15", "4.50")));

    assertThat(steps.get(2).outcome()).startsWith("accepted by Ada: B: OUTLIER: 0.5 times");
    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(TUESDAY);
  }

  @Test
  void publishesAHeldDay_whenTheCloseIsMended() {
    run(tuesday("15", "4.50"));
    house.prices.record(List.of(close(B, TUESDAY, "9")), EVENING);

    done(run(tuesday("15", "4.50")));

    assertThat(house.levels.latest(INDEX).orElseThrow().level().published(2)).hasToString("120.00");
  }

  @Test
  void saysWhichClosesAreMissing_andGoesOn() {
    List<Step> steps = done(run(new Told(List.of(close(A, TUESDAY, "15")))));

    assertThat(steps.get(2).outcome()).isEqualTo("B: no close; the last one is of 2026-01-05");
    assertThat(house.levels.latest(INDEX).orElseThrow().date()).isEqualTo(House.MONDAY);
  }

  private DayOutcome run(Told source) {
    return daily.run(source, DAY, EVENING);
  }

  private static List<Step> done(DayOutcome outcome) {
    return outcome.fold(
        DayOutcome.Done::steps,
        held -> {
          throw new AssertionError("held: " + held.findings());
        });
  }

  private static List<DayFinding> held(DayOutcome outcome) {
    return outcome.fold(done -> List.of(), DayOutcome.Held::findings);
  }

  private static Told tuesday(String a, String b) {
    return new Told(List.of(close(A, TUESDAY, a), close(B, TUESDAY, b)));
  }

  /** A source that says this of every day. */
  private record Told(List<Close> closes, Map<String, Announcement> told, boolean isSilent)
      implements DaySource {

    Told(List<Close> closes) {
      this(closes, Map.of(), false);
    }

    Told announcing(Announcement announcement) {
      return new Told(closes, Map.of("x", announcement), false);
    }

    Told silentOnActions() {
      return new Told(closes, told, true);
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public MarketFeed prices(LocalDate date) {
      return House.feed(closes.toArray(Close[]::new));
    }

    @Override
    public Collection<FxQuote> rates(LocalDate date) {
      return List.of();
    }

    @Override
    public Map<String, Announcement> announcements(LocalDate date) {
      if (isSilent) {
        throw new UnavailableException("the source", new IOException("no route"));
      }
      return told;
    }
  }
}
