package io.indexwright.proof;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.statistics.RiskRule;
import io.indexwright.statistics.RiskRule.MinimumVariance;

/** The canonical form of how risk becomes weights. */
final class CanonicalRisk {
  static final Kinds<RiskRule> RULES =
      Kinds.<RiskRule>none()
          .with(RiskRule.InverseVolatility.class, "INVERSE_VOLATILITY")
          .with(RiskRule.EqualRiskContribution.class, "EQUAL_RISK_CONTRIBUTION")
          .with(
              RiskRule.RiskBudgets.class,
              "RISK_BUDGETS",
              by ->
                  Fields.none()
                      .with(
                          "budgets",
                          Fields.of(
                              by.budgets(), InstrumentId::value, CanonicalConstruction::weight)))
          .with(
              MinimumVariance.class,
              "MINIMUM_VARIANCE",
              least ->
                  Fields.none()
                      .with(
                          "bounds",
                          Fields.of(least.bounds(), InstrumentId::value, CanonicalRisk::of))
                      .with("others", of(least.others())));

  private CanonicalRisk() {}

  static Canonical of(RiskRule rule) {
    return RULES.written(rule);
  }

  private static Canonical of(MinimumVariance.Bounds bounds) {
    return Fields.none()
        .with("highest", CanonicalConstruction.weight(bounds.highest()))
        .with("lowest", CanonicalConstruction.weight(bounds.lowest()));
  }
}
