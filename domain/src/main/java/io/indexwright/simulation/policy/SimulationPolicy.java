package io.indexwright.simulation.policy;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.Funding;
import io.indexwright.allocation.Method;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a simulation follows its target.
 *
 * @param allocation as live; which way money flows is decided by the simulation
 * @param terms of every instrument; trades settle at once
 */
public record SimulationPolicy(
    AllocationPolicy allocation,
    Terms terms,
    Rebalancing rebalancing,
    Dividends dividends,
    List<CashPlan> cashPlans,
    MoneyRules money,
    TaxRules taxes) {

  /** The finest step in which fractions are bought. */
  private static final Quantity FRACTION = new Quantity(BigDecimal.ONE.movePointLeft(8));

  /** Keeps a copy that nobody can change. */
  public SimulationPolicy {
    cashPlans = List.copyOf(cashPlans);
    terms = terms.settledAfter(0);
  }

  /** Whole shares, dividends reinvested, no plan, one currency, no interest, no tax. */
  public static SimulationPolicy whole(Fees fees) {
    return new SimulationPolicy(
        AllocationPolicy.investingAll(fees)
            .by(new Method.LargestRemainder())
            .payingFrom(Funding.SALES_TOO),
        Terms.WHOLE_UNITS,
        new Rebalancing.WithTarget(),
        Dividends.REINVESTED,
        List.of(),
        MoneyRules.plain(),
        TaxRules.none());
  }

  /** The same without fees, in hundred-millionths of a share. */
  public static SimulationPolicy fractional() {
    return whole(Fees.none()).inFractions();
  }

  /** Returns the same in hundred-millionths of a share. */
  public SimulationPolicy inFractions() {
    return with(terms.inLotsOf(FRACTION));
  }

  /** Returns the same with another way to allocate. */
  public SimulationPolicy with(AllocationPolicy other) {
    return new SimulationPolicy(other, terms, rebalancing, dividends, cashPlans, money, taxes);
  }

  /** Returns the same with {@code other} terms of every instrument. */
  public SimulationPolicy with(Terms other) {
    return new SimulationPolicy(allocation, other, rebalancing, dividends, cashPlans, money, taxes);
  }

  /** Returns the same, rebalanced otherwise. */
  public SimulationPolicy with(Rebalancing other) {
    return new SimulationPolicy(allocation, terms, other, dividends, cashPlans, money, taxes);
  }

  /** Returns the same with another use of dividends. */
  public SimulationPolicy with(Dividends other) {
    return new SimulationPolicy(allocation, terms, rebalancing, other, cashPlans, money, taxes);
  }

  /** Returns the same with other money that comes and goes. */
  public SimulationPolicy with(CashPlan... plans) {
    return new SimulationPolicy(
        allocation, terms, rebalancing, dividends, List.of(plans), money, taxes);
  }

  /** Returns the same at other rates. */
  public SimulationPolicy with(MoneyRules other) {
    return new SimulationPolicy(allocation, terms, rebalancing, dividends, cashPlans, other, taxes);
  }

  /** Returns the same with other taxes. */
  public SimulationPolicy with(TaxRules other) {
    return new SimulationPolicy(allocation, terms, rebalancing, dividends, cashPlans, money, other);
  }
}
