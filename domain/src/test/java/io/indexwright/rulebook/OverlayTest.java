package io.indexwright.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Overlay.Hedged;
import io.indexwright.rulebook.Overlay.PercentDecrement;
import io.indexwright.rulebook.Overlay.RiskControlled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final Financing SOFR = new Financing("SOFR", DayCount.ACT_360);

  private static Hedged hedged(String ratio, int lag, String forwards) {
    return new Hedged(
        new BigDecimal(ratio), Hedged.Roll.DAILY, lag, forwards, Hedged.Marking.FORWARD_AT_ROLL);
  }

  private static PercentDecrement percent(String rate, PercentDecrement.Compounding compounding) {
    return new PercentDecrement(new BigDecimal(rate), compounding, DayCount.ACT_365);
  }

  private static RiskControlled controlled(String target, int lag, String band) {
    return new RiskControlled(
        new BigDecimal(target),
        BigDecimal.ONE,
        new VolatilityRule.Window(20, 1, 252),
        lag,
        new BigDecimal(band),
        RiskControlled.Measure.TOTAL,
        SOFR);
  }

  @Test
  void refusesWhatSaysNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> hedged("0", 0, "1M"));
    assertThatIllegalArgumentException().isThrownBy(() -> hedged("1", -1, "1M"));
    assertThatIllegalArgumentException().isThrownBy(() -> hedged("1", 0, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> controlled("0", 0, "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> controlled("0.1", -1, "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> controlled("0.1", 0, "-0.1"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Overlay.Leveraged(BigDecimal.ZERO, Overlay.Leveraged.Reset.DAILY, SOFR));
    assertThat(controlled("0.10", 0, "0.050")).isEqualTo(controlled("0.1", 0, "0.05"));
  }

  @Test
  void refusesToTakeOffMoreThanAll_whenGeometric() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent("1.1", PercentDecrement.Compounding.GEOMETRIC));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> percent("0", PercentDecrement.Compounding.ARITHMETIC));
    assertThat(percent("1.1", PercentDecrement.Compounding.ARITHMETIC).rate())
        .isEqualByComparingTo("1.1");
  }

  @Test
  void refusesAFixingWithDaysBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FxRule.AtFixing("ECB", FxRule.Direction.INDEX_PER_LOCAL, -1));
  }

  @Test
  void convertsAtTheFixing_orNotAtAll() {
    Currency usd = Currency.getInstance("USD");
    CurrencyPair pair = new CurrencyPair(Currency.getInstance("EUR"), usd);
    LocalDate date = LocalDate.parse("2024-05-03");
    FxRates rates = FxRates.of(List.of(new FxQuote("ECB", pair, date, new BigDecimal("1.08"))));
    FxRule fixing = new FxRule.AtFixing("ECB", FxRule.Direction.INDEX_PER_LOCAL, 1);
    Conversion none = new FxRule.SingleCurrency().conversion(rates, usd);

    assertThat(fixing.conversion(rates, usd).rate(pair.of(), date.plusDays(1)))
        .isEqualByComparingTo("1.08");
    assertThat(none.rate(usd, date)).isEqualByComparingTo("1");
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> none.rate(pair.of(), date));
  }

  /** Friday to Monday are three days; 0.072 × 3 ÷ 360. */
  @Test
  void countsDaysAsTheyAre() {
    LocalDate friday = LocalDate.parse("2024-05-03");

    assertThat(DayCount.ACT_360.part(new BigDecimal("0.072"), friday, friday.plusDays(3)))
        .isEqualByComparingTo("0.0006");
  }
}
