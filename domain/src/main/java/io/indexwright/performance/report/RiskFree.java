package io.indexwright.performance.report;

import io.indexwright.performance.Column;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.ValueSeries;
import java.util.TreeSet;

/** What could have been earned without risk, period by period. */
public sealed interface RiskFree {

  /**
   * Returns what was earned between every two dates of {@code series} in a row.
   *
   * @throws IllegalArgumentException if it is not known for all of them
   */
  Column over(ValueSeries series, PerYear perYear);

  /** Returns in words what it is. */
  String convention();

  /**
   * The same in every period: {@code (1 + y)^(1/A) − 1}.
   *
   * @param perYear y; −1 or more
   */
  record Rate(double perYear) implements RiskFree {
    @Override
    public Column over(ValueSeries series, PerYear year) {
      double perPeriod = year.compounding(perYear);
      return series.returns().map(one -> perPeriod);
    }

    @Override
    public String convention() {
      return "cash at " + perYear + " a year, compounded";
    }
  }

  /**
   * What an account earned.
   *
   * @param account worth on every date that is asked for, and on others
   */
  record Account(ValueSeries account) implements RiskFree {
    @Override
    public Column over(ValueSeries series, PerYear year) {
      ValueSeries same = account.on(new TreeSet<>(series.dates()));
      if (same.size() != series.size()) {
        throw new IllegalArgumentException(
            "the account has a worth on " + same.size() + " of " + series.size() + " dates");
      }
      return same.returns();
    }

    @Override
    public String convention() {
      return "cash as in an account, period by period";
    }
  }
}
