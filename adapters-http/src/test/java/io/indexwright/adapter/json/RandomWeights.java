package io.indexwright.adapter.json;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.selection.Count;
import io.indexwright.selection.Filter;
import io.indexwright.selection.Ranking;
import io.indexwright.selection.Score;
import io.indexwright.selection.Selection;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Selections, weightings and cappings drawn from a seed. */
final class RandomWeights {
  private final Random random;

  RandomWeights(Random random) {
    this.random = random;
  }

  Selection selection() {
    List<Filter> filters = Stream.generate(this::filter).limit(random.nextInt(4)).toList();
    int target = 1 + random.nextInt(50);
    return random.nextBoolean()
        ? new Selection.All(filters)
        : new Selection.Ranked(
            filters,
            new Ranking(score(), any(List.of(Ranking.First.values()))),
            new Count(
                target,
                random.nextInt(target + 1),
                target + random.nextInt(9),
                1 + random.nextInt(target)));
  }

  private Filter filter() {
    BigDecimal floor = BigDecimal.valueOf(random.nextInt(1000), 2);
    return any(
        List.of(
            new Filter.ListedFor(random.nextInt(100)),
            new Filter.PriceAtLeast(floor),
            new Filter.ScoreAtLeast(score(), floor.negate()),
            new Filter.PricedOn(1 + random.nextInt(12), weight())));
  }

  private Score score() {
    int months = 1 + random.nextInt(12);
    return any(
        List.of(
            new Score.Given(new Figure("book-value")),
            new Score.Momentum(months, random.nextInt(months)),
            new Score.FloatCap(),
            new Score.TradedValue(months)));
  }

  Weighting weighting(int depth) {
    List<Supplier<Weighting>> flat =
        List.of(
            Weighting.PriceWeighted::new,
            Weighting.EqualWeighted::new,
            Weighting.FloatCapWeighted::new,
            this::fixed,
            () ->
                new Weighting.FundamentalWeighted(
                    new TreeSet<>(List.of(new Figure("sales"), new Figure("dividends")))),
            () -> new Weighting.ScoreProportional(score()),
            () ->
                new Weighting.RiskWeighted(
                    riskRule(),
                    any(List.of(CovarianceEstimator.values())),
                    2 + random.nextInt(500)));
    List<Supplier<Weighting>> deep =
        List.of(
            () -> new Weighting.ScoreTilted(weighting(depth - 1), score()), () -> blend(depth - 1));
    return any(depth > 0 && random.nextBoolean() ? deep : flat).get();
  }

  private RiskRule riskRule() {
    Weight one = weight();
    InstrumentId first = new InstrumentId("X:1");
    return any(
        List.of(
            new RiskRule.InverseVolatility(),
            new RiskRule.EqualRiskContribution(),
            new RiskRule.RiskBudgets(
                new TreeMap<>(Map.of(first, one, new InstrumentId("X:2"), rest(one)))),
            RiskRule.MinimumVariance.longOnly(),
            new RiskRule.MinimumVariance(
                new Bounds(Weight.ZERO, one),
                new TreeMap<>(Map.of(first, new Bounds(one, Weight.of("1")))))));
  }

  private Weighting fixed() {
    Weight one = weight();
    return new Weighting.FixedWeighted(
        new TreeMap<>(Map.of(new InstrumentId("X:1"), one, new InstrumentId("X:2"), rest(one))));
  }

  private Weighting blend(int depth) {
    Weight one = weight();
    return new Weighting.Blend(
        List.of(
            new Weighting.Blend.Part(one, weighting(depth)),
            new Weighting.Blend.Part(rest(one), weighting(depth))));
  }

  Capping capping(int depth) {
    Weight threshold = Weight.of("0.05");
    List<Supplier<Capping>> flat =
        List.of(
            Capping.None::new,
            () -> new Capping.Cap(unit(), weight()),
            () ->
                new Capping.GroupCap(
                    new Scheme("sector"),
                    new TreeMap<>(Map.of("Banks \"&\" more", weight(), "石油", weight())),
                    weight()),
            () ->
                new Capping.TwoLevelCap(
                    unit(),
                    Weight.of("0.1"),
                    threshold,
                    weight(),
                    any(List.of(Capping.TwoLevelCap.Method.values()))));
    return depth > 0 && random.nextInt(3) == 0
        ? new Capping.InTurn(List.of(capping(depth - 1), capping(depth - 1)))
        : any(flat).get();
  }

  private Unit unit() {
    return any(List.of(Unit.LINE, Unit.ISSUER, new Unit.Grouped(new Scheme("country"))));
  }

  private Weight weight() {
    return new Weight(BigDecimal.valueOf(1 + random.nextInt(999_999), 6));
  }

  private static Weight rest(Weight weight) {
    return new Weight(BigDecimal.ONE.subtract(weight.fraction()));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
