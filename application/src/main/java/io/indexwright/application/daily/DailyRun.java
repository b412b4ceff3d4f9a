package io.indexwright.application.daily;

import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import io.indexwright.application.stepping.Steps;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.index.IndexId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The day of the product: closes and rates are taken in, then what was announced, then all of it is
 * looked at, then every index is published, and the end is told. It can be stopped anywhere and
 * called again: what is done stays done, and the rest follows.
 *
 * <pre>
 * refresh ──▶ corporate actions ──▶ quality ──▶ level of each index ──▶ done
 *                                      └─held until the data are mended or somebody accepts them
 * </pre>
 */
public final class DailyRun {
  private static final String KIND = "daily";
  private static final String QUALITY = "quality";

  private final Steps steps;
  private final DayIntake intake;
  private final DayInspection inspection;
  private final PublishDay publish;

  public DailyRun(Steps steps, DayIntake intake, DayInspection inspection, PublishDay publish) {
    this.steps = steps;
    this.intake = intake;
    this.inspection = inspection;
    this.publish = publish;
  }

  /**
   * Which run of a day.
   *
   * @param turn 1 for the first; a further one takes in and publishes what was corrected since
   */
  public record Day(LocalDate date, int turn) {

    /** Refuses a turn below 1. */
    public Day {
      if (turn < 1) {
        throw new IllegalArgumentException("the first turn of a day is 1: " + turn);
      }
    }

    /** The first run of a day. */
    public static Day of(LocalDate date) {
      return new Day(date, 1);
    }

    private RoutineId of(DaySource source) {
      return new RoutineId(KIND, source.name() + "/" + date + "/" + turn);
    }
  }

  /**
   * Does what is left of a day.
   *
   * @param now everything known by then is taken, and nothing else
   */
  public DayOutcome run(DaySource source, Day day, Instant now) {
    RoutineId routine = day.of(source);
    steps.once(routine, "refresh", now, () -> intake.refresh(source, day.date(), now));
    steps.once(routine, "corporate actions", now, () -> intake.announce(source, day.date(), now));
    List<DayFinding> holding = holding(routine, day, now);
    return holding.isEmpty()
        ? new DayOutcome.Done(published(routine, day, now))
        : held(routine, day, holding, now);
  }

  /** Looks at the day unless that is done; a day that is held is looked at again the next time. */
  private List<DayFinding> holding(RoutineId routine, Day day, Instant now) {
    if (steps.find(routine, QUALITY).isPresent()) {
      return List.of();
    }
    List<DayFinding> findings = inspection.inspect(day.date(), now);
    List<DayFinding> holding = findings.stream().filter(DayFinding::holds).toList();
    if (holding.isEmpty()) {
      steps.once(routine, QUALITY, now, () -> told(findings));
    }
    return holding;
  }

  /** Whoever listens is told once of the same findings, however often the day is looked at. */
  private DayOutcome held(RoutineId routine, Day day, List<DayFinding> holding, Instant now) {
    OutboxEventId id = new OutboxEventId(routine.idOf("held: " + told(holding)));
    publish.tellOfHold(id, day.date(), holding, now);
    return new DayOutcome.Held(holding);
  }

  private static String told(List<DayFinding> findings) {
    return findings.isEmpty()
        ? "nothing found"
        : findings.stream().map(DayFinding::toString).collect(Collectors.joining("; "));
  }

  /** Lets a day that is held go on as it is, on somebody's word. */
  public void accept(DaySource source, Day day, Consent consent) {
    steps.once(
        day.of(source),
        QUALITY,
        consent.at(),
        () ->
            "accepted by %s: %s"
                .formatted(consent.by(), told(inspection.inspect(day.date(), consent.at()))));
  }

  private List<Step> published(RoutineId routine, Day day, Instant now) {
    for (IndexId index : publish.all()) {
      String step = "level of " + index;
      steps.once(routine, step, now, () -> publish.publish(index, routine.idOf(step), now));
    }
    steps.once(routine, "done", now, () -> publish.tellOf(routine, day.date(), now));
    return steps.of(routine);
  }
}
