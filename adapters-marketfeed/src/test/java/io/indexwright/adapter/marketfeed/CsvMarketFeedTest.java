package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class CsvMarketFeedTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final InstrumentId IBM = new InstrumentId("IBM");
  private static final String INSTRUMENTS = "instrument,name,currency\nIBM,\"IBM, Armonk\",USD\n";

  @Test
  void readsInstruments_andQuotedNames() {
    assertThat(feed("date,instrument,close\n").instruments())
        .containsExactly(new Instrument(IBM, "IBM, Armonk", USD));
  }

  @Test
  void readsCloses_inTheOrderOfTheFile() {
    assertThat(
            feed("date,instrument,close\n2010-03-01,IBM,125.55\n2010-02-01,IBM,124.8\n").closes())
        .containsExactly(close("2010-03-01", "125.55"), close("2010-02-01", "124.8"));
  }

  @Test
  void skipsComments_andFindsColumnsByName() {
    assertThat(feed("# source: somewhere\nclose,date,instrument\n125.55,2010-03-01,IBM\n").closes())
        .containsExactly(close("2010-03-01", "125.55"));
  }

  @Test
  void reportsEveryMalformedRow_withLineColumnAndExpectation() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(
            () ->
                feed("""
                        date,instrument,close,currency
                        2010-13-01,IBM,125.55,USD
                        2010-03-01,IBM,-1,USD
                        2010-03-02,IBM,1e9,USD
                        2010-03-03,ACME,1,USD
                        2010-03-04,IBM,1,EUR
                        2010-03-05,IBM,1,USD
                        2010-03-05,IBM,2,USD
                        2010-03-06,IBM,,USD
                        """)
                    .closes())
        .withMessage(
            """
            closes.csv has 7 malformed rows; nothing was taken:
              line 2, column date: expected a date such as 2026-11-20, was '2010-13-01'
              line 3, column close: expected a positive decimal such as 123.45, was '-1'
              line 4, column close: expected a positive decimal such as 123.45, was '1e9'
              line 5, column instrument: not among the instruments
              line 6, column currency: IBM is priced in USD, not EUR
              line 8, column date: a second close of IBM on 2010-03-05
              line 9, column close: expected a positive decimal such as 123.45, was ''""");
  }

  @Test
  void namesTheColumnsThatTheHeaderLacks() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> feed("day,instrument,price\n2010-03-01,IBM,1\n").closes())
        .withMessageContaining(
            "header: expected the columns [close, date], was [day, instrument, price]");
  }

  @Test
  void refusesARowWithMoreFieldsThanTheHeader() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> feed("date,instrument,close\n2010-03-01,IBM,1,2,3\n").closes())
        .withMessage(
            "closes.csv has a malformed row; nothing was taken:\n  line 2: expected 3 fields, was 5");
  }

  @Test
  void refusesAnUnknownCurrency() {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(
            () ->
                new CsvMarketFeed(
                        new CsvFile(
                            "instruments.csv", "instrument,name,currency\nIBM,IBM,Dollar\n"),
                        new CsvFile("closes.csv", ""))
                    .instruments())
        .withMessageContaining("line 2, column currency: expected an ISO 4217 currency code");
  }

  private static Close close(String date, String price) {
    return new Close(IBM, LocalDate.parse(date), Price.of(price, USD));
  }

  private static CsvMarketFeed feed(String closes) {
    return new CsvMarketFeed(
        new CsvFile("instruments.csv", INSTRUMENTS), new CsvFile("closes.csv", closes));
  }
}
