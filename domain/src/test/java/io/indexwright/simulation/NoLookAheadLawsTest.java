package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Transaction;
import io.indexwright.soak.Soak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What comes later changes nothing that was decided, booked or valued before. */
class NoLookAheadLawsTest {
  private static final int FULL = 10_000;
  private static final int ONE_IN = 20;

  /** So many mutated runs are compared with one that is not. */
  private static final int MUTATED = 5;

  @RepeatedTest(10)
  void nothingIsDecidedOtherwise_whenEverythingLaterIsMutated(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("NoLookAheadLaws.mutated", FULL, ONE_IN, run);
    int compared = 0;
    Unmutated told = Unmutated.of(seeds.fromInclusive() / MUTATED);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      told = told.number == seed / MUTATED ? told : Unmutated.of(seed / MUTATED);
      Random random = new Random(-1L - seed);
      LocalDate date = RandomCase.START.plusDays(1L + random.nextInt(RandomCase.DAYS - 2));
      Optional<SimulationResult> before = told.result;
      Optional<SimulationResult> after = result(told.drawn.mutatedAfter(date, random));
      if (before.isPresent() && after.isPresent()) {
        compared++;
        assertThat(until(after.get(), date))
            .as("seed %s", seed)
            .isEqualTo(until(before.get(), date));
        assertThat(after.get().series().headMap(date, true))
            .as("seed %s", seed)
            .isEqualTo(before.get().series().headMap(date, true));
      }
    }
    assertThat(compared).isGreaterThan((seeds.untilExclusive() - seeds.fromInclusive()) * 9 / 10);
  }

  /** What really came, and what was done. */
  private record Unmutated(int number, RandomCase drawn, Optional<SimulationResult> result) {
    static Unmutated of(int number) {
      RandomCase drawn = RandomCase.drawnBy(new Random(number));
      return new Unmutated(number, drawn, NoLookAheadLawsTest.result(drawn));
    }
  }

  /** One in some cannot be run, because a corporate action leaves nothing of a price. */
  private static Optional<SimulationResult> result(RandomCase one) {
    return Simulation.over(one.market(), one.request().end())
        .run(one.request())
        .fold(
            (SimulationOutcome.Done done) -> Optional.of(done.result()),
            refused -> Optional.empty(),
            cancelled -> Optional.empty());
  }

  private static List<Transaction> until(SimulationResult result, LocalDate date) {
    List<Transaction> early = new ArrayList<>(result.transactions());
    early.removeIf(one -> one.date().isAfter(date));
    return early;
  }
}
