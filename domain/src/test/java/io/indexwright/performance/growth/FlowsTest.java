package io.indexwright.performance.growth;

import static io.indexwright.market.Books.USD;
import static io.indexwright.measured.Measures.START;
import static io.indexwright.measured.Measures.assertMeasured;
import static io.indexwright.measured.Measures.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.performance.Measure.Reason;
import io.indexwright.performance.growth.ModifiedDietz.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Money that comes and goes, in examples that can be checked by hand. */
class FlowsTest {
  private static final Money YEN = Money.of("1", Currency.getInstance("JPY"));

  private static Money usd(long amount) {
    return new Money(BigDecimal.valueOf(amount), USD);
  }

  private static CashFlow flow(int day, long amount) {
    return new CashFlow(START.plusDays(day), usd(amount));
  }

  @Nested
  class TimeWeighted {

    @Test
    void leavesTheTimingOfMoneyOut() {
      SubPeriod doubled = new SubPeriod(usd(100), usd(0), usd(50), usd(150));
      SubPeriod halved = new SubPeriod(usd(150), usd(850), usd(0), usd(500));

      assertMeasured(doubled.simpleReturn(), 1);
      assertMeasured(halved.simpleReturn(), -0.5);
      assertMeasured(TimeWeightedReturn.of(List.of(doubled, halved)), 0);
    }

    @Test
    void isUndefined_whenNoCapitalIsAtWork() {
      SubPeriod empty = new SubPeriod(usd(0), usd(0), usd(0), usd(5));

      assertUndefined(empty.simpleReturn(), Reason.NO_CAPITAL);
      assertUndefined(TimeWeightedReturn.of(List.of(empty, empty)), Reason.NO_CAPITAL);
      assertUndefined(TimeWeightedReturn.of(List.of()), Reason.TOO_FEW);
    }

    @Test
    void refusesNegativeFlows_andSeveralCurrencies() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SubPeriod(usd(1), usd(-1), usd(0), usd(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SubPeriod(usd(1), usd(0), usd(-1), usd(1)));
      assertThatExceptionOfType(CurrencyMismatchException.class)
          .isThrownBy(() -> new SubPeriod(usd(1), usd(0), usd(0), YEN));
    }
  }

  @Nested
  class Dietz {
    private static final LocalDate END = START.plusDays(10);

    private static ModifiedDietz dietz(long begin, long end, Timing timing, CashFlow... flows) {
      return new ModifiedDietz(START, END, usd(begin), usd(end), List.of(flows), timing);
    }

    @Test
    void weighsFlowsByTheDaysTheyAreAtWork() {
      ModifiedDietz atEnd = dietz(100, 270, Timing.END_OF_DAY, flow(5, 100));
      ModifiedDietz atStart = dietz(100, 270, Timing.START_OF_DAY, flow(5, 100));

      assertThat(atEnd.averageCapital()).isEqualTo(150);
      assertMeasured(atEnd.simpleReturn(), 70.0 / 150);
      assertThat(atStart.averageCapital()).isEqualTo(160);
      assertMeasured(atStart.simpleReturn(), 70.0 / 160);
    }

    @Test
    void isTheSimpleReturn_withoutFlows() {
      assertMeasured(dietz(100, 90, Timing.END_OF_DAY).simpleReturn(), -0.1);
    }

    @Test
    void countsAFlowOfTheLastDay_butNotInTheCapital() {
      assertMeasured(dietz(100, 60, Timing.END_OF_DAY, flow(10, -50)).simpleReturn(), 0.1);
    }

    @Test
    void isUndefined_whenTheAverageCapitalIsNotPositive() {
      assertUndefined(
          dietz(100, 0, Timing.END_OF_DAY, flow(5, -200)).simpleReturn(), Reason.NO_CAPITAL);
    }

    @Test
    void refusesFlowsOutside_noDays_andSeveralCurrencies() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> dietz(1, 1, Timing.END_OF_DAY, flow(0, 1)))
          .withMessageContaining("outside");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> dietz(1, 1, Timing.END_OF_DAY, flow(11, 1)));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new ModifiedDietz(START, START, usd(1), usd(1), List.of(), Timing.END_OF_DAY));
      assertThatExceptionOfType(CurrencyMismatchException.class)
          .isThrownBy(() -> dietz(1, 1, Timing.END_OF_DAY, new CashFlow(END, YEN)));
    }
  }
}
