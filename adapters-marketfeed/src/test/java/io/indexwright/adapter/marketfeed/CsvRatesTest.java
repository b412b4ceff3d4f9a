package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.InterestRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRatesTest {
  private static final LocalDate DAY = LocalDate.parse("2024-01-02");

  @Test
  void readsRatesOfCurrencies() {
    assertThat(CsvRates.fx(file("date,fixing,of,in,rate\n2024-01-02,ECB,EUR,USD,1.0956\n")))
        .containsExactly(
            new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), DAY, new BigDecimal("1.0956")));
  }

  @Test
  void readsRatesOfMoney_whichMayBeNegative() {
    assertThat(
            CsvRates.interest(
                file("date,name,rate\n2024-01-02,SOFR,0.0532\n2024-01-02,SARON,-0.0075\n")))
        .containsExactly(
            new InterestRate("SOFR", DAY, new BigDecimal("0.0532")),
            new InterestRate("SARON", DAY, new BigDecimal("-0.0075")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-02,ECB,EUR,EUR,1 | column in: expected another currency than EUR",
        "2024-01-02,ECB,EUR,USD,0 | column rate: expected a positive decimal",
        "2024-01-02,ECB,EUR,USDD,1 | column in: expected an ISO 4217 currency code",
        "2024-01-02,,EUR,USD,1 | column fixing: expected the name of a fixing",
        "2024-01-32,ECB,EUR,USD,1 | column date: expected a date"
      })
  void namesWhatIsWrongWithARateOfCurrencies(String row, String fault) {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> CsvRates.fx(file("date,fixing,of,in,rate\n" + row + "\n")))
        .withMessageContaining("line 2, " + fault);
  }

  @Test
  void refusesARateThatComesTwice_inWhateverDirection() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(
            () ->
                CsvRates.fx(
                    file(
                        """
                        date,fixing,of,in,rate
                        2024-01-02,ECB,EUR,USD,1.25
                        2024-01-02,ECB,USD,EUR,0.8
                        """)))
        .withMessageContaining("line 3, column date: a second rate of EUR per USD at ECB");
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(
            () ->
                CsvRates.interest(
                    file("date,name,rate\n2024-01-02,SOFR,0.05\n2024-01-02,SOFR,0.06\n")))
        .withMessageContaining("line 3, column date: a second rate of SOFR");
  }

  @Test
  void namesWhatIsWrongWithARateOfMoney() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> CsvRates.interest(file("date,name,rate\n2024-01-02,,x\n")))
        .withMessageContaining("column name: expected the name of a rate");
  }

  private static CsvFile file(String text) {
    return new CsvFile("rates.csv", text);
  }
}
