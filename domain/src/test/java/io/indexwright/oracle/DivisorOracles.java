package io.indexwright.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.index.Basket;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexState;
import io.indexwright.index.MarketValue;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to the cases about changes of the divisor. */
final class DivisorOracles {
  private static final IndexLevel HUNDRED = IndexLevel.of("100");

  private DivisorOracles() {}

  /** The sum of prices is known as level times divisor only, which the tolerance reckons with. */
  static void replacement(Oracle oracle) {
    assumeTrue(oracle.input("splits").items().isEmpty(), "splits are a later part");
    Divisor old = new Divisor(oracle.input("old_divisor").number());
    BigDecimal before = oracle.input("index_close_before").number().multiply(old.value());
    BigDecimal after =
        before.add(sum(oracle.input("added"))).subtract(sum(oracle.input("removed")));

    DivisorChange change = bridged(old, new MarketValue(before), new MarketValue(after));

    oracle.check("new_divisor", change.after().value());
    oracle.check("index_open_after", change.after().levelOf(change.valueAfter()).points());
  }

  static void split(Oracle oracle) {
    Divisor old = new Divisor(oracle.input("divisor_before").number());
    MarketValue before = sumAt(oracle.prices("prices_before"));
    MarketValue after = sumAt(afterSplit(oracle, oracle.prices("prices_before")));

    DivisorChange change = bridged(old, before, after);

    oracle.check("level_before", old.levelOf(before).points());
    oracle.check("divisor_after", change.after().value());
    oracle.check("level_after", change.after().levelOf(after).points());
  }

  static void threeWeightings(Oracle oracle) {
    PriceBook p0 = LevelOracles.book(LevelOracles.DATE, oracle.prices("p0"));
    PriceBook p1 = LevelOracles.book(LevelOracles.DATE.plusDays(1), oracle.prices("p1"));
    Divisor three = new Divisor(BigDecimal.valueOf(p0.prices().size()));
    IndexState prices = new IndexState(LevelOracles.oneOfEach(p0), three);
    IndexState values = IndexState.launch(LevelOracles.basket(oracle.prices("q0")), p0, HUNDRED);
    IndexState equals = IndexState.launch(LevelOracles.equalParts(p0), p0, HUNDRED);

    oracle.check("price_weighted_return_0_1", earned(prices, p0, prices, p1));
    oracle.check("value_weighted_return_0_1", earned(values, p0, values, p1));
    oracle.check("equal_weighted_return_0_1", earned(equals, p0, equals, p1));
    checkAfterSplit(oracle, p1, prices);
  }

  /** Price weights take the split in the divisor, the others in the shares. */
  private static void checkAfterSplit(Oracle oracle, PriceBook p1, IndexState prices) {
    PriceBook p2 = LevelOracles.book(LevelOracles.DATE.plusDays(2), oracle.prices("p2"));
    Divisor divisor =
        bridged(
                prices.divisor(),
                sumAt(oracle.prices("p1")),
                sumAt(afterSplit(oracle, oracle.prices("p1"))))
            .after();
    IndexState split = new IndexState(prices.basket(), divisor);
    IndexState values = valued(oracle, "q1", p1);
    Basket equal = LevelOracles.equalParts(p1);
    IndexState equals = IndexState.launch(equal, p1, HUNDRED);

    oracle.check("price_weighted_divisor_after_split", divisor.value());
    oracle.check("price_weighted_return_1_2", earned(prices, p1, split, p2));
    oracle.check(
        "value_weighted_return_1_2", earned(values, p1, sharing(values, oracle.prices("q2")), p2));
    oracle.check(
        "equal_weighted_return_1_2",
        earned(equals, p1, sharing(equals, moreShares(oracle, equal)), p2));
  }

  private static IndexState valued(Oracle oracle, String shares, PriceBook book) {
    return IndexState.launch(LevelOracles.basket(oracle.prices(shares)), book, HUNDRED);
  }

  private static IndexState sharing(IndexState state, Map<String, Json> shares) {
    return new IndexState(LevelOracles.basket(shares), state.divisor());
  }

  private static Map<String, Json> moreShares(Oracle oracle, Basket basket) {
    Map<String, Json> shares = new LinkedHashMap<>();
    basket.shares().forEach((id, s) -> shares.put(id.value(), json(s.count())));
    shares.computeIfPresent(splitting(oracle), (id, s) -> json(s.number().multiply(ratio(oracle))));
    return shares;
  }

  private static Map<String, Json> afterSplit(Oracle oracle, Map<String, Json> prices) {
    Map<String, Json> after = new LinkedHashMap<>(prices);
    after.computeIfPresent(
        splitting(oracle), (id, price) -> json(Precision.quotient(price.number(), ratio(oracle))));
    return after;
  }

  private static String splitting(Oracle oracle) {
    return oracle.input("split").at("id").text();
  }

  private static BigDecimal ratio(Oracle oracle) {
    return oracle.input("split").at("ratio_new_per_old").number();
  }

  private static Json json(BigDecimal number) {
    return new Json(number.toPlainString());
  }

  private static BigDecimal earned(
      IndexState before, PriceBook from, IndexState after, PriceBook to) {
    return Precision.quotient(
            LevelOracles.levelOf(after.levelAt(to)), LevelOracles.levelOf(before.levelAt(from)))
        .subtract(BigDecimal.ONE);
  }

  private static DivisorChange bridged(Divisor old, MarketValue before, MarketValue after) {
    return DivisorChange.bridging(
        LevelOracles.DATE,
        DivisorChange.Cause.REPLACEMENT,
        new DivisorChange.Valued(before, old),
        after);
  }

  private static MarketValue sumAt(Map<String, Json> prices) {
    PriceBook book = LevelOracles.book(LevelOracles.DATE, prices);
    return LevelOracles.oneOfEach(book).valueAt(book);
  }

  private static BigDecimal sum(Json lines) {
    return lines.items().stream()
        .map(line -> line.at("price").number())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
