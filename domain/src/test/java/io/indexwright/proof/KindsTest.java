package io.indexwright.proof;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.DayRule.DayOfMonth;
import io.indexwright.calendar.DayRule.InEarlierMonth;
import io.indexwright.calendar.DayRule.LastBusinessDay;
import io.indexwright.calendar.DayRule.LastWeekday;
import io.indexwright.calendar.DayRule.NthBusinessDay;
import io.indexwright.calendar.DayRule.NthWeekday;
import io.indexwright.calendar.DayRule.Offset;
import io.indexwright.calendar.DayRule.WeekdayBefore;
import io.indexwright.calendar.ReviewDate;
import io.indexwright.index.Base;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.selection.Count;
import io.indexwright.selection.Filter;
import io.indexwright.selection.Ranking;
import io.indexwright.selection.Score;
import io.indexwright.selection.Selection;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form that a rule can take, and how it is written. */
class KindsTest {
  private static final BigDecimal HALF = new BigDecimal("0.50");
  private static final Weight TENTH = Weight.of("0.1");
  private static final Score VALUE = new Score.Given(new Figure("book-value"));
  private static final String SCORE = "{\"figure\":\"book-value\",\"kind\":\"GIVEN\"}";
  private static final NthWeekday THIRD_FRIDAY = new NthWeekday(3, DayOfWeek.FRIDAY);
  private static final String FRIDAY =
      "{\"kind\":\"NTH_WEEKDAY\",\"nth\":\"3\",\"weekday\":\"FRIDAY\"}";

  @TestFactory
  Stream<DynamicTest> weightings() {
    return Shapes.all(
        CanonicalConstruction.WEIGHTINGS,
        Weighting.class,
        Map.of(
            new Weighting.RiskWeighted(
                new RiskRule.InverseVolatility(), CovarianceEstimator.LEDOIT_WOLF, 252),
            "{'estimator':'LEDOIT_WOLF','kind':'RISK_WEIGHTED','returns':'252',"
                + "'rule':{'kind':'INVERSE_VOLATILITY'}}",
            new Weighting.PriceWeighted(),
            "{'kind':'PRICE_WEIGHTED'}",
            new Weighting.EqualWeighted(),
            "{'kind':'EQUAL_WEIGHTED'}",
            new Weighting.FloatCapWeighted(),
            "{'kind':'FLOAT_CAP_WEIGHTED'}",
            new Weighting.FixedWeighted(
                new TreeMap<>(Map.of(id("B"), Weight.of("0.9"), id("A"), TENTH))),
            "{'kind':'FIXED_WEIGHTED','weights':{'A':'0.1','B':'0.9'}}",
            new Weighting.FundamentalWeighted(
                new TreeSet<>(List.of(new Figure("sales"), new Figure("book-value")))),
            "{'figures':['book-value','sales'],'kind':'FUNDAMENTAL_WEIGHTED'}",
            new Weighting.ScoreTilted(new Weighting.EqualWeighted(), VALUE),
            "{'base':{'kind':'EQUAL_WEIGHTED'},'kind':'SCORE_TILTED','score':" + SCORE + "}",
            new Weighting.ScoreProportional(VALUE),
            "{'kind':'SCORE_PROPORTIONAL','score':" + SCORE + "}",
            new Weighting.Blend(
                List.of(new Weighting.Blend.Part(Weight.of("1"), new Weighting.EqualWeighted()))),
            "{'kind':'BLEND','parts':[{'share':'1','weighting':{'kind':'EQUAL_WEIGHTED'}}]}"));
  }

  @TestFactory
  Stream<DynamicTest> cappings() {
    return Shapes.all(
        CanonicalConstruction.CAPPINGS,
        Capping.class,
        Map.of(
            new Capping.None(),
            "{'kind':'NONE'}",
            new Capping.Cap(Unit.LINE, TENTH),
            "{'kind':'CAP','limit':'0.1','unit':{'kind':'LINE'}}",
            new Capping.GroupCap(
                new Scheme("sector"), new TreeMap<>(Map.of("Banks", TENTH)), Weight.of("1")),
            "{'kind':'GROUP_CAP','limits':{'Banks':'0.1'},'others':'1','scheme':'sector'}",
            new Capping.TwoLevelCap(
                Unit.ISSUER,
                TENTH,
                Weight.of("0.05"),
                Weight.of("0.4"),
                Capping.TwoLevelCap.Method.SCALE),
            "{'aggregate':'0.4','kind':'TWO_LEVEL_CAP','method':'SCALE','single':'0.1',"
                + "'threshold':'0.05','unit':{'kind':'GROUPED','scheme':'issuer'}}",
            new Capping.InTurn(List.of(new Capping.None())),
            "{'kind':'IN_TURN','parts':[{'kind':'NONE'}]}"));
  }

  @TestFactory
  Stream<DynamicTest> units() {
    return Shapes.all(
        CanonicalConstruction.UNITS,
        Unit.class,
        Map.of(Unit.LINE, "{'kind':'LINE'}", Unit.ISSUER, "{'kind':'GROUPED','scheme':'issuer'}"));
  }

