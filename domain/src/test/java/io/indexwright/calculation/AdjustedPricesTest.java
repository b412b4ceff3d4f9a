package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Market;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Indices of closes as they were quoted, with their splits and dividends, beside closes that
 * somebody else has adjusted for both.
 */
class AdjustedPricesTest {
  private static final LocalDate FIRST = day("1998-01-02");
  private static final LocalDate AFTER_THE_SPLIT_OF_2005 = day("2005-02-28");
  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");
  private static final int EXACT = 34;

  /** The factors are taken as they are: the whole history, every split and every dividend. */
  @ParameterizedTest
  @CsvSource({"AAPL,true", "AAPL,false", "IBM,true", "BAC,false", "AIG,false"})
  void isTheAdjustedSeries_whereDividendsAreTakenByTheDivisor(String symbol, boolean keepsShares)
      throws IOException {
    LeanPrices prices = LeanPrices.of(symbol);
    List<Announcement> actions = new ArrayList<>(prices.splits(false));
    actions.addAll(prices.dividends(EXACT, Distribution.SpecialDividend::new));

    NavigableMap<LocalDate, IndexLevel> levels =
        levels(
            keepsShares ? oneOf(symbol, FIRST) : partsOf(Absorption.DIVISOR, symbol),
            market(List.of(prices), actions),
            ReturnKind.PRICE);

    assertThat(greatestDifference(levels, prices::adjusted))
        .isLessThan(new BigDecimal("0.000000000001"));
  }

  /**
   * What was announced is taken: seven for one in 2014, four for one in 2020, and dividends to a
   * hundredth of a cent. The factors are rounded to seven digits, and so are those of the splits.
   */
  @ParameterizedTest
  @CsvSource({"AAPL", "IBM", "BAC"})
  void isTheAdjustedSeries_toAMillionth_withWholeSplitsAndAmountsAsPaid(String symbol)
      throws IOException {
    LeanPrices prices = LeanPrices.of(symbol).from(AFTER_THE_SPLIT_OF_2005);
    List<Announcement> actions = new ArrayList<>(prices.splits(true));
    actions.addAll(prices.dividends(4, Distribution.SpecialDividend::new));

    NavigableMap<LocalDate, IndexLevel> levels =
        levels(
            oneOf(symbol, AFTER_THE_SPLIT_OF_2005),
            market(List.of(prices), actions),
            ReturnKind.PRICE);

    assertThat(greatestDifference(levels, prices::adjusted)).isLessThan(MILLIONTH);
  }

