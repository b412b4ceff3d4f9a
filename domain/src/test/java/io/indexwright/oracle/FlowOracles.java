package io.indexwright.oracle;

import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.money.Money;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.PerYear;
import io.indexwright.performance.growth.AnnualReturn;
import io.indexwright.performance.growth.CashFlow;
import io.indexwright.performance.growth.ModifiedDietz;
import io.indexwright.performance.growth.ModifiedDietz.Timing;
import io.indexwright.performance.growth.MoneyWeightedReturn;
import io.indexwright.performance.growth.ShortStretch;
import io.indexwright.performance.growth.SubPeriod;
import io.indexwright.performance.growth.TimeWeightedReturn;
import io.indexwright.performance.growth.TotalReturn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers to the cases about returns on money that comes and goes. */
final class FlowOracles {
  /** Two years without a leap day follow, so that a year is 365 days. */
  private static final LocalDate START = LocalDate.parse("2021-01-01");

  private FlowOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "performance/modified-dietz",
            Set.of("begin", "end", "days", "flows"),
            Set.of("return", "average_capital"),
            FlowOracles::modifiedDietz),
        new Shape(
            "performance/twr-mwr",
            Set.of("cfa", "lip"),
            Set.of("cfa_twr", "cfa_mwr", "lip_twr", "lip_irr_two_periods"),
            FlowOracles::timeOrMoney),
        new Shape("performance/xirr", Set.of("cases"), Shape.ANY, FlowOracles::rates),
        new Shape(
            "performance/xirr",
            Set.of("flows", "xnpv_rate"),
            Set.of("xirr", "xnpv"),
            FlowOracles::rateAndValue));
  }

  static void modifiedDietz(Oracle oracle) {
    ModifiedDietz dietz =
        new ModifiedDietz(
            START,
            START.plusDays(oracle.input("days").number().intValueExact()),
            usd(oracle.input("begin").number()),
            usd(oracle.input("end").number()),
            oracle.input("flows").items().stream()
                .map(it -> flow(START.plusDays(it.at("day").number().intValueExact()), it))
                .toList(),
            Timing.END_OF_DAY);
    PerformanceOracles.checkAll(
        oracle,
        Map.of(
            "return", dietz.simpleReturn(), "average_capital", Measure.of(dietz.averageCapital())));
  }

  static void timeOrMoney(Oracle oracle) {
    Json lip = oracle.input("lip");
    PerformanceOracles.checkAll(
        oracle,
        Map.of(
            "cfa_twr", timeWeighted(oracle.input("cfa")),
            "cfa_mwr", moneyWeighted(oracle.input("cfa")),
            "lip_twr", new TotalReturn().of(lipReturns(lip)),
            "lip_irr_two_periods", lipRate(lip)));
  }

  /** A share is bought, then a second one; the dividend of the first is paid out. */
  private static Measure timeWeighted(Json cfa) {
    BigDecimal first = number(cfa, "t0", "buy");
    BigDecimal second = number(cfa, "t1", "buy");
    SubPeriod held =
        new SubPeriod(
            usd(first), usd(BigDecimal.ZERO), usd(number(cfa, "t1", "dividend")), usd(second));
    SubPeriod heldTwo =
        new SubPeriod(usd(second), usd(second), usd(BigDecimal.ZERO), usd(ending(cfa)));
    return new AnnualReturn(PerYear.YEARS, ShortStretch.REFUSED)
        .overPeriods(TimeWeightedReturn.of(List.of(held, heldTwo)), 2);
  }

  private static Measure moneyWeighted(Json cfa) {
    BigDecimal second = number(cfa, "t1", "dividend").subtract(number(cfa, "t1", "buy"));
    return yearly(number(cfa, "t0", "buy").negate(), second, ending(cfa));
  }

  private static BigDecimal ending(Json cfa) {
    return number(cfa, "t2", "price")
        .add(number(cfa, "t2", "dividend_per_share"))
        .multiply(number(cfa, "t2", "shares"));
  }

  private static BigDecimal number(Json cfa, String date, String what) {
    return cfa.at(date).at(what).number();
  }

  private static Column lipReturns(Json lip) {
    return Column.of(PerformanceOracles.doubles(lip.at("period_returns").items()));
  }

  /** The money of two periods: told over both, not by the year. */
  private static Measure lipRate(Json lip) {
    BigDecimal start = lip.at("start").number();
    BigDecimal added = lip.at("contribution_after_period_1").number();
    List<BigDecimal> growths =
        lip.at("period_returns").items().stream()
            .map(one -> one.number().add(BigDecimal.ONE))
            .toList();
    BigDecimal end = start.multiply(growths.get(0)).add(added).multiply(growths.get(1));
    return yearly(start.negate(), added.negate(), end)
        .map(perYear -> StrictMath.pow(1 + perYear, 2) - 1);
  }

  private static Measure yearly(BigDecimal first, BigDecimal second, BigDecimal third) {
    return new MoneyWeightedReturn(
            List.of(
                new CashFlow(START, usd(first)),
                new CashFlow(START.plusYears(1), usd(second)),
                new CashFlow(START.plusYears(2), usd(third))))
        .rate();
  }

  /** A case that is expected, and has no flows, is that of flows that never change sign. */
  static void rates(Oracle oracle) {
    Map<String, Json> cases = oracle.input("cases").fields();
    for (String name : oracle.json().at("expected").fields().keySet()) {
      if (cases.containsKey(name)) {
        MoneyWeightedReturn flows = flows(oracle.input("cases").at(name));
        oracle.check(name, PerformanceOracles.number(name, flows.rate()));
      } else {
        assertThat(name).isEqualTo("no_sign_change");
        assertThat(neverChangingSign().rate())
            .extracting(it -> it.fold(known -> "known", undefined -> undefined.reason().name()))
            .isEqualTo(Reason.NO_RATE.name());
      }
    }
  }

  private static MoneyWeightedReturn neverChangingSign() {
    CashFlow paid = new CashFlow(START, usd(BigDecimal.TEN.negate()));
    return new MoneyWeightedReturn(List.of(paid, new CashFlow(START.plusDays(9), paid.amount())));
  }

  static void rateAndValue(Oracle oracle) {
    MoneyWeightedReturn flows = flows(oracle.input("flows"));
    PerformanceOracles.checkAll(
        oracle,
        Map.of(
            "xirr", flows.rate(),
            "xnpv", flows.presentValue(oracle.input("xnpv_rate").number().doubleValue())));
  }

  private static MoneyWeightedReturn flows(Json dated) {
    return new MoneyWeightedReturn(
        dated.items().stream().map(it -> flow(LocalDate.parse(it.at("date").text()), it)).toList());
  }

  private static CashFlow flow(LocalDate on, Json json) {
    return new CashFlow(on, usd(json.at("amount").number()));
  }

  private static Money usd(BigDecimal amount) {
    return new Money(amount, USD);
  }
}
