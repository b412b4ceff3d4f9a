package io.indexwright.performance.growth;

import static io.indexwright.market.Books.USD;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static io.indexwright.measured.Measures.number;
import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.performance.Column;
import io.indexwright.performance.Measure.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MoneyWeightedReturnTest {
  private static final LocalDate START = LocalDate.parse("2021-01-01");

  /** Amounts a year of 365 days apart. */
  private static MoneyWeightedReturn yearly(double... amounts) {
    List<CashFlow> flows = new ArrayList<>();
    for (double amount : amounts) {
      flows.add(flow(365 * flows.size(), amount));
    }
    return new MoneyWeightedReturn(flows);
  }

  private static CashFlow flow(int day, double amount) {
    return new CashFlow(START.plusDays(day), new Money(BigDecimal.valueOf(amount), USD));
  }

  @Test
  void findsTheRateOfAYear() {
    assertMeasured(yearly(-100, 110).rate(), 0.1);
    assertMeasured(yearly(-100, 0, 121).rate(), 0.1);
    assertMeasured(yearly(100, -110).rate(), 0.1);
  }

  @Test
  void isToldOverAllDays_forLessThanAYear() {
    MoneyWeightedReturn month = new MoneyWeightedReturn(List.of(flow(31, 101), flow(0, -100)));

    assertMeasured(month.overAll(), 0.01);
    assertMeasured(month.rate(), StrictMath.pow(1.01, 365.0 / 31) - 1);
  }

  @Test
  void addsUpTheFlowsOfADay() {
    assertThat(new MoneyWeightedReturn(List.of(flow(0, -150), flow(365, 110), flow(0, 50))))
        .isEqualTo(yearly(-100, 110));
  }

  /** 100 (1.1)(1.2) = 132 and 100 (1.1 + 1.2) = 230: both rates solve it. */
  @Test
  void findsEveryRate() {
    MoneyWeightedReturn flows = yearly(-100, 230, -132);

    assertThat(flows.rates().toArray()).containsExactly(new double[] {0.1, 0.2}, within(1e-10));
    assertUndefined(flows.rate(), Reason.SEVERAL_RATES);
    assertUndefined(flows.overAll(), Reason.SEVERAL_RATES);
    assertThat(flows.rateNearest(0.05).value().orElseThrow()).isCloseTo(0.1, within(1e-10));
    assertThat(flows.rateNearest(9).value().orElseThrow()).isCloseTo(0.2, within(1e-10));
  }

  /** A root at which the function touches zero and turns back: (1 − x)², x = 1 ÷ (1 + r). */
  @Test
  void findsARateThatIsTouched() {
    assertThat(yearly(-1, 2, -1).rates().toArray()).containsExactly(new double[] {0}, within(1e-6));
  }

  @Test
  void hasNoRate_whenNothingBalances() {
    assertUndefined(yearly(-100, -10).rate(), Reason.NO_RATE);
    assertUndefined(yearly(-100, 100, -100).rate(), Reason.NO_RATE);
    assertUndefined(yearly(-100, 100, -100).rateNearest(0), Reason.NO_RATE);
    assertUndefined(yearly(0, 0).rate(), Reason.NO_RATE);
    assertUndefined(new MoneyWeightedReturn(List.of(flow(0, -9))).rate(), Reason.NO_RATE);
  }

  @Test
  void isWorthWhatTheRateMakesOfIt() {
    assertMeasured(yearly(-100, 0, 121).presentValue(0.1), 0);
    assertMeasured(yearly(-100, 110).presentValue(0), 10);
    assertUndefined(
        new MoneyWeightedReturn(List.of(flow(0, 1), flow(20_000, 1))).presentValue(-0.9999999999),
        Reason.OUT_OF_RANGE);
  }

  @Test
  void hasNoRate_whenItIsBeyondBinary() {
    assertUndefined(
        new MoneyWeightedReturn(List.of(flow(0, -1), flow(1, 10))).rate(), Reason.NO_RATE);
  }

  @Test
  void refusesNoFlows_severalCurrencies_andARateWithoutAWorth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MoneyWeightedReturn(List.of()));
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(
            () ->
                new MoneyWeightedReturn(
                    List.of(
                        flow(0, -1),
                        new CashFlow(START, Money.of("1", Currency.getInstance("JPY"))))));
    assertThatIllegalArgumentException().isThrownBy(() -> yearly(-1, 2).presentValue(-1));
  }

  @Test
  void isTheSameFromTheOtherSide() {
    CashFlow paid = flow(0, -5);

    assertThat(paid.negated()).isEqualTo(flow(0, 5));
  }

  private static MoneyWeightedReturn drawn(Random random) {
    List<CashFlow> flows = new ArrayList<>();
    int day = 0;
    for (int i = 2 + random.nextInt(7); i > 0; i--) {
      flows.add(flow(day, random.nextInt(401) - 200));
      day += 1 + random.nextInt(700);
    }
    return new MoneyWeightedReturn(flows);
  }

  /** As nearly as the two numbers next to the rate tell apart. */
  @RepeatedTest(20)
  void everyRateMakesThePresentValueZero(RepetitionInfo run) {
    tried(
        "performance.present-value",
        run,
        random -> {
          MoneyWeightedReturn flows = drawn(random);
          for (double rate : flows.rates().toArray()) {
            double step = worth(flows, Math.nextUp(rate)) - worth(flows, Math.nextDown(rate));
            assertThat(worth(flows, rate))
                .isCloseTo(0, within(4 * Math.abs(step) + 1e-12 * magnitude(flows, rate)));
          }
        });
  }

  private static double worth(MoneyWeightedReturn flows, double rate) {
    return number(flows.presentValue(rate));
  }

  private static double magnitude(MoneyWeightedReturn flows, double rate) {
    return worth(
        new MoneyWeightedReturn(
            flows.flows().stream()
                .map(it -> it.amount().isNegative() ? it.negated() : it)
                .toList()),
        rate);
  }

  /** Brute force: no sign may change on a fine grid where no rate was found. */
  @RepeatedTest(20)
  void noRateIsMissed(RepetitionInfo run) {
    tried(
        "performance.every-rate",
        run,
        random -> {
          MoneyWeightedReturn flows = drawn(random);
          Column rates = flows.rates();
          double before = -0.95;
          for (double y = StrictMath.log(0.05); y < 3; y += 0.02) {
            double rate = StrictMath.expm1(y);
            double from = before;
            int between = rates.count(one -> one > from && one <= rate);
            double signs = Math.signum(worth(flows, from)) * Math.signum(worth(flows, rate));
            assertThat(between % 2)
                .as("%s from %s to %s", flows, from, rate)
                .isEqualTo(signs < 0 ? 1 : 0);
            before = rate;
          }
        });
  }

  @RepeatedTest(20)
  void neitherUnitNorDateMatters(RepetitionInfo run) {
    tried(
        "performance.rate-invariance",
        run,
        random -> {
          MoneyWeightedReturn flows = drawn(random);
          int days = random.nextInt(5_000);
          MoneyWeightedReturn other =
              new MoneyWeightedReturn(
                  flows.flows().stream()
                      .map(
                          it ->
                              new CashFlow(
                                  it.on().plusDays(days),
                                  new Money(it.amount().amount().multiply(new BigDecimal(8)), USD)))
                      .toList());

          assertThat(other.rates()).isEqualTo(flows.rates());
        });
  }
}
