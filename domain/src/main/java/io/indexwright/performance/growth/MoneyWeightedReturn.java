package io.indexwright.performance.growth;

import io.indexwright.money.Money;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rate a year at which what was paid and what was got are worth the same: the root of {@code Σ
 * F (1 + r)^(−d ÷ 365) = 0}, d in days after the first flow. Known as XIRR; source: the definition
 * of Excel's function, whose day count (actual days by 365) is kept.
 *
 * <p>Flows may change sign more than once and then have several such rates. All of them are found;
 * see {@link Crossings}.
 *
 * @param flows as the investor's pocket sees them: below zero what he pays, above zero what he
 *     gets, the last worth of the portfolio among it; in the order of their dates
 */
public record MoneyWeightedReturn(List<CashFlow> flows) {

  /** Sorts by date, adds up those of one date, and refuses no flows and several currencies. */
  public MoneyWeightedReturn {
    if (flows.isEmpty()) {
      throw new IllegalArgumentException("a return on no money");
    }
    SortedMap<LocalDate, Money> byDate = new TreeMap<>();
    flows.forEach(flow -> byDate.merge(flow.on(), flow.amount(), Money::plus));
    flows = byDate.entrySet().stream().map(it -> new CashFlow(it.getKey(), it.getValue())).toList();
    CashFlow.checkOneCurrency(flows.get(0).amount(), flows);
  }

  /** Returns every rate above −1 that solves the equation, from the lowest on. */
  public Column rates() {
    return new Crossings(amounts(), years()).all().map(StrictMath::expm1);
  }

  private Column amounts() {
    return Column.of(flows.stream().mapToDouble(CashFlow::number).toArray());
  }

  private Column years() {
    return Column.of(
        flows.stream()
            .mapToDouble(flow -> YearLength.ACT_365.between(flows.get(0).on(), flow.on()))
            .toArray());
  }

  /** Returns the one rate; undefined if there is none, or more than one. */
  public Measure rate() {
    Column rates = rates();
    return rates.size() > 1
        ? Measure.undefined(Reason.SEVERAL_RATES, "each of " + rates + " solves the equation")
        : firstOf(rates);
  }

  /** Returns the rate nearest to {@code guess}, of two the lower; undefined if there is none. */
  public Measure rateNearest(double guess) {
    Column rates = rates();
    return firstOf(
        Column.of(
            rates.stream()
                .boxed()
                .min(Comparator.comparing(rate -> Math.abs(rate - guess)))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray()));
  }

  private static Measure firstOf(Column rates) {
    return rates.size() == 0
        ? Measure.undefined(Reason.NO_RATE, "no rate makes payments and receipts worth the same")
        : Measure.of(rates.at(0));
  }

  /**
   * Returns what the rate came to from the first flow to the last, not taken to a year: {@code (1 +
   * r)^(d ÷ 365) − 1}. The figure to tell for less than a year.
   */
  public Measure overAll() {
    double years = years().at(flows.size() - 1);
    return rate().map(rate -> StrictMath.expm1(StrictMath.log1p(rate) * years));
  }

  /**
   * Returns the worth of all flows on the day of the first: {@code Σ F (1 + r)^(−d ÷ 365)} (XNPV).
   *
   * @param rate a year, above −1
   */
  public Measure presentValue(double rate) {
    if (!(rate > -1)) {
      throw new IllegalArgumentException("a rate must be above -1: " + rate);
    }
    Column years = years();
    double sum = 0;
    for (int i = 0; i < years.size(); i++) {
      sum += flows.get(i).number() * StrictMath.exp(-years.at(i) * StrictMath.log1p(rate));
    }
    return Measure.of(sum);
  }
}
