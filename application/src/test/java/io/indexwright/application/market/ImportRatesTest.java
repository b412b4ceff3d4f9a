package io.indexwright.application.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportRatesTest {
  private static final Instant NOW = Instant.parse("2008-01-05T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2007, 12, 28);
  private static final CurrencyPair USD = CurrencyPair.of("EUR", "USD");
  private static final CurrencyPair CYP = CurrencyPair.of("EUR", "CYP");

  private final InMemoryFixings fixings = new InMemoryFixings();
  private final ImportRates rates = new ImportRates(fixings, new InMemoryTransactions());

  @Test
  void recordsRates_andSaysForWhichDays() {
    List<RateCoverage> coverage =
        rates.from(
            List.of(
                quote(USD, FIRST),
                quote(CYP, FIRST),
                quote(USD, FIRST.plusDays(3)),
                quote(CYP, FIRST.plusDays(5)),
                quote(USD, FIRST.plusDays(5)),
                quote(USD, FIRST.plusDays(6))),
            "the bank",
            NOW);

    RateCoverage dollar = new RateCoverage(USD, FIRST, FIRST.plusDays(6), 4, 0);
    RateCoverage pound = new RateCoverage(CYP, FIRST, FIRST.plusDays(5), 2, 1);
    assertThat(coverage).containsExactly(dollar, pound);
    assertThat(dollar.endsBefore(FIRST.plusDays(6))).isFalse();
    assertThat(pound.endsBefore(FIRST.plusDays(6))).isTrue();
    assertThat(fixings.rates(new TreeSet<>(List.of("ECB")), NOW).quotes()).hasSize(6);
  }

  private static FxQuote quote(CurrencyPair pair, LocalDate date) {
    return new FxQuote("ECB", pair, date, BigDecimal.TEN);
  }
}
