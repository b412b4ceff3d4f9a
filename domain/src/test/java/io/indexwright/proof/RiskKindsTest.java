package io.indexwright.proof;

import static io.indexwright.market.Books.id;

import io.indexwright.money.Weight;
import io.indexwright.statistics.RiskRule;
import io.indexwright.statistics.RiskRule.MinimumVariance;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form that weighing by risk can take, and how it is written. */
class RiskKindsTest {
  private static final Weight TENTH = Weight.of("0.1");

  @TestFactory
  Stream<DynamicTest> risks() {
    return Shapes.all(
        CanonicalRisk.RULES,
        RiskRule.class,
        Map.of(
            new RiskRule.InverseVolatility(),
            "{'kind':'INVERSE_VOLATILITY'}",
            new RiskRule.EqualRiskContribution(),
            "{'kind':'EQUAL_RISK_CONTRIBUTION'}",
            new RiskRule.RiskBudgets(
                new TreeMap<>(Map.of(id("B"), Weight.of("0.9"), id("A"), TENTH))),
            "{'budgets':{'A':'0.1','B':'0.9'},'kind':'RISK_BUDGETS'}",
            new MinimumVariance(
                new Bounds(Weight.ZERO, TENTH),
                new TreeMap<>(Map.of(id("A"), new Bounds(TENTH, Weight.of("1"))))),
            "{'bounds':{'A':{'highest':'1','lowest':'0.1'}},'kind':'MINIMUM_VARIANCE',"
                + "'others':{'highest':'0.1','lowest':'0'}}"));
  }
}
