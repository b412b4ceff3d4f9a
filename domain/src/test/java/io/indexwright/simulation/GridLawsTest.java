package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.calendar.Span;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.rulebook.Definitions;
import io.indexwright.simulation.grid.Grid;
import io.indexwright.simulation.grid.Windows;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The same cells, digit for digit, whoever runs them. */
class GridLawsTest {
  private static final int YEAR = 252;

  @Test
  void givesTheSameCells_inOneTwoAndEightThreads() throws Exception {
    boolean isFull = Soak.isFull();
    Grid grid = grid(isFull ? 1_000 : 6, isFull ? 20 : 4, (isFull ? 30 : 2) * YEAR);

    List<Grid.Cell<String>> alone = in(1, grid);

    assertThat(alone).hasSize(grid.policies().size() * grid.windows().size());
    assertThat(alone).allMatch(cell -> cell.kept().contains("points"));
    assertThat(in(2, grid)).isEqualTo(alone);
    assertThat(in(8, grid)).isEqualTo(alone);
  }

  private static List<Grid.Cell<String>> in(int threads, Grid grid)
      throws ExecutionException, InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () ->
                  grid.run(
                      outcome ->
                          outcome.fold(
                              done ->
                                  done.result().last() + " " + done.result().series().hashCode(),
                              String::valueOf,
                              String::valueOf)))
          .get();
    } finally {
      pool.shutdown();
    }
  }

  private static Grid grid(int policies, int names, int sessions) {
    RandomHistory history = RandomHistory.drawnBy(new Random(7), names, sessions);
    TreeMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    for (int i = 0; i < names; i++) {
      weights.put(RandomHistory.name(i), BigDecimal.ONE.divide(BigDecimal.valueOf(names)));
    }
    Target target = new Target.OwnWeights(weights);
    Span whole = new Span(RandomHistory.START, history.last());
    return new Grid(
        Simulation.over(history.market(), history.last()).preparing(target),
        new SimulationRequest(
            BigDecimal.valueOf(1_000_000),
            "USD",
            whole.first(),
            whole.last(),
            target,
            SimulationPolicy.fractional()),
        policies(policies),
        Soak.isFull()
            ? List.of(whole)
            : Windows.rolling(whole, Period.ofYears(1), Period.ofMonths(3)));
  }

  private static List<SimulationPolicy> policies(int count) {
    List<Rebalancing> rules =
        List.of(
            new Rebalancing.WithTarget(),
            new Rebalancing.OnDates(Definitions.MONTHLY),
            new Rebalancing.OnDates(Definitions.QUARTERLY),
            new Rebalancing.OnDates(Definitions.YEARLY));
    List<SimulationPolicy> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      policies.add(
          SimulationPolicy.whole(new Fees.BasisPoints(BigDecimal.valueOf(i)))
              .with(rules.get(i % rules.size()))
              .with(i % 2 == 0 ? Dividends.KEPT : Dividends.PAID_OUT));
    }
    return policies;
  }
}
