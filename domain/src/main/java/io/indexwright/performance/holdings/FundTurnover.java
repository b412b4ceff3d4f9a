package io.indexwright.performance.holdings;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import java.util.List;

/**
 * The smaller of purchases and sales by average assets. Source: United States Securities and
 * Exchange Commission, Form N-1A, Item 13, where the average is that of the month ends of a year.
 *
 * @param purchases all of them over the stretch; zero or more
 * @param sales all of them over the stretch; zero or more
 * @param assets on equally distant dates of the stretch; not empty
 */
public record FundTurnover(Money purchases, Money sales, List<Money> assets) {

  /** Refuses no assets, several currencies, and trades below zero. */
  public FundTurnover {
    assets = List.copyOf(assets);
    CurrencyMismatchException.check(purchases.currency(), sales.currency());
    for (Money one : assets) {
      CurrencyMismatchException.check(purchases.currency(), one.currency());
    }
    if (assets.isEmpty() || purchases.isNegative() || sales.isNegative()) {
      throw new IllegalArgumentException(
          "turnover of " + purchases + " and " + sales + " on " + assets);
    }
  }

  /** Returns the turnover; undefined if the average is zero or less. */
  public Measure ratio() {
    double average = Column.of(assets.stream().mapToDouble(FundTurnover::number).toArray()).mean();
    return average <= 0
        ? Measure.undefined(Reason.NO_CAPITAL, "the average assets were " + average)
        : Measure.of(Math.min(number(purchases), number(sales)) / average);
  }

  private static double number(Money money) {
    return money.amount().doubleValue();
  }
}
