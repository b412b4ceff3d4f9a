package io.indexwright.weighting;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.weighting.CappingTest.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.selection.RefusedException;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import io.indexwright.weighting.Weighting.RiskWeighted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The example of docs/rules/weighting.md is here. */
class RiskWeightedTest {
  private static final SortedSet<InstrumentId> BOTH =
      InstrumentOrder.copyOf(List.of(id("A"), id("B")));
  private static final PriceBook NOTHING = new PriceBook(day("2024-01-06"), new TreeMap<>());

  /**
   * A returns 0.1, −0.1, 0.1 and B 0.2, −0.2, 0.2; what is before them and after does not count.
   */
  private static final PriceHistory PRICES =
      Books.history(
          Books.on("2024-01-01", "A", "1", "B", "1"),
          Books.on("2024-01-02", "A", "100", "B", "10"),
          Books.on("2024-01-03", "A", "110", "B", "12"),
          Books.on("2024-01-04", "A", "99", "B", "9.6"),
          Books.on("2024-01-05", "A", "108.9", "B", "11.52"),
          Books.on("2024-01-06", "A", "500", "B", "1"));

  @Test
  void weighsByTheReturnsOfTheWindow() {
    assertThat(weighed(PRICES, 3)).isEqualTo(weights("A", "0.666666666667", "B", "0.333333333333"));
    assertThat(weighed(PRICES, 2)).isEqualTo(weights("A", "0.666666666667", "B", "0.333333333333"));
    assertThat(weighed(PRICES, 4)).isNotEqualTo(weighed(PRICES, 3));
  }

  @Test
  void claimsSumToOneAlready_soDividingThemAgainChangesNothing() {
    BigDecimal sum = Claims.sum(by(3).claims(BOTH, view(PRICES), NOTHING).values());

    assertThat(sum).isEqualByComparingTo("1");
  }

  @Test
  void hasNoSharesOfItsOwn() {
    assertThat(by(3).naturalShares(BOTH, view(PRICES))).isEmpty();
  }

  /** Two for one before the open of the 4th: the closes until then were of half as much. */
  @Test
  void takesASplitForNoReturn() {
    PriceHistory quoted =
        Books.history(
            Books.on("2024-01-01", "A", "1", "B", "1"),
            Books.on("2024-01-02", "A", "200", "B", "10"),
            Books.on("2024-01-03", "A", "220", "B", "12"),
            Books.on("2024-01-04", "A", "99", "B", "9.6"),
            Books.on("2024-01-05", "A", "108.9", "B", "11.52"));
    Market market =
        new Market(
            quoted,
            Announced.split("A", "2024-01-04", "2"),
            Chronicle.<Figure, BigDecimal>empty(),
            Chronicle.<Scheme, String>empty());

    assertThat(by(3).claims(BOTH, market.asOf(day("2024-01-05"), Treatment.COMMON), NOTHING))
        .isEqualTo(by(3).claims(BOTH, view(PRICES), NOTHING));
  }

  @Test
  void refusesAWindowThatIsNotThere() {
    assertThat(weighed(PRICES, 4).byInstrument()).hasSize(2);
    assertRefused(PRICES, 5, "6 dates with prices are needed, and there are 5");
  }

  @Test
  void refusesACloseThatIsMissing_inTheWindowOnly() {
    PriceHistory gap =
        Books.history(
            Books.on("2024-01-01", "A", "1", "B", "1"),
            Books.on("2024-01-02", "A", "100"),
            Books.on("2024-01-03", "A", "110", "B", "12"),
            Books.on("2024-01-04", "A", "99", "B", "9.6"),
            Books.on("2024-01-05", "A", "108.9", "B", "11.52"));

    assertThat(weighed(gap, 2).byInstrument()).hasSize(2);
    assertRefused(gap, 3, "B has no close on 2024-01-02");
  }

  @Test
  void refusesAPriceThatNeverMoves_namingIt() {
    assertRefused(
        Books.history(
            Books.on("2024-01-02", "A", "100", "B", "10"),
            Books.on("2024-01-03", "A", "110", "B", "10"),
            Books.on("2024-01-05", "A", "99", "B", "10")),
        2,
        "B returned 0.0 every time, so it has no risk");
  }

  @Test
  void refusesAChangeOfCurrency() {
    List<Close> closes = new ArrayList<>();
    closes.add(new Close(id("A"), day("2024-01-01"), Price.of("1", EUR)));
    closes.add(new Close(id("A"), day("2024-01-02"), Price.of("2", USD)));
    closes.add(new Close(id("A"), day("2024-01-05"), Price.of("3", USD)));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                by(2)
                    .claims(
                        InstrumentOrder.copyOf(List.of(id("A"))),
                        view(PriceHistory.of(closes)),
                        NOTHING))
        .withMessage("A closed in several currencies from 2024-01-01 to 2024-01-05");
  }

  @Test
  void refusesFewerReturnsThanAnEstimateTakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> by(1))
        .withMessage("an estimate takes 2 returns or more: 1");
  }

  private static RiskWeighted by(int returns) {
    return new RiskWeighted(new RiskRule.InverseVolatility(), CovarianceEstimator.SAMPLE, returns);
  }

  private static MarketView view(PriceHistory prices) {
    return Market.of(prices).asOf(day("2024-01-05"), Treatment.COMMON);
  }

  private static Weights weighed(PriceHistory prices, int returns) {
    return Weights.sharing(by(returns).claims(BOTH, view(prices), NOTHING));
  }

  private static void assertRefused(PriceHistory prices, int returns, String reason) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> weighed(prices, returns))
        .withMessage(reason);
  }
}
