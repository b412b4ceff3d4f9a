package io.indexwright.proof;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.rulebook.Definitions.NEVER;
import static io.indexwright.rulebook.Definitions.at100;
import static io.indexwright.rulebook.Definitions.priceWeighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.index.Base;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.Divisor;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.IndexShares;
import io.indexwright.index.MarketValue;
import io.indexwright.market.Books;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.ReturnKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalIndexTest {

  @Test
  void writesADefinitionInOneWay() {
    assertThat(CanonicalIndex.of(priceWeighted(NEVER, at100("2024-01-02"), "B", "A")).text())
        .isEqualTo(
            """
            {"base":{"date":"2024-01-02","kind":"AT_LEVEL","level":"100"},\
            "construction":{"capping":{"kind":"NONE"},"notional":"1000","shareDecimals":"4",\
            "weighting":{"kind":"PRICE_WEIGHTED"}},\
            "conventions":{"events":{"absorption":"KEEP_SHARES",\
            "sameDayOrder":"CASH_RIGHTS_SPLIT","specialDividends":"GROSS",\
            "spinOffs":"LEAVE_OUT","withholding":[]},\
            "fx":{"kind":"SINGLE_CURRENCY"},"levelDecimals":"2",\
            "missingPrices":{"kind":"REFUSE"},"overlays":[],"returns":["PRICE"]},\
            "currency":"USD","edition":{"effectiveFrom":"2024-01-02","number":"1"},\
            "id":"00000000-0000-0000-0000-000000000001",\
            "membership":{"additions":"AT_FIRST_CLOSE",\
            "selection":{"filters":[],"kind":"ALL"},"universe":["A","B"]},"name":"Test",\
            "timetable":{"calendar":"PRICED-DATES",\
            "reviews":{"announcement":{"kind":"SESSIONS_BEFORE","sessions":"0"},\
            "day":{"kind":"LAST_BUSINESS_DAY"},"frozenSessions":"0","months":[],\
            "pricing":{"kind":"SESSIONS_BEFORE","sessions":"0"},\
            "reference":{"kind":"SESSIONS_BEFORE","sessions":"0"},\
            "roll":"PRECEDING","steps":"1"}}}\
            """);
  }

  @Test
  void writesTheOtherBase() {
    Base base = new Base.AtDivisor(day("2018-06-26"), Divisor.of("0.14748071991788"));

    assertThat(CanonicalIndex.of(priceWeighted(NEVER, base, "A")).text())
        .startsWith(
            "{\"base\":{\"date\":\"2018-06-26\",\"divisor\":\"0.14748071991788\","
                + "\"kind\":\"AT_DIVISOR\"},");
  }

  @Test
  void writesADayInOneWay() {
    MarketDay day =
        new MarketDay(
            day("2024-01-02"),
            new TreeMap<>(Map.of(id("B"), Books.usd("40.0"), id("A"), Books.usd("10"))),
            new TreeMap<>(
                Map.of(
                    id("A"),
                    List.<CorporateAction>of(
                        new Distribution.Dividend(new BigDecimal("0.240")),
                        new Recapitalisation.Split(new BigDecimal("2.0"), BigDecimal.ONE)))),
            new TreeMap<>(
                Map.of(
                    id("B"),
                    new TreeMap<>(
                        Map.of(
                            Figure.SHARES,
                            new BigDecimal("1E+3"),
                            Figure.FLOAT_FACTOR,
                            new BigDecimal("0.50"))))),
            new TreeMap<>(Map.of(id("B"), new TreeMap<>(Map.of(Scheme.ISSUER, "B \"Holding\"")))));

    assertThat(CanonicalIndex.of(day).text())
        .isEqualTo(
            """
            {"actions":{"A":[{"amount":"0.24","kind":"DIVIDEND"},\
            {"after":"2","held":"1","kind":"SPLIT"}]},"date":"2024-01-02",\
            "figures":{"B":{"float-factor":"0.5","shares":"1000"}},\
            "groups":{"B":{"issuer":"B \\"Holding\\""}},\
            "prices":{"A":{"currency":"USD","perUnit":"10"},\
            "B":{"currency":"USD","perUnit":"40"}}}\
            """);
  }

  @Test
  void writesACompositionInOneWay() {
    Composition composition =
        new Composition(
            day("2024-01-02"),
            new Basket(
                new TreeMap<>(
                    Map.of(id("B"), IndexShares.of("12.50"), id("A"), IndexShares.of("50")))),
            new TreeMap<>(Map.of(id("A"), Weight.of("0.6"), id("B"), Weight.of("0.40"))));

    assertThat(CanonicalIndex.of(composition).text())
        .isEqualTo(
            """
            {"constituents":{"A":{"shares":"50","weight":"0.6"},\
            "B":{"shares":"12.5","weight":"0.4"}},"date":"2024-01-02"}\
            """);
  }

  @Test
  void writesADivisorChangeInOneWay_withItsRule() {
    DivisorChange change =
        new DivisorChange(
            day("2024-01-03"),
            DivisorChange.Cause.ADDITION,
            MarketValue.of("42.0"),
            MarketValue.of("84"),
            Divisor.of("0.4"),
            Divisor.of("0.80"));

    assertThat(CanonicalIndex.of(change).text())
        .isEqualTo(
            """
            {"after":"0.8","before":"0.4","cause":"ADDITION","date":"2024-01-03",\
            "rule":"divisor.addition","valueAfter":"84","valueBefore":"42"}\
            """);
  }

  @Test
  void writesALevelInOneWay_unrounded() {
    Digest inputs = Digest.of("abc");

    assertThat(
            CanonicalIndex.of(
                    new PublishedLevel(
                        day("2024-01-03"),
                        IndexLevel.of("112.345000"),
                        new PublishedLevel.Returns(
                            new TreeMap<>(Map.of(ReturnKind.GROSS_TOTAL, new BigDecimal("113.0"))),
                            new TreeMap<>(Map.of(ReturnKind.PRICE, BigDecimal.ZERO))),
                        inputs))
                .text())
        .isEqualTo(
            """
            {"date":"2024-01-03","inputs":"%s","level":"112.345",\
            "overlaid":{"PRICE":"0"},"returns":{"GROSS_TOTAL":"113"}}\
            """
                .formatted(inputs));
  }
}
