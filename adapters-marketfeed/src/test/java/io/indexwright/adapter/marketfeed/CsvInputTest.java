package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Price;
import io.indexwright.market.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvInputTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final InstrumentId A = new InstrumentId("A");
  private static final LocalDate DAY = LocalDate.parse("2024-01-02");

  @Test
  void readsPrices_inTheirCurrencyOrThatOfTheIndex() {
    assertThat(CsvPrices.read(file("date,instrument,close\n2024-01-02,A,10.50\n"), USD))
        .containsExactly(new Close(A, DAY, Price.of("10.5", USD)));
    assertThat(
            CsvPrices.read(
                file("date,instrument,close,currency\n2024-01-02,A,1,EUR\n2024-01-03,A,2,\n"), USD))
        .containsExactly(
            new Close(A, DAY, Price.of("1", EUR)),
            new Close(A, DAY.plusDays(1), Price.of("2", USD)));
  }

  @Test
  void readsFiguresAndGroups() {
    assertThat(
            CsvSayings.figures(file("date,instrument,figure,value\n2024-01-02,A,earnings,-12.5\n")))
        .containsExactly(new Dated<>(new Figure("earnings"), A, DAY, new BigDecimal("-12.5")));
    assertThat(
            CsvSayings.groups(
                file("date,instrument,scheme,group\n2024-01-02,A,issuer,\"Alpha, Inc\"\n")))
        .containsExactly(new Dated<>(Scheme.ISSUER, A, DAY, "Alpha, Inc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-02-30,A,1     | line 2, column date: expected a date such as 2026-11-20, was '2024-02-30'
          2024-01-02,,1      | line 2, column instrument: expected 1 to 64 of letters
          2024-01-02,A B,1   | line 2, column instrument: expected 1 to 64 of letters
          2024-01-02,A,0     | line 2, column close: expected a positive decimal such as 123.45, was '0'
          2024-01-02,A,1e3   | line 2, column close: expected a positive decimal such as 123.45, was '1e3'
          2024-01-02,A,NaN   | line 2, column close: expected a positive decimal such as 123.45, was 'NaN'
          2024-01-02,A,      | line 2, column close: expected a positive decimal such as 123.45, was ''
          2024-01-02,A,1,EUR,x | line 2: expected 4 fields, was 5
          2024-01-02,A,1,US  | line 2, column currency: expected an ISO 4217 currency code such as USD, was 'US'
          """)
  void refusesAPriceThatCannotBeUnderstood(String row, String fault) {
    assertRefused(
        text -> CsvPrices.read(file(text), USD), "date,instrument,close,currency\n" + row, fault);
  }

  @Test
  void refusesWhatComesTwice() {
    assertRefused(
        text -> CsvPrices.read(file(text), USD),
        "date,instrument,close\n2024-01-02,A,1\n2024-01-02,A,1\n",
        "line 3, column date: a second close of A on 2024-01-02");
    assertRefused(
        text -> CsvSayings.figures(file(text)),
        "date,instrument,figure,value\n2024-01-02,A,shares,1\n2024-01-02,A,shares,2\n",
        "line 3, column date: a second shares of A from 2024-01-02");
    assertRefused(
        text -> CsvSayings.groups(file(text)),
        "date,instrument,scheme,group\n2024-01-02,A,issuer,X\n2024-01-02,A,issuer,Y\n",
        "line 3, column date: a second issuer of A from 2024-01-02");
  }

  @Test
  void refusesAGroupWithoutAName_andAFigureThatIsNone() {
    assertRefused(
        text -> CsvSayings.groups(file(text)),
        "date,instrument,scheme,group\n2024-01-02,A,issuer, \n",
        "line 2, column group: expected the name of a group, was ''");
    assertRefused(
        text -> CsvSayings.figures(file(text)),
        "date,instrument,figure,value\n2024-01-02,A,Shares,1\n2024-01-02,A,shares,x\n",
        "line 3, column value: expected a decimal such as -123.45, was 'x'");
  }

  @Test
  void refusesAFileWithoutRows() {
    for (String text : new String[] {"", "date,instrument,close\n"}) {
      assertRefused(t -> CsvPrices.read(file(t), USD), text, "line 2: expected a row, was nothing");
    }
  }

  /** A misspelt optional column would be left out in silence. */
  @Test
  void refusesAColumnThatNobodyKnows_orThatIsThereTwice() {
    assertRefused(
        text -> CsvPrices.read(file(text), USD),
        "date,instrument,close,curency\n2024-01-02,A,1,EUR\n",
        "header: nobody knows the columns [curency]");
    assertRefused(
        text -> CsvPrices.read(file(text), USD),
        "date,instrument,close,close\n2024-01-02,A,1,2\n",
        "Header contains duplicate fields: [close]");
    assertRefused(
        text -> CsvPrices.read(file(text), USD),
        "date,close\n2024-01-02,1\n",
        "header: expected the columns [instrument], was [date, close]");
  }

  private static void assertRefused(Consumer<String> reader, String text, String fault) {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> reader.accept(text))
        .withMessageStartingWith("file.csv has ")
        .withMessageContaining(fault);
  }

  private static CsvFile file(String text) {
    return new CsvFile("file.csv", text);
  }
}