  /** A weight factor puts what is paid back into whoever paid it, as adjusted closes do. */
  @Test
  void isTheSumOfAdjustedSeries_whereAWeightFactorTakesDividends() throws IOException {
    List<LeanPrices> three = three();

    NavigableMap<LocalDate, IndexLevel> levels =
        levels(
            partsOf(Absorption.WEIGHT_FACTOR, "AAPL", "IBM", "BAC"),
            market(three, actions(three, Distribution.SpecialDividend::new)),
            ReturnKind.PRICE);

    assertThat(
            greatestDifference(
                levels,
                date ->
                    three.stream()
                        .map(one -> Precision.quotient(one.adjusted(date), one.adjusted(FIRST)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
        .isLessThan(new BigDecimal("0.000000001"));
  }

  /**
   * A close of 1 that falls by d for a dividend grows by x ÷ (1 − d) by the divisor, and by x + d
   * by dividend points: the second is d × (1 − first) more, which is 0 where nobody pays.
   */
  @Test
  void differsFromDividendPoints_onExDatesAlone_byWhatTheFormulasSay() throws IOException {
    LeanPrices prices = LeanPrices.of("AAPL");
    NavigableMap<LocalDate, IndexLevel> byDivisor =
        of(prices, Distribution.SpecialDividend::new, ReturnKind.PRICE);
    NavigableMap<LocalDate, IndexLevel> byPoints =
        of(prices, Distribution.Dividend::new, ReturnKind.GROSS_TOTAL);

    int exDates = 0;
    for (LocalDate date : byDivisor.tailMap(FIRST, false).keySet()) {
      BigDecimal fallen = prices.fallenOn(date);
      BigDecimal growth = growth(byDivisor, date);
      assertThat(growth(byPoints, date).subtract(growth))
          .as(date.toString())
          .isCloseTo(
              fallen.multiply(BigDecimal.ONE.subtract(growth)), within(BigDecimal.valueOf(1, 12)));
      exDates += fallen.signum();
    }
    assertThat(exDates).isEqualTo(35);
  }

  /** The same of an index of three: d is what all of them pay, over what all are worth. */
  @Test
  void differsFromDividendPoints_byWhatTheFormulasSay_ofSeveral() throws IOException {
    List<LeanPrices> three = three();
    IndexDefinition rules = partsOf(Absorption.DIVISOR, "AAPL", "IBM", "BAC");
    NavigableMap<LocalDate, IndexLevel> byDivisor =
        levels(
            rules,
            market(three, actions(three, Distribution.SpecialDividend::new)),
            ReturnKind.PRICE);
    IndexCalculation paid =
        IndexCalculation.of(
            Rulebook.of(rules), market(three, actions(three, Distribution.Dividend::new)));
    NavigableMap<LocalDate, IndexLevel> plain = paid.levels(ReturnKind.PRICE);
    NavigableMap<LocalDate, IndexLevel> byPoints = paid.levels(ReturnKind.GROSS_TOTAL);

    assertThat(paid.dividends()).hasSizeGreaterThan(150);
    for (DividendPoints points : paid.dividends()) {
      BigDecimal before = plain.lowerEntry(points.date()).getValue().points();
      BigDecimal growth = growth(byDivisor, points.date());
      assertThat(growth(byPoints, points.date()).subtract(growth))
          .isCloseTo(
              Precision.quotient(points.gross(), before).multiply(BigDecimal.ONE.subtract(growth)),
              within(BigDecimal.valueOf(1, 9)));
    }
  }

  private static List<LeanPrices> three() throws IOException {
    return List.of(LeanPrices.of("AAPL"), LeanPrices.of("IBM"), LeanPrices.of("BAC"));
  }

  private static List<Announcement> actions(
      List<LeanPrices> prices, Function<BigDecimal, CorporateAction> kind) {
    List<Announcement> actions = new ArrayList<>();
    for (LeanPrices one : prices) {
      actions.addAll(one.splits(false));
      actions.addAll(one.dividends(EXACT, kind));
    }
    return actions;
  }

  private static NavigableMap<LocalDate, IndexLevel> of(
      LeanPrices prices, Function<BigDecimal, CorporateAction> kind, ReturnKind returns) {
    return levels(
        oneOf(prices.instrument().value(), FIRST),
        market(List.of(prices), actions(List.of(prices), kind)),
        returns);
  }

  private static NavigableMap<LocalDate, IndexLevel> levels(
      IndexDefinition rules, Market market, ReturnKind kind) {
    return IndexCalculation.of(Rulebook.of(rules), market).levels(kind);
  }

  private static Market market(List<LeanPrices> prices, List<Announcement> actions) {
    List<Close> closes = prices.stream().flatMap(one -> one.quoted().stream()).toList();
    return new Market(
        PriceHistory.of(closes),
        new CorporateActions(actions),
        Chronicle.empty(),
        Chronicle.empty());
  }

  private static IndexDefinition oneOf(String symbol, LocalDate base) {
    return Definitions.priceWeighted(Definitions.NEVER, Definitions.at100(base.toString()), symbol);
  }

  private static IndexDefinition partsOf(Absorption absorption, String... symbols) {
    return Definitions.defined(
        new Definitions.Terms(
            new Construction(
                new Weighting.EqualWeighted(),
                new Capping.None(),
                Money.of("1000000", Books.USD),
                9),
            Definitions.NEVER,
            Definitions.at100(FIRST.toString()),
            Conventions.strict(absorption, 2)),
        symbols);
  }

  private static BigDecimal growth(NavigableMap<LocalDate, IndexLevel> levels, LocalDate date) {
    return Precision.quotient(
        levels.floorEntry(date).getValue().points(), levels.lowerEntry(date).getValue().points());
  }

  /** Compares both series with their own first value. */
  private static BigDecimal greatestDifference(
      NavigableMap<LocalDate, IndexLevel> levels, Function<LocalDate, BigDecimal> adjusted) {
    BigDecimal first = levels.firstEntry().getValue().points();
    BigDecimal firstAdjusted = adjusted.apply(levels.firstKey());
    BigDecimal greatest = BigDecimal.ZERO;
    for (var level : levels.entrySet()) {
      BigDecimal whole =
          Precision.quotient(
              level.getValue().points().multiply(firstAdjusted),
              first.multiply(adjusted.apply(level.getKey())));
      greatest = greatest.max(whole.subtract(BigDecimal.ONE).abs());
    }
    assertThat(levels).hasSizeGreaterThan(4000);
    return greatest;
  }
}
