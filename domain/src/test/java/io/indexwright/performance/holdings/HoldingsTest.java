package io.indexwright.performance.holdings;

import static io.indexwright.market.Books.USD;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.performance.Measure.Reason;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private static Concentration concentration(List<Weight> weights) {
    SortedMap<InstrumentId, Weight> byInstrument = new TreeMap<>();
    weights.forEach(
        weight ->
            byInstrument.put(Books.id(String.valueOf((char) ('A' + byInstrument.size()))), weight));
    return new Concentration(byInstrument);
  }

  private static Money usd(long amount) {
    return new Money(BigDecimal.valueOf(amount), USD);
  }

  @Test
  void isAsConcentratedAsSoManyEqualNames() {
    Concentration few =
        concentration(List.of(Weight.of("0.25"), Weight.of("0.5"), Weight.of("0.25")));

    assertThat(few.herfindahl()).isEqualByComparingTo("0.375");
    assertThat(few.effectiveNames()).isEqualByComparingTo("2.666666666666666666666666666666667");
    assertThat(few.largest(2)).isEqualByComparingTo("0.75");
    assertThat(few.largest(9)).isEqualByComparingTo("1");
    assertThat(few.largest(0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> concentration(List.of(Weight.of("0.5"))))
        .withMessage("weights sum to 0.5, not to 1");
  }

  @RepeatedTest(20)
  void concentrationLiesBetweenEqualWeightsAndOneName(RepetitionInfo run) {
    tried(
        "performance.concentration",
        run,
        random -> {
          List<BigDecimal> claims =
              random.ints(1 + random.nextInt(20), 1, 1_000).mapToObj(BigDecimal::valueOf).toList();
          Concentration drawn = concentration(Weight.sharing(claims));

          assertThat(drawn.effectiveNames())
              .isBetween(BigDecimal.ONE, BigDecimal.valueOf(claims.size()));
        });
  }

  @Test
  void turnsOverTheSmallerOfBuysAndSales() {
    List<Money> assets = List.of(usd(100), usd(300));

    assertMeasured(new FundTurnover(usd(50), usd(80), assets).ratio(), 0.25);
    assertMeasured(new FundTurnover(usd(80), usd(20), assets).ratio(), 0.1);
    assertUndefined(new FundTurnover(usd(1), usd(1), List.of(usd(0))).ratio(), Reason.NO_CAPITAL);
  }

  @Test
  void refusesATurnoverThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FundTurnover(usd(-1), usd(1), List.of(usd(1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FundTurnover(usd(1), usd(-1), List.of(usd(1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FundTurnover(usd(1), usd(1), List.of()));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(
            () ->
                new FundTurnover(
                    usd(1), usd(1), List.of(Money.of("1", Currency.getInstance("JPY")))));
  }
}
