package io.indexwright.application.rehearsal;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.FRIDAY;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.application.House;
import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.CancelledException;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.NotedContext;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.job.InMemoryJobResults;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.port.simulation.SimulationFormat;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.GridReport;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.index.IndexId;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thousand dollars in A and B, which go from 10 and 10 to 12 and 9: to 1,050 in all. */
class RehearsalTest {
  private static final JobId JOB = new JobId(new UUID(0, 9));
  private static final IndexId NOWHERE = new IndexId(new UUID(9, 9));
  private static final SimulationTerms WHOLE =
      new SimulationTerms(SimulationPolicy.whole(Fees.none()), Optional.empty());
  private static final SimulationTerms PARTS =
      new SimulationTerms(SimulationPolicy.fractional(), Optional.empty());
  private static final SimulationOrder.Held HALVES =
      new SimulationOrder.Held(
          Optional.empty(),
          new TreeMap<>(Map.of(A, new BigDecimal("0.5"), B, new BigDecimal("0.5"))));

  private final House house = House.ready();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryJobResults results = new InMemoryJobResults();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final PrepareSimulation prepare =
      new PrepareSimulation(
          house.indices, new KnownMarket(house.prices, house.announcements, house.fixings));
  private final StartSimulation start =
      new StartSimulation(
          prepare,
          jobs,
          new AuditTrail(log, house.transactions, new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC))));
  private final List<SimulationReport> reports = new ArrayList<>();
  private final List<GridReport> grids = new ArrayList<>();
  private final List<Refused> refusals = new ArrayList<>();

  /** Always the same order, and every report as it is. */
  private final class Written implements SimulationFormat {
    private final SimulationOrder order;
    private final GridOrder.Cut cut;

    Written(SimulationOrder order, GridOrder.Cut cut) {
      this.order = order;
      this.cut = cut;
    }

    @Override
    public SimulationOrder order(String text) {
      return order;
    }

    @Override
    public GridOrder gridOrder(String text) {
      return grid(order, cut);
    }

    @Override
    public String written(SimulationReport report) {
      reports.add(report);
      return "report";
    }

    @Override
    public String written(GridReport report) {
      grids.add(report);
      return "grid";
    }

    @Override
    public String written(Refused refusal) {
      refusals.add(refusal);
      return "refusal";
    }
  }

  private static SimulationOrder order(SimulationOrder.Held held, LocalDate first) {
    return order(held, first, Optional.empty());
  }

  private static SimulationOrder order(
      SimulationOrder.Held held, LocalDate first, Optional<IndexId> benchmark) {
    return new SimulationOrder(
        new BigDecimal("1000"),
        "USD",
        new SimulationOrder.Stretch(first, Optional.empty()),
        held,
        WHOLE,
        new SimulationOrder.Judging(benchmark, BigDecimal.ZERO));
  }

  private static SimulationOrder.Held index(IndexId index) {
    return new SimulationOrder.Held(Optional.of(index), Collections.emptySortedMap());
  }

  private static GridOrder grid(SimulationOrder order, GridOrder.Cut cut) {
    return new GridOrder(
        order,
        List.of(new GridOrder.Named("whole", WHOLE), new GridOrder.Named("parts", PARTS)),
        cut);
  }

  private static GridOrder.Cut rolling(int days) {
    return new GridOrder.Cut.Rolling(Period.ofDays(days), Period.ofDays(1));
  }

  private NotedContext simulated(SimulationOrder order) {
    NotedContext context = NotedContext.of(SimulationJob.KIND, NOW);
    new SimulationJob(prepare, new Written(order, rolling(1)), results).run(context);
    return context;
  }

  private NotedContext gridded(SimulationOrder order, GridOrder.Cut cut) {
    NotedContext context = NotedContext.of(GridJob.KIND, NOW);
    new GridJob(prepare, new Written(order, cut), results).run(context);
    return context;
  }

  private static JobRequest request() {
    return new JobRequest(JOB, SimulationJob.KIND, "{}", NOW);
  }

  private Optional<Reason> refused(SimulationOrder order) {
    return start.start(order, request(), Asker.inside(NOW)).map(Refused::reason);
  }

  @Test
  void letsAJobWait_andSaysSo() {
    assertThat(refused(order(HALVES, FRIDAY))).isEmpty();

    assertThat(jobs.find(JOB)).isPresent();
    assertThat(log.about(new AuditResource("simulation/" + JOB), 9)).hasSize(2);
  }

  @Test
  void saysAtOnceWhatIsKnownToBeImpossible() {
    assertThat(refused(order(HALVES, LocalDate.of(2030, 1, 1)))).contains(Reason.DATES);
    assertThat(refused(order(HALVES, LocalDate.of(2000, 1, 1)))).contains(Reason.NO_DATA);
    assertThat(refused(order(index(NOWHERE), FRIDAY))).contains(Reason.TARGET);
    assertThat(refused(order(HALVES, FRIDAY, Optional.of(NOWHERE)))).contains(Reason.TARGET);
    assertThat(jobs.find(JOB)).isEmpty();
  }

  @Test
  void leavesToTheJob_whatOnlyARunCanKnow() {
    SimulationOrder early = order(index(INDEX), LocalDate.of(2000, 1, 1));

    assertThat(refused(early)).isEmpty();
    simulated(early);

    assertThat(results.find(JOB)).contains("refusal");
    assertThat(refusals).extracting(Refused::reason).containsExactly(Reason.NO_DATA);
  }

  @Test
  void runsUntilTheLastClose_andTellsHowFarItIs() {
    NotedContext context = simulated(order(HALVES, FRIDAY));

    assertThat(reports.get(0).result().values()).containsOnlyKeys(FRIDAY, MONDAY);
    assertThat(reports.get(0).result().last().value()).isEqualByComparingTo("1050");
    assertThat(reports.get(0).measures()).isNotEmpty();
    assertThat(reports.get(0).comparison()).isEmpty();
    assertThat(context.noted()).containsExactly("50/100");
    assertThat(results.find(context.request().id())).contains("report");
  }

  private static SimulationOrder inEuro(SimulationTerms terms) {
    SimulationOrder inDollars = order(HALVES, FRIDAY, Optional.of(INDEX));
    return new SimulationOrder(
        inDollars.amount(),
        "EUR",
        inDollars.stretch(),
        inDollars.held(),
        terms,
        inDollars.judging());
  }

  @Test
  void needsRates_whereMoneyIsOfAnotherCurrency() {
    assertThat(refused(inEuro(WHOLE))).contains(Reason.RATE);
    MoneyRules money = MoneyRules.plain().with(MoneyRules.Fx.at("ECB"));
    SimulationTerms rated = new SimulationTerms(WHOLE.policy().with(money), Optional.empty());
    assertThat(refused(inEuro(rated))).contains(Reason.RATE);
  }

  @Test
  void stops_whenSomebodyDoesNotWantItAnyMore() {
    NotedContext context = NotedContext.of(SimulationJob.KIND, NOW).cancelled();
    SimulationJob job =
        new SimulationJob(prepare, new Written(order(HALVES, FRIDAY), rolling(1)), results);
    GridJob grid = new GridJob(prepare, new Written(order(HALVES, FRIDAY), rolling(1)), results);

    assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> job.run(context));
    assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> grid.run(context));
    assertThat(results.find(JOB)).isEmpty();
  }

  @Test
  void runsEveryPolicyInEveryWindow() {
    NotedContext context = gridded(order(HALVES, FRIDAY, Optional.of(INDEX)), rolling(4));

    List<GridReport.Row> rows = grids.get(0).rows();
    assertThat(rows)
        .extracting(row -> row.policy().orElseThrow())
        .containsExactly("whole", "parts");
    assertThat(rows.get(0).found().orElseThrow().<String>fold(ran -> "ran", no -> "refused"))
        .isEqualTo("ran");
    assertThat(context.noted()).containsExactlyInAnyOrder("1/2", "2/2");
  }

  @Test
  void tellsOfWindowsThatCannotBeRun() {
    gridded(order(HALVES, FRIDAY), rolling(1));

    assertThat(grids.get(0).rows())
        .extracting(
            row ->
                row.found()
                    .orElseThrow()
                    .fold(ran -> Optional.<Reason>empty(), no -> Optional.of(no.why().reason())))
        .containsSubsequence(Optional.empty(), Optional.of(Reason.NO_DATA));
  }

  @Test
  void choosesInOneStretch_andJudgesInTheNext() {
    gridded(
        order(HALVES, FRIDAY), new GridOrder.Cut.WalkForward(Period.ofDays(3), Period.ofDays(1)));

    GridReport.Row row = grids.get(0).rows().get(0);
    assertThat(row.policy()).contains("whole");
    assertThat(row.chosen().orElseThrow().first()).isEqualTo(FRIDAY);
    assertThat(row.window().first()).isEqualTo(MONDAY);
    assertThat(row.found()).isPresent();
  }

  @Test
  void saysThatNoTargetCanBeHeld_inAnyWindow() {
    SimulationOrder.Held lone =
        new SimulationOrder.Held(Optional.empty(), new TreeMap<>(Map.of(A, new BigDecimal("0.4"))));

    gridded(order(lone, FRIDAY), rolling(1));

    assertThat(refusals).extracting(Refused::reason).containsExactly(Reason.TARGET);
  }

  @Test
  void refusesGrids_thatAreTooLargeOrHaveNoWindow() {
    Asker asker = Asker.inside(NOW);
    SimulationOrder byIndex = order(index(INDEX), LocalDate.of(2020, 1, 1));

    assertThat(start.start(grid(byIndex, rolling(1)), request(), asker).map(Refused::reason))
        .contains(Reason.DATES);
    assertThat(start.start(grid(byIndex, rolling(9_999)), request(), asker).map(Refused::says))
        .contains("no window fits into 2020-01-01 to 2026-01-05");
    assertThat(start.start(grid(byIndex, rolling(2_100)), request(), asker)).isEmpty();
    assertThat(jobs.find(JOB)).isPresent();
  }
}
