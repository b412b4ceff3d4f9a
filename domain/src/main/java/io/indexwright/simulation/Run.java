package io.indexwright.simulation;

import io.indexwright.calendar.Span;
import io.indexwright.portfolio.Balances;
import io.indexwright.simulation.result.Notes;
import io.indexwright.simulation.result.Point;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Transaction.Kind;
import io.indexwright.simulation.state.Due;
import io.indexwright.simulation.state.Growth;
import io.indexwright.simulation.state.State;
import io.indexwright.simulation.view.AsOf;
import io.indexwright.simulation.view.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One pass over the sessions of a plan; thrown away afterwards. */
final class Run {
  private static final BigDecimal BASE = BigDecimal.valueOf(100);

  private final Plan plan;
  private final Progress progress;
  private final Agenda agenda;
  private final Journal journal = new Journal();
  private final Day day;
  private final Interest interest;
  private final NavigableMap<LocalDate, Point> series = new TreeMap<>();

  Run(Plan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.agenda = new Agenda(plan);
    this.day = new Day(plan, agenda, journal);
    this.interest = new Interest(plan);
  }

  /** Does what is due on one session, values everything until something is due again, and so on. */
  SimulationOutcome run() {
    List<LocalDate> sessions = plan.sessions();
    State state = launched();
    if (journal.holdings().isEmpty()) {
      return Screening.tooSmall(plan);
    }
    Growth growth = Growth.from(startingPoints(), plan.amount().amount());
    BigDecimal flow = BigDecimal.ZERO;
    int place = 0;
    int until = next(state, place);
    while (until < sessions.size()) {
      growth = valued(new Stretch(place, until), state.balances(), growth, flow);
      if (!progress.goesOnAfter(sessions.get(until - 1), until, sessions.size())) {
        return new SimulationOutcome.Cancelled(sessions.get(until - 1));
      }
      BigDecimal flows = journal.flows();
      state = day.over(accrued(state, place, until), sessions.get(until - 1), sessions.get(until));
      flow = journal.flows().subtract(flows);
      place = until;
      until = next(state, place);
    }
    valued(new Stretch(place, until), state.balances(), growth, flow);
    return new SimulationOutcome.Done(result());
  }

  private State launched() {
    AsOf view = plan.asOf(plan.first());
    Balances paid = journal.move(Balances.NONE, view, Kind.CONTRIBUTION, plan.amount());
    Due due = new Due(true, false, plan.nothing());
    return day.traded(new State(paid, plan.first(), due, BigDecimal.ZERO), view);
  }

  private BigDecimal startingPoints() {
    return plan.scene().stage().aim().pointsAt(plan.first()).orElse(BASE);
  }

  /** Returns the place of the next session on which something is due, or behind the last. */
  private int next(State state, int place) {
    boolean isLast = place + 1 == plan.sessions().size();
    return isLast || !state.due().isNothing()
        ? place + 1
        : agenda.nextBusy(plan.sessions(), place + 1);
  }

  private State accrued(State state, int from, int to) {
    BigDecimal earned = BigDecimal.ZERO;
    for (int place = from; place < to; place++) {
      LocalDate date = plan.sessions().get(place);
      LocalDate next = plan.sessions().get(place + 1);
      earned = earned.add(interest.over(state.balances(), date, next));
    }
    return state.accruing(earned);
  }

  /** Places of sessions, from one until another. */
  private record Stretch(int from, int until) {}

  /** Values a stretch over which balances stay as they are: in columns, where all have a close. */
  private Growth valued(Stretch places, Balances balances, Growth before, BigDecimal flow) {
    List<LocalDate> stretch = plan.sessions().subList(places.from(), places.until());
    Worth worth = new Worth(plan.scene(), balances);
    NavigableMap<LocalDate, BigDecimal> values =
        worth.over(stretch.get(0), stretch.get(stretch.size() - 1).plusDays(1));
    Growth growth = before;
    for (LocalDate date : stretch) {
      BigDecimal value = Optional.ofNullable(values.get(date)).orElseGet(() -> worth.at(date));
      growth = date.equals(stretch.get(0)) ? before.after(value, flow) : growth;
      series.put(date, growth.at(value));
    }
    return growth;
  }

  private SimulationResult result() {
    return new SimulationResult(
        new Span(plan.first(), plan.last()),
        plan.currency(),
        series,
        journal.transactions(),
        journal.holdings(),
        journal.totals(),
        new Notes(Assumptions.of(plan), day.warnings()));
  }
}
