package io.indexwright.performance.report;

import io.indexwright.money.Money;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.growth.AccountWorth;
import io.indexwright.performance.growth.AccountWorth.Day;
import io.indexwright.performance.growth.MoneyWeightedReturn;
import io.indexwright.performance.growth.SubPeriod;
import io.indexwright.performance.growth.TimeWeightedReturn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every measure of an account that others pay into and out of. */
public final class AccountReport {

  private AccountReport() {}

  /**
   * Measures an account: its returns, and those of every measure of a series that its time-weighted
   * returns have a number for all of.
   */
  public static List<Reading> of(AccountWorth account, Assumptions assumptions) {
    List<Reading> readings = new ArrayList<>(returns(account));
    series(account).map(it -> Report.of(it, assumptions).readings()).ifPresent(readings::addAll);
    return readings;
  }

  private static List<Reading> returns(AccountWorth account) {
    Optional<MoneyWeightedReturn> money =
        Optional.of(account.investorsFlows())
            .filter(flows -> !flows.isEmpty())
            .map(MoneyWeightedReturn::new);
    return List.of(
        new Reading(
            "time-weighted return",
            account.periods().isEmpty()
                ? tooFew(account)
                : TimeWeightedReturn.of(account.periods()),
            "returns of the days, linked; what came in was there at the start of its day, what went"
                + " out until its end"),
        new Reading(
            "money-weighted return a year",
            money.map(MoneyWeightedReturn::rate).orElseGet(() -> tooFew(account)),
            "a year of 365 days; of the first worth, what came in and went out, and the last"),
        new Reading(
            "money-weighted return over all",
            money.map(MoneyWeightedReturn::overAll).orElseGet(() -> tooFew(account)),
            "the same, not taken to a year: the one to tell for less than a year"));
  }

  private static Measure tooFew(AccountWorth account) {
    return Measure.undefined(
        Reason.TOO_FEW, "it takes 2 days with a worth or more, not " + account.days().size());
  }

  /** Nothing can be compounded with a day that has no return, or on which all was lost. */
  private static Optional<ValueSeries> series(AccountWorth account) {
    List<Double> returns = new ArrayList<>();
    for (SubPeriod period : account.periods()) {
      OptionalDouble one = period.simpleReturn().value();
      if (one.isEmpty() || one.getAsDouble() <= -1) {
        return Optional.empty();
      }
      returns.add(one.getAsDouble());
    }
    return returns.isEmpty() ? Optional.empty() : Optional.of(compounded(account, returns));
  }

  private static ValueSeries compounded(AccountWorth account, List<Double> returns) {
    List<LocalDate> dates = account.days().stream().map(Day::date).toList();
    Money first = account.days().get(0).worth();
    return ValueSeries.compounded(
        dates.get(0),
        dates.subList(1, dates.size()),
        Column.of(returns.stream().mapToDouble(Double::doubleValue).toArray()),
        first.currency());
  }
}
