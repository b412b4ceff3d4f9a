package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.money.Quantity;
import io.indexwright.rulebook.Definitions;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Totals;
import io.indexwright.soak.Law;
import io.indexwright.taxlot.TaxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepetitionInfo;

/** No cent is made or lost. */
class ConservationLawsTest {
  private static final int NAMES = 3;
  private static final int SESSIONS = 80;

  /** Whole shares, dividends, fees, tax on gains, contributions and withdrawals; no splits. */
  @Law(30)
  void whatCameInIsWhatWentOut_valueCostsAndTaxes_lessWhatPricesDid(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomHistory drawn = RandomHistory.drawnBy(random, NAMES, SESSIONS);
    RandomHistory history = new RandomHistory(drawn.closes(), drawn.dividends());
    Market market = history.market();

    SimulationResult result =
        Simulated.done(
            Simulation.over(market, history.last())
                .run(
                    new SimulationRequest(
                        BigDecimal.valueOf(100_000 + random.nextInt(1_000_000)),
                        "USD",
                        RandomHistory.START,
                        history.last(),
                        target(),
                        policy(random))));

    Totals totals = result.totals();
    BigDecimal in = totals.contributed().add(totals.distributed()).add(gains(result, market));
    BigDecimal out =
        totals.withdrawn().add(result.last().value()).add(totals.costs()).add(totals.taxes());
    assertThat(out).isEqualByComparingTo(in);
    assertThat(totals.costs().signum()).isPositive();
  }

  /** What was held over each night, times what its price did until the next close. */
  private static BigDecimal gains(SimulationResult result, Market market) {
    List<LocalDate> dates = new ArrayList<>(result.series().keySet());
    BigDecimal gains = BigDecimal.ZERO;
    for (int i = 1; i < dates.size(); i++) {
      for (Map.Entry<InstrumentId, Quantity> held :
          result.holdingsAt(dates.get(i - 1)).entrySet()) {
        BigDecimal moved =
            price(market, held.getKey(), dates.get(i))
                .subtract(price(market, held.getKey(), dates.get(i - 1)));
        gains = gains.add(moved.multiply(held.getValue().units()));
      }
    }
    return gains;
  }

  private static BigDecimal price(Market market, InstrumentId id, LocalDate date) {
    return market.prices().priceOf(id, date).orElseThrow().perUnit();
  }

  private static Target target() {
    TreeMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    weights.put(RandomHistory.name(0), new BigDecimal("0.5"));
    weights.put(RandomHistory.name(1), new BigDecimal("0.3"));
    weights.put(RandomHistory.name(2), new BigDecimal("0.2"));
    return new Target.OwnWeights(weights);
  }

  private static SimulationPolicy policy(Random random) {
    Dividends[] uses = Dividends.values();
    TaxRates rates =
        new TaxRates(new BigDecimal("0.3"), new BigDecimal("0.2"), TaxRates.Year.CALENDAR);
    return SimulationPolicy.whole(new Fees.BasisPoints(BigDecimal.valueOf(25)))
        .with(new Rebalancing.OnDates(Definitions.MONTHLY))
        .with(uses[random.nextInt(uses.length)])
        .with(TaxRules.none().with(TaxRules.Gains.fifo(rates)))
        .with(
            new CashPlan(BigDecimal.valueOf(500 + random.nextInt(5_000)), Definitions.MONTHLY),
            new CashPlan(BigDecimal.valueOf(-1_000), Definitions.QUARTERLY));
  }
}
