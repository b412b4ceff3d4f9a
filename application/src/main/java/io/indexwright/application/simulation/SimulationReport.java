package io.indexwright.application.simulation;

import io.indexwright.money.Money;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.growth.CashFlow;
import io.indexwright.performance.growth.MoneyWeightedReturn;
import io.indexwright.performance.relative.Comparison;
import io.indexwright.performance.report.Assumptions;
import io.indexwright.performance.report.Reading;
import io.indexwright.performance.report.Report;
import io.indexwright.portfolio.Fact;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Transaction;
import io.indexwright.simulation.result.Transaction.Kind;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a simulation, and what can be said of it.
 *
 * @param benchmark in the currency of the simulation; empty if there is none
 */
public record SimulationReport(
    SimulationResult result, Optional<ValueSeries> benchmark, Assumptions assumptions) {
  private static final Set<Kind> THROUGH_THE_DOOR =
      EnumSet.of(Kind.CONTRIBUTION, Kind.WITHDRAWAL, Kind.PAYOUT);

  /** Returns every measure of the points, and the return on the money. */
  public List<Reading> measures() {
    List<Reading> measures = new ArrayList<>(Report.of(points(), assumptions).readings());
    MoneyWeightedReturn money = new MoneyWeightedReturn(flows());
    measures.add(
        new Reading(
            "money-weighted return a year",
            money.rate(),
            "a year of 365 days; of what came in, what went out, and the value at the end"));
    measures.add(
        new Reading(
            "money-weighted return over all",
            money.overAll(),
            "the same, not taken to a year: the one to tell for less than a year"));
    return measures;
  }

  /** Returns every measure against the benchmark; none if there is none. */
  public List<Reading> comparison() {
    return compared().map(pair -> Report.against(pair, assumptions).readings()).orElseGet(List::of);
  }

  /** Returns the simulation and its benchmark on their common dates. */
  public Optional<Comparison> compared() {
    return benchmark.map(other -> new Comparison(points(), other));
  }

  /** Returns what a unit that nobody paid into or out of was worth. */
  public ValueSeries points() {
    return ValueSeries.of(result.points(), result.currency());
  }

  /** As the investor's pocket sees it. */
  private List<CashFlow> flows() {
    List<CashFlow> flows = new ArrayList<>();
    for (Transaction one : result.transactions()) {
      if (THROUGH_THE_DOOR.contains(one.kind())
          && one.entry().fact() instanceof Fact.CashMoved moved) {
        flows.add(new CashFlow(one.date(), moved.amount().negated()));
      }
    }
    Money left = Money.rounded(result.last().value(), result.currency(), RoundingMode.HALF_UP);
    flows.add(new CashFlow(result.span().last(), left));
    return flows;
  }
}
