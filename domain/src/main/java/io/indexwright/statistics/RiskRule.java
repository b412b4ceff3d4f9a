package io.indexwright.statistics;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Weight;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** How risk becomes weights, none of them below zero. Rule: docs/rules/statistics.md. */
public sealed interface RiskRule {

  /**
   * Returns weights of the instruments of {@code covariance}.
   *
   * @throws NotEstimableException if the rule has no answer, with the reason
   */
  EstimatedWeights weights(Covariance covariance);

  /** Each in proportion to one over its volatility, whatever it has in common with others. */
  record InverseVolatility() implements RiskRule {
    @Override
    public EstimatedWeights weights(Covariance covariance) {
      double[] claims = new double[covariance.size()];
      for (int i = 0; i < claims.length; i++) {
        claims[i] = 1 / covariance.volatility(i);
      }
      return EstimatedWeights.scaled(covariance.names(), claims);
    }
  }

  /** Each bears the same share of the risk. */
  record EqualRiskContribution() implements RiskRule {
    @Override
    public EstimatedWeights weights(Covariance covariance) {
      double[] budgets = new double[covariance.size()];
      Arrays.fill(budgets, 1.0 / budgets.length);
      return CoordinateDescent.weights(covariance, budgets);
    }
  }

  /**
   * Each bears a given share of the risk. Budgets of instruments that are not there are left out
   * and the others keep their proportions; an instrument without one is refused.
   *
   * @param budgets positive, summing to exactly 1
   */
  record RiskBudgets(SortedMap<InstrumentId, Weight> budgets) implements RiskRule {
    /** Refuses a budget of nothing, and a sum other than 1. */
    public RiskBudgets {
      budgets = InstrumentOrder.copyOf(budgets);
      if (budgets.containsValue(Weight.ZERO)) {
        throw new IllegalArgumentException("a budget of nothing: " + budgets);
      }
      BigDecimal sum =
          budgets.values().stream().map(Weight::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        throw new IllegalArgumentException("budgets sum to " + sum.toPlainString() + ", not to 1");
      }
    }

    @Override
    public EstimatedWeights weights(Covariance covariance) {
      double[] given = covariance.names().stream().mapToDouble(this::budget).toArray();
      double sum = EstimatedWeights.sum(given);
      for (int i = 0; i < given.length; i++) {
        given[i] /= sum;
      }
      return CoordinateDescent.weights(covariance, given);
    }

    private double budget(InstrumentId id) {
      return Optional.ofNullable(budgets.get(id))
          .orElseThrow(
              () ->
                  new NotEstimableException(
                      Reason.INFEASIBLE, "no budget of risk is given for " + id))
          .fraction()
          .doubleValue();
    }
  }

  /**
   * The weights between bounds whose variance is least. Bounds of instruments that are not there
   * are left out.
   *
   * @param others the bounds of everybody who has none of its own
   */
  record MinimumVariance(Bounds others, SortedMap<InstrumentId, Bounds> bounds)
      implements RiskRule {
    /** Keeps a copy that nobody can change. */
    public MinimumVariance {
      bounds = InstrumentOrder.copyOf(bounds);
    }

    /** From nothing to the whole, for everybody. */
    public static MinimumVariance longOnly() {
      return new MinimumVariance(
          new Bounds(Weight.ZERO, new Weight(BigDecimal.ONE)), Collections.emptySortedMap());
    }

    /**
     * What a weight is kept between.
     *
     * @param highest no less than {@code lowest}
     */
    public record Bounds(Weight lowest, Weight highest) {
      /** Refuses an order that is the wrong way round. */
      public Bounds {
        if (lowest.fraction().compareTo(highest.fraction()) > 0) {
          throw new IllegalArgumentException("from " + lowest + " to " + highest);
        }
      }
    }

    @Override
    public EstimatedWeights weights(Covariance covariance) {
      List<Bounds> each =
          covariance.names().stream().map(id -> bounds.getOrDefault(id, others)).toList();
      refuseUnlessFeasible(sum(each, Bounds::lowest), sum(each, Bounds::highest));
      return EstimatedWeights.of(
          covariance.names(),
          ActiveSet.weights(
              covariance, numbers(each, Bounds::lowest), numbers(each, Bounds::highest)));
    }

    private static void refuseUnlessFeasible(BigDecimal lowest, BigDecimal highest) {
      if (lowest.compareTo(BigDecimal.ONE) > 0 || highest.compareTo(BigDecimal.ONE) < 0) {
        throw new NotEstimableException(
            Reason.INFEASIBLE,
            "bounds sum to "
                + lowest.toPlainString()
                + " and "
                + highest.toPlainString()
                + ", with no 1 between them");
      }
    }

    private static BigDecimal sum(List<Bounds> bounds, Function<Bounds, Weight> end) {
      return bounds.stream()
          .map(one -> end.apply(one).fraction())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double[] numbers(List<Bounds> bounds, Function<Bounds, Weight> end) {
      return bounds.stream().mapToDouble(one -> end.apply(one).fraction().doubleValue()).toArray();
    }
  }
}
