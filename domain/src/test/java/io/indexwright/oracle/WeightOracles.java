package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.flow.ClassTargets;
import io.indexwright.allocation.flow.FlowRule;
import io.indexwright.allocation.flow.WeightDistance;
import io.indexwright.allocation.trigger.Band;
import io.indexwright.allocation.trigger.Bands;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to the cases about when weights are changed, by how much, and how far apart they are. */
final class WeightOracles {
  private WeightOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "allocation/bands",
            Set.of("targets", "cases"),
            Set.of("band", "breaches"),
            WeightOracles::bands),
        new Shape(
            "allocation/cash-flow",
            Set.of("values", "targets", "contributions"),
            Shape.ANY,
            WeightOracles::contributions),
        new Shape(
            "allocation/constraints", Set.of("cases"), Shape.ANY, WeightOracles::classTargets),
        new Shape(
            "portfolio/turnover",
            Set.of("drifted_weights", "target_weights"),
            Set.of("one_way", "two_way", "buys", "sells"),
            WeightOracles::turnover),
        new Shape(
            "performance/active-share",
            Set.of("benchmark_pct", "X_pct", "Y_pct", "Z_pct"),
            Shape.ANY,
            WeightOracles::activeShare));
  }

  static void bands(Oracle oracle) {
    Band band = Band.fiveTwentyFive();
    SortedMap<InstrumentId, BigDecimal> targets =
        AllocationOracles.numbers(oracle.input("targets"));
    targets.forEach(
        (id, target) ->
            oracle.check(id.value(), band.widthAt(target), oracle.expected("band").at(id.value())));
    List<Json> cases = oracle.input("cases").items();
    for (int i = 0; i < cases.size(); i++) {
      List<InstrumentId> expected =
          oracle.expected("breaches").items().get(i).items().stream()
              .map(name -> Books.id(name.text()))
              .toList();
      assertThat(new Bands(band).breaches(targets, AllocationOracles.numbers(cases.get(i))))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** Every expectation is named by its rule and the contribution it is for. */
  static void contributions(Oracle oracle) {
    for (Map.Entry<String, Json> field : oracle.json().at("expected").fields().entrySet()) {
      int last = field.getKey().lastIndexOf('_');
      BigDecimal amount = new BigDecimal(field.getKey().substring(last + 1));
      SortedMap<InstrumentId, BigDecimal> shares =
          rule(field.getKey())
              .contributed(
                  AllocationOracles.numbers(oracle.input("values")),
                  AllocationOracles.numbers(oracle.input("targets")),
                  amount);
      field
          .getValue()
          .fields()
          .forEach(
              (name, share) ->
                  oracle.check(
                      field.getKey() + " " + name,
                      shares.getOrDefault(Books.id(name), BigDecimal.ZERO),
                      share));
    }
  }

  private static FlowRule rule(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("square")) {
      return FlowRule.LEAST_SQUARES;
    }
    return lower.contains("water") ? FlowRule.WATER_FILL : FlowRule.PRO_RATA;
  }

  static void classTargets(Oracle oracle) {
    oracle
        .input("cases")
        .fields()
        .forEach((name, one) -> check(oracle, solved(one), oracle.expected(name)));
  }

  private static ClassTargets solved(Json one) {
    List<ClassTargets.AssetClass> classes = new ArrayList<>();
    List<Json> rows = one.at("rows").items();
    for (int i = 0; i < rows.size(); i++) {
      BigDecimal amount = one.at("rhs").items().get(i).number();
      classes.add(new ClassTargets.AssetClass(AllocationOracles.numbers(rows.get(i)), amount));
    }
    Map<String, Json> fields = one.fields();
    SortedMap<InstrumentId, BigDecimal> held =
        fields.containsKey("current")
            ? AllocationOracles.numbers(one.at("current"))
            : Collections.emptySortedMap();
    return ClassTargets.of(classes, held);
  }

  private static void check(Oracle oracle, ClassTargets solved, Json expected) {
    expected
        .fields()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "exact" ->
                    assertThat(solved.exact()).isEqualTo(Boolean.parseBoolean(value.text()));
                case "ambiguous" ->
                    assertThat(solved.ambiguous()).isEqualTo(Boolean.parseBoolean(value.text()));
                default ->
                    oracle.check(
                        name,
                        solved.amounts().getOrDefault(Books.id(name), BigDecimal.ZERO),
                        value);
              }
            });
  }

  static void turnover(Oracle oracle) {
    WeightDistance distance =
        WeightDistance.between(
            AllocationOracles.numbers(oracle.input("drifted_weights")),
            AllocationOracles.numbers(oracle.input("target_weights")));
    oracle.check("one_way", distance.oneWay());
    oracle.check("two_way", distance.twoWay());
    oracle.check("buys", distance.buys());
    oracle.check("sells", distance.sells());
  }

  /** A portfolio is named as its weights, which are in per cent. */
  static void activeShare(Oracle oracle) {
    SortedMap<InstrumentId, BigDecimal> benchmark = parts(oracle.input("benchmark_pct"));
    oracle
        .json()
        .at("expected")
        .fields()
        .forEach(
            (name, share) ->
                oracle.check(
                    name,
                    WeightDistance.between(benchmark, parts(oracle.input(name + "_pct"))).oneWay(),
                    share));
  }

  private static SortedMap<InstrumentId, BigDecimal> parts(Json percentages) {
    SortedMap<InstrumentId, BigDecimal> parts = new TreeMap<>();
    AllocationOracles.numbers(percentages)
        .forEach((id, percent) -> parts.put(id, percent.movePointLeft(2)));
    return parts;
  }
}
