package io.indexwright.oracle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.Base;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexShares;
import io.indexwright.index.IndexState;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers to the cases about levels and drifting weights. */
final class LevelOracles {
  static final LocalDate DATE = LocalDate.parse("2024-01-01");
  private static final Weighting EQUAL = new Weighting.EqualWeighted();
  private static final Weighting PRICE = new Weighting.PriceWeighted();

  private LevelOracles() {}

  static void priceWeighted(Oracle oracle) {
    PriceBook book = book(DATE, oracle.prices("prices"));
    Base base = new Base.AtDivisor(DATE, new Divisor(oracle.input("divisor").number()));
    IndexDefinition definition = definition(PRICE, base, book);

    IndexCalculation calculation =
        IndexCalculation.of(definition, PriceHistory.of(Books.closesOf(List.of(book))));

    IndexLevel level = calculation.lastLevel().orElseThrow().level();
    Basket basket = calculation.compositions().get(0).basket();
    oracle.check("price_sum", basket.valueAt(book).amount());
    oracle.check("index_level", level.points());
    assertThat(level.published(2))
        .isEqualByComparingTo(oracle.expected("index_level_2dp").number());
  }

  static void fixedShares(Oracle oracle) {
    Basket basket = basket(oracle.prices("shares"));
    PriceBook first = book(DATE, oracle.prices("p0"));
    PriceBook next = book(DATE.plusDays(1), oracle.prices("p1"));

    IndexState state =
        IndexState.launch(basket, first, new IndexLevel(oracle.input("base_level").number()));

    oracle.check("mv0", basket.valueAt(first).amount());
    oracle.check("mv1", basket.valueAt(next).amount());
    oracle.check("divisor", state.divisor().value());
    oracle.check("index_1", levelOf(state.levelAt(next)));
  }

  /** Every rebalance falls on the first day of a month, every other close on a day after it. */
  static void equalWeighted(Oracle oracle) {
    List<PriceBook> books = datedByRebalance(oracle);
    Base base = new Base.AtLevel(DATE, new IndexLevel(oracle.input("base").number()));
    IndexDefinition definition = definition(EQUAL, base, books.get(0));

    IndexCalculation calculation =
        IndexCalculation.of(definition, PriceHistory.of(Books.closesOf(books)));

    List<Json> levels = oracle.expected("levels").items();
    List<Json> weights = oracle.expected("weights_before_rebalance").items();
    for (int day = 0; day < books.size(); day++) {
      oracle.check("levels", levelOf(calculation.outcomes().get(day)), levels.get(day));
      if (day > 0) {
        Basket held = heldBefore(books.get(day).date(), calculation);
        checkWeights(oracle, held.weightsAt(books.get(day)), weights.get(day - 1).fields());
      }
    }
  }

  /** One share of each at a price of its weight, and the prices grow by the returns. */
  static void drift(Oracle oracle) {
    List<BigDecimal> prices =
        new ArrayList<>(oracle.input("start_weights").items().stream().map(Json::number).toList());
    IndexState state =
        IndexState.launch(oneOfEach(numbered(prices)), numbered(prices), IndexLevel.of("1"));
    List<Json> periods = oracle.input("returns").items();
    BigDecimal before = BigDecimal.ONE;
    for (int t = 0; t < periods.size(); t++) {
      checkWeights(
          oracle,
          state.basket().weightsAt(numbered(prices)),
          named(oracle.expected("bop_weights").items().get(t).items()));
      List<Json> returns = periods.get(t).items();
      for (int i = 0; i < prices.size(); i++) {
        prices.set(i, prices.get(i).multiply(BigDecimal.ONE.add(returns.get(i).number())));
      }
      BigDecimal after = levelOf(state.levelAt(numbered(prices)));
      BigDecimal earned = Precision.quotient(after, before).subtract(BigDecimal.ONE);
      oracle.check("return", earned, oracle.expected("portfolio_returns").items().get(t));
      before = after;
    }
  }

  static PriceBook book(LocalDate date, Map<String, Json> prices) {
    SortedMap<InstrumentId, Price> closes = new TreeMap<>();
    prices.forEach((name, p) -> closes.put(Books.id(name), new Price(p.number(), Books.USD)));
    return new PriceBook(date, closes);
  }

  static Basket basket(Map<String, Json> shares) {
    SortedMap<InstrumentId, IndexShares> held = new TreeMap<>();
    shares.forEach((name, count) -> held.put(Books.id(name), new IndexShares(count.number())));
    return new Basket(held);
  }

  static BigDecimal levelOf(LevelOutcome outcome) {
    return outcome.fold(
        calculated -> calculated.level().points(),
        withheld -> {
          throw new AssertionError(withheld);
        });
  }

  private static List<PriceBook> datedByRebalance(Oracle oracle) {
    List<String> rebalances =
        oracle.input("rebalance_after_close_of").items().stream().map(Json::text).toList();
    List<PriceBook> books = new ArrayList<>();
    LocalDate date = DATE;
    for (Json closes : oracle.input("closes").items()) {
      boolean isDue = rebalances.contains(String.valueOf(books.size()));
      date = isDue ? date.withDayOfMonth(1).plusMonths(1) : date;
      books.add(book(date, closes.fields()));
      date = date.plusDays(1);
    }
    return books;
  }

  private static Basket heldBefore(LocalDate date, IndexCalculation calculation) {
    List<Composition> earlier =
        calculation.compositions().stream().filter(c -> c.date().isBefore(date)).toList();
    return earlier.get(earlier.size() - 1).basket();
  }

  private static void checkWeights(
      Oracle oracle, SortedMap<InstrumentId, Weight> weights, Map<String, Json> expected) {
    weights.forEach(
        (id, weight) ->
            oracle.check("weight of " + id, weight.fraction(), new Json(expected).at(id.value())));
  }

  private static PriceBook numbered(List<BigDecimal> prices) {
    return book(
        DATE, named(prices.stream().map(price -> new Json(price.toPlainString())).toList()));
  }

  private static Map<String, Json> named(List<Json> values) {
    return IntStream.range(0, values.size()).boxed().collect(toMap(i -> "N" + i, values::get));
  }

  /** One share of each: the basket of price weights. */
  static Basket oneOfEach(PriceBook book) {
    return basketOf(PRICE, book);
  }

  /** As much of each: the basket of equal weights. */
  static Basket equalParts(PriceBook book) {
    return basketOf(EQUAL, book);
  }

  private static Basket basketOf(Weighting weighting, PriceBook book) {
    Base base = new Base.AtLevel(book.date(), IndexLevel.of("100"));
    return IndexCalculation.of(
            definition(weighting, base, book), PriceHistory.of(Books.closesOf(List.of(book))))
        .compositions()
        .get(0)
        .basket();
  }

  private static IndexDefinition definition(Weighting weighting, Base base, PriceBook book) {
    boolean isPrice = weighting.equals(PRICE);
    return Definitions.defined(
        new Definitions.Terms(
            new Construction(weighting, new Capping.None(), Money.of("1000000000", Books.USD), 9),
            Definitions.MONTHLY,
            base,
            Conventions.strict(isPrice ? Absorption.KEEP_SHARES : Absorption.DIVISOR, 2)),
        book.prices().keySet().stream().map(InstrumentId::value).toArray(String[]::new));
  }
}
