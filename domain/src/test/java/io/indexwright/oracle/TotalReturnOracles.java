package io.indexwright.oracle;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Circumstances;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Answers to the cases about dividends in total returns, and about rights. */
final class TotalReturnOracles {

  private TotalReturnOracles() {}

  static List<Shape> shapes() {
    return List.of(
        new Shape(
            "total-return",
            Set.of(
                "index_shares",
                "divisor",
                "closes",
                "dividends_ex_on_day",
                "withholding",
                "tr_base"),
            Set.of("price", "gross", "net"),
            TotalReturnOracles::priceGrossNet),
        new Shape(
            "total-return",
            Set.of("price_index_end", "income", "total_return"),
            Set.of("price_index_start"),
            TotalReturnOracles::startOf),
        new Shape(
            "corporate-action/rights",
            Set.of("cases"),
            Set.of("terp", "price_factor"),
            TotalReturnOracles::rights));
  }

  /** The basket is that of the float caps, at the value of the shares. */
  static void priceGrossNet(Oracle oracle) {
    List<PriceBook> books = new ArrayList<>();
    for (Json closes : oracle.input("closes").items()) {
      books.add(LevelOracles.book(LevelOracles.DATE.plusDays(books.size()), closes.fields()));
    }
    BigDecimal value =
        LevelOracles.basket(oracle.prices("index_shares")).valueAt(books.get(0)).amount();

    IndexCalculation calculation =
        IndexCalculation.of(
            Rulebook.of(totalReturns(oracle, value)),
            new Market(
                PriceHistory.of(Books.closesOf(books)),
                new CorporateActions(dividends(oracle)),
                Chronicle.of(figures(oracle)),
                Chronicle.empty()));

    checkLevels(oracle, "price", calculation, ReturnKind.PRICE);
    checkLevels(oracle, "gross", calculation, ReturnKind.GROSS_TOTAL);
    checkLevels(oracle, "net", calculation, ReturnKind.NET_TOTAL);
  }

  private static IndexDefinition totalReturns(Oracle oracle, BigDecimal value) {
    Conventions strict = Conventions.strict(Absorption.DIVISOR, 2);
    return Definitions.defined(
        new Definitions.Terms(
            new Construction(
                new Weighting.FloatCapWeighted(),
                new Capping.None(),
                new Money(value.setScale(2, RoundingMode.HALF_UP), Books.USD),
                9),
            Definitions.NEVER,
            new Base.AtDivisor(LevelOracles.DATE, new Divisor(oracle.input("divisor").number())),
            new Conventions(
                strict.missingPrices(),
                strict.events(),
                strict.fx(),
                new TreeSet<>(EnumSet.allOf(ReturnKind.class)),
                List.of(),
                2)),
        oracle.prices("index_shares").keySet().toArray(String[]::new));
  }

  private static List<Announcement> dividends(Oracle oracle) {
    List<Announcement> dividends = new ArrayList<>();
    List<Json> days = oracle.input("dividends_ex_on_day").items();
    for (int day = 0; day < days.size(); day++) {
      LocalDate exDate = LevelOracles.DATE.plusDays(day);
      days.get(day)
          .fields()
          .forEach(
              (name, paid) ->
                  dividends.add(
                      new Announcement(
                          Books.id(name), exDate, new Distribution.Dividend(paid.number()))));
    }
    return dividends;
  }

  private static List<Dated<Figure, BigDecimal>> figures(Oracle oracle) {
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>();
    oracle.prices("index_shares").forEach((name, n) -> figures.add(of(Figure.SHARES, name, n)));
    oracle
        .prices("index_shares")
        .forEach((name, n) -> figures.add(of(Figure.FLOAT_FACTOR, name, new Json("1"))));
    oracle.prices("withholding").forEach((name, n) -> figures.add(of(Figure.WITHHOLDING, name, n)));
    return figures;
  }

  private static Dated<Figure, BigDecimal> of(Figure figure, String name, Json number) {
    return new Dated<>(figure, Books.id(name), LevelOracles.DATE, number.number());
  }

  private static void checkLevels(
      Oracle oracle, String key, IndexCalculation calculation, ReturnKind kind) {
    List<IndexLevel> levels = List.copyOf(calculation.levels(kind).values());
    List<Json> expected = oracle.expected(key).items();
    for (int day = 0; day < expected.size(); day++) {
      oracle.check(key + " " + day, levels.get(day).points(), expected.get(day));
    }
  }

  /**
   * An index of one share that pays the income grows by (end + income) ÷ start, whatever the start:
   * it is found from the total return of a start of 1.
   */
  static void startOf(Oracle oracle) {
    BigDecimal income =
        oracle.input("income").items().stream()
            .map(Json::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    LocalDate next = LevelOracles.DATE.plusDays(1);
    BigDecimal end = oracle.input("price_index_end").number();
    IndexDefinition one =
        Definitions.priceWeighted(
            Definitions.NEVER, new Base.AtDivisor(LevelOracles.DATE, Divisor.of("1")), "A");

    IndexCalculation calculation =
        IndexCalculation.of(
            Rulebook.of(one),
            new Market(
                Books.history(
                    Books.on(LevelOracles.DATE.toString(), "A", "1"),
                    Books.on(next.toString(), "A", end.toPlainString())),
                new CorporateActions(
                    List.of(
                        new Announcement(Books.id("A"), next, new Distribution.Dividend(income)))),
                Chronicle.empty(),
                Chronicle.empty()));

    BigDecimal whole =
        calculation.levels(ReturnKind.GROSS_TOTAL).floorEntry(next).getValue().points();
    BigDecimal growth = BigDecimal.ONE.add(oracle.input("total_return").number());
    oracle.check("price_index_start", Precision.quotient(whole, growth));
  }

  static void rights(Oracle oracle) {
    for (Json one : oracle.input("cases").items()) {
      BigDecimal cum = one.at("cum_price").number();
      Adjustment adjustment =
          CorporateActions.adjustment(
              List.of(
                  new Recapitalisation.Rights(
                      one.at("new").number(),
                      one.at("held").number(),
                      one.at("subscription").number())),
              new Circumstances(Optional.of(cum), Optional.empty(), Treatment.COMMON));
      BigDecimal ex = adjustment.priceAfter(cum);
      check(oracle, "terp", one, ex);
      check(oracle, "price_factor", one, Precision.quotient(ex, cum));
    }
  }

  private static void check(Oracle oracle, String key, Json one, BigDecimal actual) {
    Map<String, Json> expected = oracle.expected(key).fields();
    String id = one.at("id").text();
    oracle.check(key + " of " + id, actual, new Json(expected).at(id));
  }
}
