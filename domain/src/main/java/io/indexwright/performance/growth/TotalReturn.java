package io.indexwright.performance.growth;

import io.indexwright.performance.Column;
import io.indexwright.performance.Gauge;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;

/**
 * The return over all periods, linked geometrically: {@code Π(1 + r) − 1}. Source: C. Bacon,
 * <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed., chapter 2.
 */
public record TotalReturn() implements Gauge {

  /**
   * Links.
   *
   * @return undefined if there are no returns, or one loses more than everything: a product of two
   *     debts would be a gain
   */
  @Override
  public Measure of(Column returns) {
    double worst = returns.stream().min().orElse(0);
    return worst < -1
        ? Measure.undefined(Reason.BELOW_TOTAL_LOSS, "a period returned " + worst)
        : returns.measured(1, TotalReturn::linked);
  }

  private static double linked(Column returns) {
    return returns.stream().reduce(1, (grown, one) -> grown * (1 + one)) - 1;
  }

  @Override
  public String convention() {
    return "simple returns, linked geometrically";
  }
}
