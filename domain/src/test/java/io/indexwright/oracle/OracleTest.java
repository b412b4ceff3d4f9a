package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.indexwright.outside.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every worked case, and fails for one that nobody here answers.
 *
 * <p>The cases lie in the folder that {@code -Doracles.dir} names, or else in the first {@code
 * shared/oracles} found on the way up from the working directory.
 */
class OracleTest {
  private static final List<Shape> SHAPES =
      Stream.of(
              List.of(
                  new Shape(
                      "index-level/price-weighted",
                      Set.of("divisor", "prices"),
                      Set.of("price_sum", "index_level", "index_level_2dp"),
                      LevelOracles::priceWeighted),
                  new Shape(
                      "index-level/cap-weighted",
                      Set.of("base_level", "shares", "p0", "p1"),
                      Set.of("mv0", "mv1", "divisor", "index_1"),
                      LevelOracles::fixedShares),
                  new Shape(
                      "index-level/equal-weighted",
                      Set.of("base", "closes", "rebalance_after_close_of"),
                      Set.of("levels", "weights_before_rebalance"),
                      LevelOracles::equalWeighted),
                  new Shape(
                      "portfolio/drift",
                      Set.of("returns", "start_weights"),
                      Set.of("bop_weights", "portfolio_returns"),
                      LevelOracles::drift),
                  new Shape(
                      "index-level/weighting-schemes",
                      Set.of("p0", "p1", "p2", "q0", "q1", "q2", "split"),
                      Set.of(
                          "price_weighted_return_0_1",
                          "price_weighted_divisor_after_split",
                          "price_weighted_return_1_2",
                          "value_weighted_return_0_1",
                          "value_weighted_return_1_2",
                          "equal_weighted_return_0_1",
                          "equal_weighted_return_1_2"),
                      DivisorOracles::threeWeightings),
                  new Shape(
                      "divisor/price-weighted",
                      Set.of("old_divisor", "index_close_before", "removed", "added", "splits"),
                      Set.of("new_divisor", "index_open_after"),
                      DivisorOracles::replacement),
                  new Shape(
                      "divisor/price-weighted",
                      Set.of("prices_before", "divisor_before", "split"),
                      Set.of("level_before", "divisor_after", "level_after"),
                      DivisorOracles::split),
                  new Shape(
                      "divisor/cap-weighted",
                      Set.of("base_level", "start", "days", "fields"),
                      Set.of("levels", "divisors", "index_market_values"),
                      ChainOracles::floatCap),
                  new Shape(
                      "selection/buffer",
                      Set.of("rank_order", "incumbents", "N", "auto_in", "keep_until"),
                      Set.of("selected", "added", "dropped"),
                      SelectionOracles::buffer),
                  new Shape("capping/single", Set.of("cases"), Shape.ANY, CappingOracles::singles),
                  new Shape(
                      "capping/single",
                      Set.of("weights", "cap"),
                      Set.of("weights"),
                      CappingOracles::single),
                  new Shape(
                      "capping/group",
                      Set.of("weights", "groups", "cap"),
                      Set.of("weights"),
                      CappingOracles::groups),
                  new Shape(
                      "capping/two-level",
                      Set.of("weights", "single_cap", "threshold", "aggregate_limit"),
                      Set.of("weights", "sum_above_threshold"),
                      CappingOracles::twoLevels),
                  new Shape(
                      "capping/feasibility",
                      Set.of("rules", "order"),
                      Shape.ANY,
                      CappingOracles::feasibility),
                  new Shape(
                      "calendar",
                      Set.of("years", "months"),
                      Set.of("third_fridays", "effective_dates"),
                      CalendarOracles::thirdFridays),
                  new Shape("rounding", Set.of("cases"), Set.of("rounded"), MoneyOracles::rounding),
                  new Shape(
                      "allocation/largest-remainder",
                      Set.of("votes", "seats"),
                      Set.of("hare", "droop", "hare_quota", "droop_quota"),
                      MoneyOracles::largestRemainder)),
              RatesOracles.shapes(),
              OverlayOracles.shapes(),
              StatisticsOracles.shapes(),
              TotalReturnOracles.shapes(),
              PortfolioOracles.shapes(),
              AllocationOracles.shapes(),
              WeightOracles.shapes(),
              PerformanceOracles.shapes(),
              FlowOracles.shapes())
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicTest> answersAsExpected() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Stream.of(skipped("no oracles: no -Doracles.dir and no shared/oracles above here"));
    }
    return oraclesIn(folder.get()).stream().map(OracleTest::testOf);
  }

  private static DynamicTest testOf(Oracle oracle) {
    return SHAPES.stream()
        .filter(shape -> shape.fits(oracle))
        .findFirst()
        .map(shape -> shape.testOf(oracle))
        .orElseGet(() -> unanswered(oracle));
  }

  private static DynamicTest unanswered(Oracle oracle) {
    return DynamicTest.dynamicTest(
        oracle.id(), () -> fail("nobody answers %s (%s)", oracle.id(), oracle.category()));
  }

  private static DynamicTest skipped(String reason) {
    return DynamicTest.dynamicTest(reason, () -> abort(reason));
  }

  private static List<Oracle> oraclesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Oracle::read)
          .toList();
    }
  }

  private static Optional<Path> folder() {
    return Outside.folder("oracles.dir", "shared/oracles");
  }
}
