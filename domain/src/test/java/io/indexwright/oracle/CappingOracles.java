package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Capping.TwoLevelCap;
import io.indexwright.weighting.Facts;
import io.indexwright.weighting.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases about caps. Names are numbered, so any name will do. */
final class CappingOracles {
  private static final Scheme GROUP = new Scheme("group");

  private CappingOracles() {}

  /** Several cases, each expected under its own name. */
  static void singles(Oracle oracle) {
    oracle
        .input("cases")
        .items()
        .forEach(one -> checkSingle(oracle, one, oracle.expected(one.at("id").text())));
  }

  /** One case alone. */
  static void single(Oracle oracle) {
    checkSingle(oracle, oracle.json().at("inputs"), oracle.expected("weights"));
  }

  private static void checkSingle(Oracle oracle, Json inputs, Json expected) {
    Capping cap = new Capping.Cap(Unit.LINE, weight(inputs.at("cap")));
    checkWeights(oracle, capped(cap, inputs.at("weights"), Facts.NONE.view()), named(expected));
  }

  /** One limit for all groups, or an object with one for some of them. */
  static void groups(Oracle oracle) {
    Json weights = oracle.input("weights");
    List<String> names = List.copyOf(named(weights).keySet());
    Facts facts = Facts.NONE;
    for (Map.Entry<String, Json> group : oracle.input("groups").fields().entrySet()) {
      for (Json member : group.getValue().items()) {
        facts = facts.and(GROUP, numbered(names.indexOf(member.text())).value(), group.getKey());
      }
    }
    checkWeights(
        oracle,
        capped(groupCap(oracle.input("cap")), weights, facts.view()),
        named(oracle.expected("weights")));
  }

  private static Capping groupCap(Json cap) {
    if (cap.value() instanceof String) {
      return new Capping.Cap(new Unit.Grouped(GROUP), weight(cap));
    }
    SortedMap<String, Weight> limits = new TreeMap<>();
    cap.fields().forEach((group, limit) -> limits.put(group, weight(limit)));
    return new Capping.GroupCap(GROUP, limits, Weight.of("1"));
  }

  /** By demoting, which is how the weights of these cases are made. */
  static void twoLevels(Oracle oracle) {
    TwoLevelCap cap =
        new TwoLevelCap(
            Unit.LINE,
            weight(oracle.input("single_cap")),
            weight(oracle.input("threshold")),
            weight(oracle.input("aggregate_limit")),
            TwoLevelCap.Method.DEMOTE);

    Map<String, BigDecimal> weights = capped(cap, oracle.input("weights"), Facts.NONE.view());

    checkWeights(oracle, weights, named(oracle.expected("weights")));
    oracle.check(
        "sum_above_threshold",
        weights.values().stream()
            .filter(w -> w.compareTo(cap.threshold().fraction()) > 0)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Every rule is a list of numbers in the order that the case states. */
  static void feasibility(Oracle oracle) {
    List<String> order = oracle.input("order").items().stream().map(Json::text).toList();
    oracle
        .input("rules")
        .fields()
        .forEach(
            (name, rule) -> {
              List<Weight> numbers = rule.items().stream().map(CappingOracles::weight).toList();
              TwoLevelCap cap =
                  new TwoLevelCap(
                      Unit.LINE,
                      numbers.get(order.indexOf("single cap")),
                      numbers.get(order.indexOf("threshold")),
                      numbers.get(order.indexOf("aggregate limit")),
                      TwoLevelCap.Method.SCALE);
              BigDecimal least = BigDecimal.valueOf(cap.smallestFeasibleCount());
              oracle.check(name, least, oracle.expected(name));
            });
  }

  private static Map<String, BigDecimal> capped(Capping cap, Json weights, MarketView view) {
    List<String> names = List.copyOf(named(weights).keySet());
    List<Json> numbers = List.copyOf(named(weights).values());
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      claims.put(numbered(i), numbers.get(i).number());
    }
    List<Weight> weighed = List.copyOf(cap.capped(claims, view).byInstrument().values());
    Map<String, BigDecimal> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), weighed.get(i).fraction());
    }
    return byName;
  }

  private static void checkWeights(
      Oracle oracle, Map<String, BigDecimal> weights, Map<String, Json> expected) {
    assertThat(weights.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    expected.forEach(
        (name, weight) ->
            oracle.check("weight of " + name, weights.getOrDefault(name, BigDecimal.ZERO), weight));
  }

  /** Returns numbers by name, or by place if they are a list. */
  private static Map<String, Json> named(Json weights) {
    if (weights.value() instanceof Map) {
      return weights.fields();
    }
    Map<String, Json> named = new LinkedHashMap<>();
    weights.items().forEach(item -> named.put("#" + named.size(), item));
    return named;
  }

  private static InstrumentId numbered(int place) {
    return Books.id(String.format(Locale.ROOT, "N%05d", place));
  }

  /** Limits are stated in few decimals; some cases have them out of binary arithmetic. */
  private static Weight weight(Json number) {
    return new Weight(number.number().setScale(12, RoundingMode.HALF_EVEN));
  }
}
