package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.rulebook.Definitions;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long one run of 20 names over 30 years takes, rebalanced every month in whole shares. The
 * figures go to target/soak.txt.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class SimulationSpeedTest {
  private static final int NAMES = 20;
  private static final int SESSIONS = 30 * 252;
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 50);

  @Test
  void givesTheSameDigits_howeverWarm() {
    for (Dividends use : Dividends.values()) {
      RandomHistory history = RandomHistory.drawnBy(new Random(7), NAMES, SESSIONS);
      SimulationRequest asked = history.equallyWeighted(policy(use));
      Simulation simulation =
          Simulation.over(history.market(), history.last()).preparing(asked.target());
      SimulationResult cold = Simulated.done(simulation.run(asked));

      long[] nanos = LongStream.generate(() -> timed(simulation, asked)).limit(ROUNDS).toArray();

      Soak.note(
          "Simulation of %s names, %s sessions, dividends %s, %s bookings: %s ms at best"
              .formatted(
                  NAMES,
                  SESSIONS,
                  use,
                  cold.transactions().size(),
                  LongStream.of(nanos).min().orElseThrow() / 1_000_000));
      assertThat(Simulated.done(simulation.run(asked))).isEqualTo(cold);
    }
  }

  private static long timed(Simulation simulation, SimulationRequest asked) {
    long start = System.nanoTime();
    simulation.run(asked);
    return System.nanoTime() - start;
  }

  private static SimulationPolicy policy(Dividends use) {
    return SimulationPolicy.whole(new Fees.BasisPoints(BigDecimal.TEN))
        .with(new Rebalancing.OnDates(Definitions.MONTHLY))
        .with(use);
  }
}
