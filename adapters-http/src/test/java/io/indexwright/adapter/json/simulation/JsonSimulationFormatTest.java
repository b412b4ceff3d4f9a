package io.indexwright.adapter.json.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Fees;
import io.indexwright.application.simulation.Every;
import io.indexwright.application.simulation.GridOrder;
import io.indexwright.application.simulation.SimulationOrder;
import io.indexwright.application.simulation.SimulationTerms;
import io.indexwright.rates.InterestRate;
import io.indexwright.simulation.policy.CashPlan;
import io.indexwright.simulation.policy.Dividends;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.Rebalancing;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.TaxRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonSimulationFormatTest {
  private static final String START =
      """
      {"amount": "1000.00", "currency": "USD", "start": "2024-01-01",
       "targets": {"A": "1"}""";

  private final JsonSimulationFormat format = new JsonSimulationFormat();

  private SimulationPolicy policy(String json) {
    return format.order(START + ", \"policy\": " + json + "}").terms().policy();
  }

  @Test
  void takesTheUsual_whereNothingIsSaid() {
    SimulationOrder order = format.order(START + "}");

    assertThat(order.terms())
        .isEqualTo(
            new SimulationTerms(SimulationPolicy.whole(new Fees.Sum(List.of())), Optional.empty()))
        .isEqualTo(new SimulationTerms(policy("{}"), Optional.empty()));
    assertThat(order.stretch())
        .isEqualTo(new SimulationOrder.Stretch(LocalDate.parse("2024-01-01"), Optional.empty()));
    assertThat(order.judging())
        .isEqualTo(new SimulationOrder.Judging(Optional.empty(), BigDecimal.ZERO));
  }

  @Test
  void readsWhenIsTraded_andWhichMoneyComesAndGoes() {
    SimulationPolicy read =
        policy(
            """
            {"fractional": true, "rebalance": "QUARTER", "dividends": "PAID_OUT",
             "contributions": [{"amount": "100"}, {"amount": "-2.5", "every": "YEAR"}]}""");

    assertThat(read)
        .isEqualTo(
            policy("{}")
                .inFractions()
                .with(new Rebalancing.OnDates(Every.QUARTER.schedule()))
                .with(Dividends.PAID_OUT)
                .with(
                    new CashPlan(new BigDecimal("100"), Every.MONTH.schedule()),
                    new CashPlan(new BigDecimal("-2.5"), Every.YEAR.schedule())));
  }

  @Test
  void readsRates_withTheSpreadOfTheAllocation() {
    SimulationOrder order =
        format.order(
            START
                + """
                , "policy": {"fx": {"fixing": "ECB", "frozen": true}, "cashInterest": "0.02",
                 "allocation": {"fxSpread": "0.001"}}}""");

    MoneyRules money = order.terms().policy().money();
    assertThat(money.fx())
        .contains(new MoneyRules.Fx("ECB", 7, true, new BigDecimal("0.001")))
        .isEqualTo(order.terms().fx());
    InterestRate rate = order.terms().interest().orElseThrow();
    assertThat(rate.perYear()).isEqualByComparingTo("0.02");
    assertThat(money.interest().map(MoneyRules.Interest::series)).contains(rate.name());
  }

  @Test
  void readsTaxes() {
    TaxRules taxes =
        policy(
                """
                {"taxes": {"withholding": {"US": "0.15", "CH": "0.35"},
                 "gains": {"shortTerm": "0.25", "longTerm": "0.1"}}}""")
            .taxes();

    LocalDate day = LocalDate.parse("2000-01-01");
    assertThat(taxes.withholding().flatMap(rates -> rates.of("CH", day)))
        .contains(new BigDecimal("0.35"));
    assertThat(taxes.gains().map(gains -> gains.rates().longTerm()))
        .contains(new BigDecimal("0.1"));
  }

  @Test
  void readsGrids() {
    GridOrder order =
        format.gridOrder(
            START
                + """
                , "policies": [{"name": "a", "policy": {"fractional": true}}, {"name": "b"}],
                 "windows": {"kind": "ROLLING", "length": "P3Y", "step": "P6M"}}""");

    assertThat(order.policies()).extracting(GridOrder.Named::name).containsExactly("a", "b");
    assertThat(order.order().terms()).isEqualTo(order.terms().get(0));
    assertThat(order.cut())
        .isEqualTo(new GridOrder.Cut.Rolling(Period.ofYears(3), Period.ofMonths(6)));
  }
}