  @TestFactory
  Stream<DynamicTest> selections() {
    return Shapes.all(
        CanonicalSelection.SELECTIONS,
        Selection.class,
        Map.of(
            Selection.all(),
            "{'filters':[],'kind':'ALL'}",
            new Selection.Ranked(
                List.of(new Filter.ListedFor(90)),
                new Ranking(VALUE, Ranking.First.HIGHEST),
                new Count(10, 8, 12, 5)),
            "{'count':{'enter':'8','keep':'12','minimum':'5','target':'10'},"
                + "'filters':[{'days':'90','kind':'LISTED_FOR'}],'kind':'RANKED',"
                + "'ranking':{'first':'HIGHEST','score':"
                + SCORE
                + "}}"));
  }

  @TestFactory
  Stream<DynamicTest> filters() {
    return Shapes.all(
        CanonicalSelection.FILTERS,
        Filter.class,
        Map.of(
            new Filter.ListedFor(90),
            "{'days':'90','kind':'LISTED_FOR'}",
            new Filter.PriceAtLeast(HALF),
            "{'floor':'0.5','kind':'PRICE_AT_LEAST'}",
            new Filter.ScoreAtLeast(VALUE, HALF.negate()),
            "{'floor':'-0.5','kind':'SCORE_AT_LEAST','score':" + SCORE + "}",
            new Filter.PricedOn(3, TENTH),
            "{'kind':'PRICED_ON','months':'3','part':'0.1'}"));
  }

  @TestFactory
  Stream<DynamicTest> scores() {
    return Shapes.all(
        CanonicalSelection.SCORES,
        Score.class,
        Map.of(
            VALUE,
            SCORE,
            new Score.Momentum(12, 1),
            "{'kind':'MOMENTUM','months':'12','skippedMonths':'1'}",
            new Score.FloatCap(),
            "{'kind':'FLOAT_CAP'}",
            new Score.TradedValue(6),
            "{'kind':'TRADED_VALUE','months':'6'}"));
  }

  @TestFactory
  Stream<DynamicTest> days() {
    return Shapes.all(
        CanonicalTimetable.DAYS,
        DayRule.class,
        Map.of(
            THIRD_FRIDAY,
            FRIDAY,
            new LastWeekday(DayOfWeek.MONDAY),
            "{'kind':'LAST_WEEKDAY','weekday':'MONDAY'}",
            new DayOfMonth(15),
            "{'day':'15','kind':'DAY_OF_MONTH'}",
            new WeekdayBefore(DayOfWeek.WEDNESDAY, THIRD_FRIDAY),
            "{'day':" + FRIDAY + ",'kind':'WEEKDAY_BEFORE','weekday':'WEDNESDAY'}",
            new NthBusinessDay(5),
            "{'kind':'NTH_BUSINESS_DAY','nth':'5'}",
            new LastBusinessDay(),
            "{'kind':'LAST_BUSINESS_DAY'}",
            new Offset(THIRD_FRIDAY, -5),
            "{'day':" + FRIDAY + ",'kind':'OFFSET','sessions':'-5'}",
            new InEarlierMonth(THIRD_FRIDAY, 1),
            "{'day':" + FRIDAY + ",'kind':'IN_EARLIER_MONTH','months':'1'}"));
  }

  @TestFactory
  Stream<DynamicTest> dates() {
    return Shapes.all(
        CanonicalTimetable.DATES,
        ReviewDate.class,
        Map.of(
            new ReviewDate.SessionsBefore(5),
            "{'kind':'SESSIONS_BEFORE','sessions':'5'}",
            new ReviewDate.On(THIRD_FRIDAY),
            "{'day':" + FRIDAY + ",'kind':'ON'}"));
  }

  @TestFactory
  Stream<DynamicTest> missingPrices() {
    return Shapes.all(
        CanonicalConventions.POLICIES,
        MissingPricePolicy.class,
        Map.of(
            new MissingPricePolicy.Refuse(),
            "{'kind':'REFUSE'}",
            new MissingPricePolicy.Carry(5),
            "{'days':'5','kind':'CARRY'}",
            new MissingPricePolicy.CarryHalted(30),
            "{'days':'30','kind':'CARRY_HALTED'}",
            new MissingPricePolicy.Zero(),
            "{'kind':'ZERO'}",
            new MissingPricePolicy.Estimate(),
            "{'kind':'ESTIMATE'}"));
  }

  @TestFactory
  Stream<DynamicTest> currencies() {
    return Shapes.all(
        CanonicalConventions.FX,
        FxRule.class,
        Map.of(
            new FxRule.SingleCurrency(),
            "{'kind':'SINGLE_CURRENCY'}",
            new FxRule.AtFixing("ECB", FxRule.Direction.LOCAL_PER_INDEX, 4),
            "{'days':'4','direction':'LOCAL_PER_INDEX','fixing':'ECB','kind':'AT_FIXING'}"));
  }

  @Test
  void basesHaveAFormEach() {
    assertThat(CanonicalIndex.BASES.kinds().stream().<Class<?>>map(Kinds.Kind::type))
        .containsExactlyInAnyOrderElementsOf(Shapes.leavesOf(Base.class).toList());
  }

  @Test
  void refusesAFormThatHasNoName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kinds.<Unit>none().with(Unit.Line.class, "LINE").written(Unit.ISSUER))
        .withMessageContaining("issuer");
  }
}
