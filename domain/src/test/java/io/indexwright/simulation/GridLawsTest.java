package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.calendar.Span;
import io.indexwright.proof.Digest;
import io.indexwright.rulebook.Definitions;
import io.indexwright.simulation.grid.Grid;
import io.indexwright.simulation.grid.Windows;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The same cells, digit for digit, whoever runs them. */
class GridLawsTest {
  private static final int YEAR = 252;

  @Test
  void givesTheSameCells_inOneTwoAndEightThreads() throws Exception {
    int policies = Soak.isFull() ? Integer.getInteger("soak.policies", 1_000) : 12;
    Grid grid = Soak.isFull() ? grid(policies, 20, 30) : grid(policies, 4, 5);

    List<Grid.Cell<String>> alone = in(1, grid);

    assertThat(alone).hasSize(policies * grid.windows().size());
    assertThat(alone).extracting(Grid.Cell::kept).allMatch(RunDigest::isOfARun);
    assertThat(in(2, grid)).isEqualTo(alone);
    assertThat(in(8, grid)).isEqualTo(alone);
  }

  /** Keeps a digest of each run, since the series of all would not fit into memory. */
  private static List<Grid.Cell<String>> in(int threads, Grid grid)
      throws ExecutionException, InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    long start = System.nanoTime();
    try {
      List<Grid.Cell<String>> cells = pool.submit(() -> grid.run(RunDigest::of)).get();
      if (Soak.isFull()) {
        Soak.note(
            "GridLaws.cells %s in %s threads: %s s, %s"
                .formatted(
                    cells.size(),
                    threads,
                    (System.nanoTime() - start) / 1_000_000_000,
                    Digest.of(cells.toString())));
      }
      return cells;
    } finally {
      pool.shutdown();
    }
  }

  private static Grid grid(int policies, int names, int years) {
    RandomHistory history = RandomHistory.drawnBy(new Random(7), names, years * YEAR);
    SimulationRequest asked = history.equallyWeighted(SimulationPolicy.fractional());
    Span whole = new Span(asked.start(), asked.end());
    return new Grid(
        Simulation.over(history.market(), history.last()).preparing(asked.target()),
        asked,
        policies(policies),
        Soak.isFull()
            ? List.of(whole)
            : Windows.rolling(whole, Period.ofYears(2), Period.ofYears(1)));
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
