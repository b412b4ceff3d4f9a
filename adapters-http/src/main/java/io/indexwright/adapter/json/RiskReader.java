package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.statistics.RiskRule;
import io.indexwright.statistics.RiskRule.MinimumVariance;
import io.indexwright.statistics.RiskRule.MinimumVariance.Bounds;
import java.util.Optional;
import java.util.SortedMap;

/** Reads how risk becomes weights. */
final class RiskReader {
  private static final Forms<RiskRule> RULES =
      Forms.<RiskRule>none()
          .with("INVERSE_VOLATILITY", at -> at.made(RiskRule.InverseVolatility::new))
          .with("EQUAL_RISK_CONTRIBUTION", at -> at.made(RiskRule.EqualRiskContribution::new))
          .with("RISK_BUDGETS", RiskReader::budgets)
          .with("MINIMUM_VARIANCE", RiskReader::minimumVariance);

  private RiskReader() {}

  static Optional<RiskRule> at(Place at) {
    return RULES.at(at);
  }

  private static Optional<RiskRule> budgets(Place at) {
    Optional<SortedMap<InstrumentId, Weight>> budgets =
        at.field("budgets")
            .entries(
                "an object from instrument to weight",
                InstrumentId::new,
                ConstructionReader::weight);
    return at.made(() -> new RiskRule.RiskBudgets(budgets.orElseThrow()));
  }

  private static Optional<RiskRule> minimumVariance(Place at) {
    Optional<Bounds> others = bounds(at.field("others"));
    Optional<SortedMap<InstrumentId, Bounds>> bounds =
        at.field("bounds")
            .entries(
                "an object from instrument to bounds, empty for none",
                InstrumentId::new,
                RiskReader::bounds);
    return at.made(() -> new MinimumVariance(others.orElseThrow(), bounds.orElseThrow()));
  }

  private static Optional<Bounds> bounds(Place at) {
    Optional<Weight> lowest = ConstructionReader.weight(at.field("lowest"));
    Optional<Weight> highest = ConstructionReader.weight(at.field("highest"));
    return at.made(() -> new Bounds(lowest.orElseThrow(), highest.orElseThrow()));
  }
}
