package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.Treatment;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A is split 2 for 1 before the open of 4 January; B has no close on 3 January. */
class MarketViewTest {
  private static final Scheme SECTOR = new Scheme("sector");
  private static final Market MARKET =
      new Market(
          history(
              on("2024-01-02", "A", "40", "B", "20"),
              on("2024-01-03", "A", "42"),
              on("2024-01-04", "A", "21.5", "B", "19"),
              on("2024-01-05", "A", "22", "C", "7")),
          Announced.split("A", "2024-01-04", "2"),
          Chronicle.of(
              List.of(
                  said(Figure.SHARES, "2024-01-02", "100"),
                  said(Figure.TRADED_VALUE, "2024-01-02", "100"),
                  said(Figure.TRADED_VALUE, "2024-01-04", "300"),
                  said(Figure.TRADED_VALUE, "2024-01-05", "200"))),
          Chronicle.of(
              List.of(
                  new Dated<>(SECTOR, id("A"), day("2024-01-03"), "banks"),
                  new Dated<>(SECTOR, id("A"), day("2024-01-05"), "insurers"))));

  private static Dated<Figure, BigDecimal> said(Figure figure, String knownFrom, String value) {
    return new Dated<>(figure, id("A"), day(knownFrom), new BigDecimal(value));
  }

  private static MarketView at(String date) {
    return MARKET.asOf(day(date), Treatment.COMMON);
  }

  @Test
  void seesTheCloseOfItsOwnDate() {
    assertThat(at("2024-01-03").date()).isEqualTo(day("2024-01-03"));
    assertThat(at("2024-01-03").closeOf(id("A"))).contains(usd("42"));
    assertThat(at("2024-01-03").closeOf(id("B"))).isEmpty();
  }

  @Test
  void seesTheLastCloseAsItWasQuoted_andAsAPriceOfAShareOfToday() {
    MarketView view = at("2024-01-04");

    assertThat(view.lastCloseOf(id("A"), day("2024-01-03")).map(Close::price)).contains(usd("42"));
    assertThat(view.adjustedCloseOf(id("A"), day("2024-01-03"))).contains(usd("21"));
    assertThat(view.adjustedCloseOf(id("A"), day("2024-01-04"))).contains(usd("21.5"));
    assertThat(at("2024-01-03").adjustedCloseOf(id("A"), day("2024-01-02"))).contains(usd("40"));
    assertThat(at("2024-01-03").lastCloseOf(id("B"), day("2024-01-03")).map(Close::date))
        .contains(day("2024-01-02"));
  }

  @Test
  void refusesToBeAskedAboutLater() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("2024-01-03").lastCloseOf(id("A"), day("2024-01-04")))
        .withMessage("on 2024-01-03 nobody knows 2024-01-04");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("2024-01-03").adjustedCloseOf(id("A"), day("2024-01-04")));
  }

  @Test
  void knowsWhoEverHadAClose_onceHeHad() {
    assertThat(at("2024-01-05").firstCloseOf(id("C"))).contains(day("2024-01-05"));
    assertThat(at("2024-01-04").firstCloseOf(id("C"))).isEmpty();
    assertThat(at("2024-01-04").firstCloseOf(id("B"))).contains(day("2024-01-02"));
  }

  @Test
  void countsClosesSinceADate() {
    assertThat(at("2024-01-04").datesSince(day("2024-01-03")))
        .containsExactly(day("2024-01-03"), day("2024-01-04"));
    assertThat(at("2024-01-04").closesOf(id("B"), day("2024-01-02"))).isEqualTo(2);
    assertThat(at("2024-01-04").closesOf(id("B"), day("2024-01-03"))).isEqualTo(1);
    assertThat(at("2024-01-04").closesOf(id("C"), day("2024-01-02"))).isZero();
  }

  @Test
  void countsSharesInIssueInSharesOfToday_andNoOtherFigure() {
    assertThat(at("2024-01-03").figure(Figure.SHARES, id("A")).orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(at("2024-01-04").figure(Figure.SHARES, id("A")).orElseThrow())
        .isEqualByComparingTo("200");
    assertThat(at("2024-01-04").figure(Figure.TRADED_VALUE, id("A")))
        .contains(new BigDecimal("300"));
    assertThat(at("2024-01-03").figure(Figure.TRADED_VALUE, id("A")))
        .contains(new BigDecimal("100"));
    assertThat(at("2024-01-04").figure(Figure.SHARES, id("B"))).isEmpty();
  }

  /** It became known on the ex-date, so it is counted after the split already. */
  @Test
  void leavesSharesInIssueAlone_ifTheyBecameKnownOnTheDateOfTheSplit() {
    Market later =
        new Market(
            MARKET.prices(),
            MARKET.actions(),
            Chronicle.of(List.of(said(Figure.SHARES, "2024-01-04", "210"))),
            Chronicle.empty());

    assertThat(later.asOf(day("2024-01-05"), Treatment.COMMON).figure(Figure.SHARES, id("A")))
        .contains(new BigDecimal("210"));
  }

  @Test
  void tellsTheFiguresAndTheGroupThatWereKnown() {
    assertThat(at("2024-01-04").figuresSince(Figure.TRADED_VALUE, id("A"), day("2024-01-02")))
        .containsExactly(new BigDecimal("100"), new BigDecimal("300"));
    assertThat(at("2024-01-04").figuresSince(Figure.TRADED_VALUE, id("A"), day("2024-01-03")))
        .containsExactly(new BigDecimal("300"));
    assertThat(at("2024-01-02").groupOf(id("A"), SECTOR)).isEmpty();
    assertThat(at("2024-01-04").groupOf(id("A"), SECTOR)).contains("banks");
    assertThat(at("2024-01-05").groupOf(id("A"), SECTOR)).contains("insurers");
  }
}
