package io.indexwright.performance.growth;

import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * The return of a unit of money that was there all the time: the returns of sub-periods, linked.
 * When others put money in or took it out has no part in it. Source: Bacon, chapter 2.
 */
public final class TimeWeightedReturn {

  private TimeWeightedReturn() {}

  /**
   * Links the returns of sub-periods.
   *
   * @param periods that follow each other without a gap
   * @return undefined if there are none, or one of them has no return
   */
  public static Measure of(List<SubPeriod> periods) {
    List<Double> returns = new ArrayList<>();
    for (SubPeriod period : periods) {
      Measure simple = period.simpleReturn();
      if (simple.value().isEmpty()) {
        return simple;
      }
      simple.value().ifPresent(returns::add);
    }
    return new TotalReturn()
        .of(Column.of(returns.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
