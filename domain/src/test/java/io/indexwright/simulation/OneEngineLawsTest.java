package io.indexwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Base;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Books;
import io.indexwright.market.Market;
import io.indexwright.money.Money;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import io.indexwright.simulation.result.Point;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.soak.Law;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepetitionInfo;

/** An index that is held is worth what its own engine says. */
class OneEngineLawsTest {
  private static final int NAMES = 5;
  private static final int TEN_YEARS = 2_520;
  private static final BigDecimal PARTS = new BigDecimal("1E-8");

  /** Splits, dividends, and a review every month or quarter; 10⁹ dollars, no costs. */
  @Law(2)
  void holdsTheTotalReturn_whenFractionsAreBoughtAndDividendsReinvested(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    RandomHistory history = RandomHistory.drawnBy(random, NAMES, TEN_YEARS);
    Market market = history.market();
    Rulebook rulebook = Rulebook.of(index(random));

    SimulationResult result =
        Simulated.done(
            Simulation.over(market, history.last())
                .run(
                    new SimulationRequest(
                        new BigDecimal("1000000000"),
                        "USD",
                        RandomHistory.START,
                        history.last(),
                        new Target.OfIndex(rulebook),
                        SimulationPolicy.fractional())));

    NavigableMap<LocalDate, IndexLevel> levels =
        IndexCalculation.of(rulebook, market).levels(ReturnKind.GROSS_TOTAL);
    assertThat(result.series().keySet()).isEqualTo(levels.keySet());
    BigDecimal worst =
        levels.entrySet().stream()
            .map(level -> off(result, level.getKey(), level.getValue()))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    assertThat(worst).isLessThan(PARTS);
    assertThat(result.notes().warnings()).isEmpty();
  }

  private static BigDecimal off(SimulationResult result, LocalDate date, IndexLevel level) {
    BigDecimal points =
        Optional.ofNullable(result.series().get(date)).map(Point::points).orElseThrow();
    return points.divide(level.points(), MathContext.DECIMAL128).subtract(BigDecimal.ONE).abs();
  }

  private static IndexDefinition index(Random random) {
    return Definitions.defined(
        new Definitions.Terms(
            new Construction(
                new Weighting.EqualWeighted(),
                new Capping.None(),
                Money.of("1000000000", Books.USD),
                8),
            random.nextBoolean() ? Definitions.MONTHLY : Definitions.QUARTERLY,
            new Base.AtLevel(RandomHistory.START, IndexLevel.of("1000")),
            Conventions.strict(Absorption.DIVISOR, 2)),
        IntStream.range(0, NAMES)
            .mapToObj(place -> RandomHistory.name(place).value())
            .toArray(String[]::new));
  }
}
