package io.indexwright.selection;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A closes at 40 a year ago, at 50 a month ago, and at 10 today, after five for one. */
class ScoreTest {
  private static final PriceHistory PRICES =
      history(
          on("2022-12-30", "A", "40", "C", "10"),
          on("2023-11-30", "A", "50"),
          on("2023-12-15", "B", "1"),
          on("2024-01-02", "A", "10", "B", "2"));
  private static final Score YEAR = new Score.Momentum(12, 1);

  @Test
  void measuresMomentumUpToAMonthAgo() {
    assertThat(scored(YEAR, "A", Market.of(PRICES))).hasValue(new BigDecimal("0.25"));
  }

  /** Five for one today, so a share of today was at 8 and at 10. */
  @Test
  void measuresMomentumThroughASplit() {
    Market market =
        new Market(
            PRICES, Announced.split("A", "2024-01-02", "5"), Chronicle.empty(), Chronicle.empty());

    assertThat(scored(new Score.Momentum(12, 0), "A", market)).hasValue(new BigDecimal("0.25"));
    assertThat(scored(new Score.Momentum(12, 0), "A", Market.of(PRICES)))
        .hasValue(new BigDecimal("-0.75"));
  }

  /** A dividend of 6 out of 50 is 12 per cent, of the close of 5 long ago too: 44 to 4.4. */
  @Test
  void measuresMomentumThroughADividendLargerThanTheOldPrice() {
    PriceHistory rise =
        history(
            on("2022-12-30", "A", "5"), on("2023-11-30", "A", "50"), on("2024-01-02", "A", "44"));
    Market market =
        new Market(
            rise,
            Announced.one("A", "2024-01-02", new Distribution.SpecialDividend(new BigDecimal("6"))),
            Chronicle.empty(),
            Chronicle.empty());

    assertThat(scored(new Score.Momentum(12, 0), "A", market)).hasValue(new BigDecimal("9"));
  }

  @Test
  void hasNoMomentumOfWhatDidNotTradeThen() {
    assertThat(scored(YEAR, "B", Market.of(PRICES))).isEmpty();
    assertThat(scored(YEAR, "Z", Market.of(PRICES))).isEmpty();
  }

  @Test
  void refusesMomentumOfNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.Momentum(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.Momentum(1, -1));
    assertThat(new Score.Momentum(2, 1).months()).isEqualTo(2);
  }

  @Test
  void takesAFigureAsItIsKnown() {
    Market market =
        Markets.of(
            PRICES,
            List.of(
                Markets.figure("book-value", "A", "2023-01-01", "7"),
                Markets.figure("book-value", "A", "2024-01-03", "9")));

    assertThat(scored(new Score.Given(new Figure("book-value")), "A", market))
        .hasValue(new BigDecimal("7"));
    assertThat(scored(new Score.Given(new Figure("book-value")), "B", market)).isEmpty();
  }

  @Test
  void multipliesSharesFloatAndPrice() {
    Market market =
        Markets.of(
            PRICES,
            List.of(
                Markets.figure("shares", "A", "2023-01-01", "1000"),
                Markets.figure("float-factor", "A", "2023-01-01", "0.6"),
                Markets.figure("shares", "B", "2023-01-01", "1000")));

    assertThat(scored(new Score.FloatCap(), "A", market).orElseThrow())
        .isEqualByComparingTo("6000");
    assertThat(scored(new Score.FloatCap(), "B", market)).isEmpty();
  }

  /** The day a month ago is not one of the last month. */
  @Test
  void meansTheValueTradedADay() {
    Market market =
        Markets.of(
            PRICES,
            List.of(
                Markets.figure("traded-value", "A", "2023-12-02", "100"),
                Markets.figure("traded-value", "A", "2023-12-03", "10"),
                Markets.figure("traded-value", "A", "2024-01-02", "30"),
                Markets.figure("traded-value", "A", "2024-01-03", "90")));

    assertThat(scored(new Score.TradedValue(1), "A", market)).hasValue(new BigDecimal("20"));
    assertThat(scored(new Score.TradedValue(1), "B", market)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Score.TradedValue(0));
  }

  private static Optional<BigDecimal> scored(Score score, String name, Market market) {
    return score.of(id(name), market.asOf(day("2024-01-02"), Treatment.COMMON));
  }
}
