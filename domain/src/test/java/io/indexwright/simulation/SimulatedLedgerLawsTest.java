package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.market.Books;
import io.indexwright.portfolio.Balances;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.soak.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepetitionInfo;

/** The transactions are a ledger like any other, and everything follows from it. */
class SimulatedLedgerLawsTest {

  @Law(40)
  void holdingsAreThoseOfTheLedger_onEveryDateOnWhichTheyChange(RepetitionInfo run) {
    SimulationResult result = any(run);

    result
        .holdings()
        .forEach(
            (date, held) ->
                assertThat(result.ledger().statement(date, Instant.MAX).unrefused().positions())
                    .isEqualTo(held));
  }

  @Law(40)
  void theLastValueIsCashAndHoldings_asTheLedgerHasThem(RepetitionInfo run) {
    SimulationResult result = any(run);
    LocalDate last = result.span().last();
    Balances balances = result.ledger().statement(last, Instant.MAX).unrefused();

    assertThat(balances.receivables()).isEmpty();
    assertThat(balances.positions()).isEqualTo(result.holdingsAt(last));
    assertThat(balances.cash().keySet()).isSubsetOf("USD");
    if (balances.positions().isEmpty()) {
      assertThat(result.last().value()).isEqualByComparingTo(balances.cashIn(Books.USD).amount());
    }
  }

  private static SimulationResult any(RepetitionInfo run) {
    for (int seed = run.getCurrentRepetition(); ; seed += 1_000) {
      RandomCase drawn = RandomCase.drawnBy(new Random(seed));
      Optional<SimulationResult> result =
          Simulation.over(drawn.market(), drawn.request().end())
              .run(drawn.request())
              .fold(
                  (SimulationOutcome.Done done) -> Optional.of(done.result()),
                  refused -> Optional.empty(),
                  cancelled -> Optional.empty());
      if (result.isPresent()) {
        return result.get();
      }
    }
  }
}
