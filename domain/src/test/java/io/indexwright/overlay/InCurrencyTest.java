package io.indexwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class InCurrencyTest {
  private static final CurrencyPair PAIR = CurrencyPair.of("EUR", "USD");
  private static final FxRates RATES =
      FxRates.of(
          List.of(
              new FxQuote("ECB", PAIR, LocalDate.parse("2024-05-02"), new BigDecimal("1.1")),
              new FxQuote("ECB", PAIR, LocalDate.parse("2024-05-03"), new BigDecimal("1.21"))));
  private static final LevelSeries EUROS = Levels.of("2024-05-02", "500", "2024-05-03", "450");

  /** The example of docs/rules/currency.md: 500 × 0.9 × 1.1 = 495; and back. */
  @Test
  void growsWithTheRateToo_andComesBack() {
    Currency usd = PAIR.in();
    LevelSeries dollars =
        new InCurrency(PAIR.of(), new Conversion(RATES, "ECB", 0, usd)).appliedTo(EUROS);

    assertThat(dollars).isEqualTo(Levels.of("2024-05-02", "500", "2024-05-03", "495"));
    Levels.assertSame(
        new InCurrency(usd, new Conversion(RATES, "ECB", 0, PAIR.of())).appliedTo(dollars), EUROS);
  }
}
