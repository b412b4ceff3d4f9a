package io.indexwright.allocation;

import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.money.Weight;
import io.indexwright.order.Commission;

/**
 * What an allocation has to reckon with, and how it decides.
 *
 * @param fees paid out of the cash that is allocated
 * @param buffer stays in cash
 * @param objective what is made small
 * @param flow what may be moved
 */
public record AllocationPolicy(
    Fees fees,
    Buffer buffer,
    Method method,
    Objective objective,
    Funding funding,
    Restrictions restrictions,
    Flow flow) {

  /** Invests everything, exactly, from cash alone, and counts fees. */
  public static AllocationPolicy investingAll(Fees fees) {
    return new AllocationPolicy(
        fees,
        Buffer.none(),
        Method.exact(),
        Objective.distanceAndFees(),
        Funding.CASH_ONLY,
        Restrictions.none(),
        new Flow.Full());
  }

  /** Invests everything, exactly, from cash alone, and counts fees. */
  public static AllocationPolicy investingAll(Commission commission) {
    return investingAll(new Fees.Charged(commission));
  }

  /** Keeps {@code part} of the portfolio's value in cash. */
  public AllocationPolicy keepingInCash(Weight part) {
    return keeping(new Buffer.Part(part));
  }

  /** Keeps {@code other} in cash. */
  public AllocationPolicy keeping(Buffer other) {
    return new AllocationPolicy(fees, other, method, objective, funding, restrictions, flow);
  }

  /** Decides by {@code other}. */
  public AllocationPolicy by(Method other) {
    return new AllocationPolicy(fees, buffer, other, objective, funding, restrictions, flow);
  }

  /** Makes {@code other} small. */
  public AllocationPolicy minimising(Objective other) {
    return new AllocationPolicy(fees, buffer, method, other, funding, restrictions, flow);
  }

  /** Pays for buys from {@code other}. */
  public AllocationPolicy payingFrom(Funding other) {
    return new AllocationPolicy(fees, buffer, method, objective, other, restrictions, flow);
  }

  /** Obeys {@code other}. */
  public AllocationPolicy within(Restrictions other) {
    return new AllocationPolicy(fees, buffer, method, objective, funding, other, flow);
  }

  /** Moves {@code other}. */
  public AllocationPolicy moving(Flow other) {
    return new AllocationPolicy(fees, buffer, method, objective, funding, restrictions, other);
  }
}
