package io.indexwright.adapter.json.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.allocation.Buffer;
import io.indexwright.allocation.Funding;
import io.indexwright.allocation.Method;
import io.indexwright.allocation.Objective;
import io.indexwright.allocation.Restrictions;
import io.indexwright.allocation.flow.Flow;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPolicyFormatTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");

  @Nested
  class Reading {

    @Test
    void investsEverythingWithoutFees_unlessThePolicySaysOtherwise() {
      assertThat(read("{}")).isEqualTo(AllocationRules.PLAIN);
      assertThat(AllocationRules.PLAIN.policy())
          .isEqualTo(AllocationPolicy.investingAll(Fees.none()));
      assertThat(AllocationRules.PLAIN.spread()).isZero();
    }

    @Test
    void readsEveryFee() {
      AllocationRules rules =
          read(
              """
              {"fees": [
                {"kind": "FIXED", "amount": "1.50"},
                {"kind": "PER_SHARE", "amount": 0.005, "least": 1, "most": 9},
                {"kind": "BASIS_POINTS", "points": "5", "most": "20"},
                {"kind": "TIERED", "charged": "BY_SLICES",
                 "tiers": [{"from": 10000, "points": 5}, {"from": 0, "points": 10}]},
                {"kind": "TIERED", "charged": "ON_THE_WHOLE", "tiers": [{"from": 0, "points": 1}]},
                {"kind": "STAMP_DUTY", "side": "BUY", "country": "GB", "points": 50},
                {"kind": "SUM", "least": 3, "parts": [{"kind": "FIXED", "amount": 2}]}
              ]}
              """);

      assertThat(rules.policy().fees())
          .isEqualTo(
              new Fees.Sum(
                  List.of(
                      new Fees.Fixed(number("1.50")),
                      new Fees.AtMost(
                          new Fees.AtLeast(new Fees.PerUnit(number("0.005")), number("1")),
                          number("9")),
                      new Fees.AtMost(new Fees.BasisPoints(number("5")), number("20")),
                      new Fees.Tiered(
                          new TreeMap<>(
                              Map.of(number("0"), number("10"), number("10000"), number("5"))),
                          true),
                      new Fees.Tiered(new TreeMap<>(Map.of(number("0"), number("1"))), false),
                      new Fees.StampDuty(Side.BUY, "GB", number("50")),
                      new Fees.AtLeast(
                          new Fees.Sum(List.of(new Fees.Fixed(number("2")))), number("3")))));
    }

    @Test
    void readsHowToDecide() {
      assertThat(read("{\"method\": {\"kind\": \"EXACT\"}}").policy().method())
          .isEqualTo(Method.exact());
      assertThat(read("{\"method\": {\"kind\": \"EXACT\", \"plans\": 7}}").policy().method())
          .isEqualTo(new Method.Exact(7));
      assertThat(read("{\"method\": {\"kind\": \"FLOOR_GREEDY\"}}").policy().method())
          .isEqualTo(new Method.FloorGreedy());
      assertThat(read("{\"method\": {\"kind\": \"LARGEST_REMAINDER\"}}").policy().method())
          .isEqualTo(new Method.LargestRemainder());
      assertThat(read("{\"objective\": {\"kind\": \"DISTANCE\"}}").policy().objective())
          .isEqualTo(Objective.distanceAndFees());
      assertThat(
              read("{\"objective\": {\"kind\": \"DISTANCE\", \"feesCounted\": 0}}")
                  .policy()
                  .objective())
          .isEqualTo(Objective.distance());
    }

    @Test
    void readsACovariance() {
      String rows = "{\"B\": {\"A\": 0.01, \"B\": 0.09}, \"A\": {\"A\": 0.04, \"B\": 0.01}}";

      assertThat(
              read("{\"objective\": {\"kind\": \"TRACKING_VARIANCE\", \"covariance\": "
                      + rows
                      + "}}")
                  .policy()
                  .objective())
          .isEqualTo(
              new Objective.TrackingVariance(
                  new RiskModel(
                      List.of(A, B),
                      List.of(
                          List.of(number("0.04"), number("0.01")),
                          List.of(number("0.01"), number("0.09"))))));
    }

    @Test
    void readsWhatMayBeTraded() {
      AllocationRules rules =
          read(
              """
              {"buffer": {"kind": "PART", "part": "0.02"}, "funding": "SALES_TOO",
               "fxSpread": 0.001,
               "restrictions": {"smallestOrder": 100, "neverTraded": ["B", "A"],
                 "neverSold": ["B"], "turnover": "0.2"},
               "flow": {"kind": "CONTRIBUTION", "rule": "WATER_FILL"}}
              """);

      assertThat(rules.policy().buffer()).isEqualTo(new Buffer.Part(Weight.of("0.02")));
      assertThat(rules.policy().funding()).isEqualTo(Funding.SALES_TOO);
      assertThat(rules.spread()).isEqualByComparingTo("0.001");
      assertThat(rules.policy().restrictions())
          .isEqualTo(
              new Restrictions(
                  number("100"),
                  new TreeSet<>(List.of(A, B)),
                  new TreeSet<>(List.of(B)),
                  Weight.of("0.2")));
      assertThat(rules.policy().flow()).isEqualTo(new Flow.Contribution(FlowRule.WATER_FILL));
      assertThat(read("{\"restrictions\": {}}").policy().restrictions())
          .isEqualTo(Restrictions.none());
    }

    @Test
    void readsAmountsInTheCurrencyOfThePlan() {
      AllocationPolicy policy =
          read("""
                  {"buffer": {"kind": "AMOUNT", "amount": 50},
                   "flow": {"kind": "WITHDRAWAL", "rule": "PRO_RATA", "amount": "500.25"}}
                  """)
              .policy();

      assertThat(policy.buffer()).isEqualTo(new Buffer.Amount(Money.of("50", USD)));
      assertThat(policy.flow())
          .isEqualTo(new Flow.Withdrawal(FlowRule.PRO_RATA, Money.of("500.25", USD)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fee': []}                          | /fee is unknown: expected buffer, fees, flow,",
        "{'fees': {}}                         | /fees: expected a list of fees, empty for none",
        "{'fees': [{'kind': 'FREE'}]}         | /fees/0/kind: expected FIXED, PER_SHARE,",
        "{'fees': [{'kind': 'FIXED'}]}        | /fees/0/amount is missing: expected a decimal from 0",
        "{'fees': [{'kind':'FIXED','amount':-1}]} | /fees/0/amount: expected a decimal from 0 on",
        "{'fees': [{'kind':'FIXED','amount':1,'least':1}]} | /fees/0/least is unknown",
        "{'fees': [{'kind':'PER_SHARE','amount':1,'least':2,'most':1}]} | /fees/0: least is more",
        "{'fees': [{'kind':'TIERED','charged':'BY_SLICES','tiers':[]}]} | /fees/0: the first tier",
        "{'fees': [{'kind':'TIERED','charged':'ALL','tiers':[]}]} | /fees/0/charged: expected ON_THE",
        "{'fees': [{'kind':'STAMP_DUTY','side':'BOTH','country':'GB','points':1}]} | /fees/0/side: exp",
        "{'buffer': {'kind': 'PART', 'part': 2}} | /buffer/part: expected a decimal from 0 to 1",
        "{'buffer': {'kind': 'AMOUNT', 'amount': 0.001}} | /buffer/amount: expected an amount from 0",
        "{'buffer': {'kind': 'AMOUNT', 'amount': -1}} | /buffer/amount: expected an amount from 0 on",
        "{'buffer': null}                     | /buffer: expected an object, was null",
        "{'method': {'kind': 'EXACT', 'plans': -1}} | /method: plans must not be negative: -1",
        "{'method': {'kind': 'EXACT', 'plan': 1}} | /method/plan is unknown: expected kind, plans",
        "{'objective': {'kind':'DISTANCE','feesCounted':0.5}} | /objective/feesCounted: expected a who",
        "{'funding': 'SALES'}                 | /funding: expected CASH_ONLY, SALES_TOO, was 'SALES'",
        "{'fxSpread': 1}                      | /fxSpread: expected a decimal from 0 on and less than",
        "{'restrictions': {'neverSold': ['A','A']}} | /restrictions/neverSold/1: A comes twice",
        "{'restrictions': {'turnover': 1.5}}  | /restrictions/turnover: expected a decimal from 0",
        "{'restrictions': {'smallestOrder': -1}} | /restrictions/smallestOrder: expected a decimal",
        "{'flow': {'kind': 'WITHDRAWAL', 'rule': 'PRO_RATA'}} | /flow/amount is missing",
        "{'flow': {'kind': 'FULL', 'rule': 'PRO_RATA'}} | /flow/rule is unknown: expected kind",
        "{'fees': [], 'fees': []}             | /fees is there twice",
        "[]                                   | the document: expected an object, was a list",
        "{'fees'                              | line 1, column 8: not JSON"
      })
  void namesThePlaceOfWhatIsWrong(String text, String fault) {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> read(text.replace('\'', '"')))
        .withMessageStartingWith("the policy has a fault:")
        .withMessageContaining(fault);
  }

  @Test
  void refusesTwoTiersThatBeginAtOneValue() {
    assertRefused(
        "{'fees': [{'kind':'TIERED','charged':'BY_SLICES',"
            + "'tiers':[{'from':0,'points':1},{'from':0.0,'points':2}]}]}",
        "/fees/0: two tiers begin at 0.0");
  }

  @Test
  void refusesACovarianceThatIsNotSquareOrNotSymmetric() {
    String start = "{'objective': {'kind': 'TRACKING_VARIANCE', 'covariance': ";
    assertRefused(
        start + "{'A': {'A': 1}, 'B': {'A': 1, 'B': 1}}}}",
        "/objective: the row of A has [A], not [A, B]");
    assertRefused(
        start + "{'A': {'A': 1, 'B': 2}, 'B': {'A': 1, 'B': 1}}}}", "/objective: not symmetric");
    assertRefused(start + "{'A': {'A': 'x'}}}}", "/objective/covariance/A/A: expected a decimal");
  }

  @Test
  void namesEverythingAtOnce() {
    assertRefused(
        "{'fees': 1, 'fund': 2, 'flow': {}}", "3 faults", "/fees:", "/fund", "/flow/kind");
  }

  private static void assertRefused(String text, String... faults) {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> read(text.replace('\'', '"')))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(faults));
  }

  private static AllocationRules read(String text) {
    return JsonPolicyFormat.read(text, USD);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
