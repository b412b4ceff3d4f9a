package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.index.DivisorChange;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.market.Books;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other index programs were found to get wrong, one test a fault. */
class KnownFaultsTest {

  /** They put the base value on the day before, and lost the first day's return. */
  @Test
  void hasItsBaseValueOnTheFirstTradingDate() {
    IndexCalculation calculation =
        IndexCalculation.of(
            equal("2024-01-02", "A", "B"),
            history(on("2024-01-02", "A", "7", "B", "13"), on("2024-01-03", "A", "14", "B", "26")));

    assertThat(points(calculation)).containsExactly(dec("100"), dec("200"));
  }

  /**
   * They rebalanced at the close and earned that day's return with the new weights. On 1 February A
   * doubles: half of 100 became 100, so the level is 150 with the weights of January.
   */
  @Test
  void earnsTheReturnOfADayWithTheWeightsOfTheDayBefore() {
    IndexDefinition monthly =
        Definitions.equalWeighted(Definitions.MONTHLY, at100("2024-01-31"), "A", "B");

    IndexCalculation calculation =
        IndexCalculation.of(
            monthly,
            history(
                on("2024-01-31", "A", "10", "B", "10"),
                on("2024-02-01", "A", "20", "B", "10"),
                on("2024-02-02", "A", "20", "B", "20")));

    assertThat(points(calculation)).containsExactly(dec("100"), dec("150"), dec("225"));
  }

  /** They divided by the sum of momenta, whatever its sign: NaN, or all in the worst name. */
  @Test
  void isRefused_whenNobodyHasMomentum() {
    IndexDefinition byMomentum =
        Definitions.defined(
            new Definitions.Terms(
                Definitions.weighted(new Weighting.ScoreProportional(new Score.Momentum(12, 1))),
                Definitions.NEVER,
                at100("2024-01-02"),
                Conventions.strict(Absorption.DIVISOR, 2)),
            "A",
            "B");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IndexCalculation.of(
                    byMomentum,
                    history(
                        on("2023-01-02", "A", "10", "B", "10"),
                        on("2023-12-01", "A", "9", "B", "8"),
                        on("2024-01-02", "A", "9", "B", "8"))))
        .withMessageContaining("score");
  }

  /** The same later on: the index stays as it is, and says why. */
  @Test
  void staysAsItIs_whenAReviewFindsNobodyWithMomentum() {
    IndexDefinition byMomentum =
        Definitions.defined(
            new Definitions.Terms(
                Definitions.weighted(new Weighting.ScoreProportional(new Score.Momentum(2, 1))),
                Definitions.MONTHLY,
                at100("2024-01-02"),
                Conventions.strict(Absorption.DIVISOR, 2)),
            "A",
            "B");

    IndexCalculation calculation =
        IndexCalculation.of(
            byMomentum,
            history(
                on("2023-11-01", "A", "10", "B", "10"),
                on("2023-12-01", "A", "12", "B", "12"),
                on("2024-01-02", "A", "6", "B", "6"),
                on("2024-02-01", "A", "6", "B", "6"),
                on("2024-03-01", "A", "6", "B", "6"),
                on("2024-03-04", "A", "3", "B", "3")));

    assertThat(calculation.decisions())
        .filteredOn(Decision.Refused.class::isInstance)
        .extracting(Decision::date)
        .containsExactly(day("2024-02-01"), day("2024-03-01"));
    assertThat(calculation.divisorChanges()).isEmpty();
    assertThat(points(calculation)).last().isEqualTo(dec("50"));
  }

  /** They took it for bad data and carried the old price. */
  @Test
  void keepsACrashInTheLevel() {
    IndexCalculation calculation =
        IndexCalculation.of(
            equal("2024-01-02", "A", "B"),
            history(on("2024-01-02", "A", "10", "B", "10"), on("2024-01-03", "A", "6", "B", "6")));

    assertThat(points(calculation)).containsExactly(dec("100"), dec("60"));
  }

  /** They compared months and forgot the year, so that the second January was the first. */
  @Test
  void isRebalancedEveryQuarterAndEveryYear() {
    List<Close> closes = new ArrayList<>();
    for (LocalDate date = day("2020-01-02"); date.getYear() < 2024; date = date.plusDays(1)) {
      closes.add(new Close(id("A"), date, Books.usd(String.valueOf(date.getDayOfYear()))));
      closes.add(new Close(id("B"), date, Books.usd("100")));
    }
    PriceHistory prices = PriceHistory.of(closes);

    assertThat(
            changesOf(
                Definitions.equalWeighted(Definitions.QUARTERLY, at100("2020-01-02"), "A", "B"),
                prices))
        .hasSize(15)
        .startsWith(day("2020-04-01"), day("2020-07-01"), day("2020-10-01"), day("2021-01-01"))
        .endsWith(day("2023-10-01"));
    assertThat(
            changesOf(
                Definitions.equalWeighted(Definitions.YEARLY, at100("2020-01-02"), "A", "B"),
                prices))
        .containsExactly(day("2021-01-01"), day("2022-01-01"), day("2023-01-01"));
  }

  private static List<LocalDate> changesOf(IndexDefinition definition, PriceHistory prices) {
    return IndexCalculation.of(definition, prices).divisorChanges().stream()
        .map(DivisorChange::date)
        .toList();
  }

  private static IndexDefinition equal(String base, String... names) {
    return Definitions.equalWeighted(Definitions.NEVER, at100(base), names);
  }

  private static List<BigDecimal> points(IndexCalculation calculation) {
    return calculation.outcomes().stream()
        .map(o -> o.fold(c -> c.level().published(0), w -> dec("-1")))
        .toList();
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
