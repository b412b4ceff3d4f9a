package io.indexwright.adapter.marketfeed.ecb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EcbFileTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final CurrencyPair USD = CurrencyPair.of("EUR", "USD");
  private static final String TABLE =
      """
      Date,USD,JPY,CYP,
      2026-11-20,1.1684,186.75,N/A,
      2026-11-19,1.1711,186.43,N/A,
      """;

  /** The form of eurofxref-daily.xml. */
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
          xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
        <gesmes:subject>Reference rates</gesmes:subject>
        <Cube>
          <Cube time='2026-11-20'>
            <Cube currency='USD' rate='1.1684'/>
            <Cube currency='JPY' rate='186.75'/>
          </Cube>
        </Cube>
      </gesmes:Envelope>
      """;

  @Test
  void readsTheTable_theEarliestDateFirst() {
    List<FxQuote> quotes = read(TABLE);

    assertThat(quotes).hasSize(4);
    assertThat(quotes.get(0).date()).isEqualTo(FRIDAY.minusDays(1));
    assertThat(quotes).contains(new FxQuote("ECB", USD, FRIDAY, new BigDecimal("1.1684")));
  }

  @Test
  void readsTheTableOfOneDay_whichWritesItsDateInWords() {
    assertThat(read("Date, USD, JPY, \n20 November 2026, 1.1684, 186.75, \n"))
        .contains(new FxQuote("ECB", USD, FRIDAY, new BigDecimal("1.1684")))
        .hasSize(2);
  }

  @Test
  void readsTheTableInAZip() throws IOException {
    assertThat(EcbFile.read("x.zip", zipped("eurofxref-hist.csv", TABLE))).isEqualTo(read(TABLE));
  }

  @Test
  void readsXml() {
    assertThat(read(DOCUMENT))
        .contains(new FxQuote("ECB", USD, FRIDAY, new BigDecimal("1.1684")))
        .hasSize(2);
  }

  @Test
  void crossesOverTheEuro_andCarriesAFridayOverTheWeekend() {
    FxRates rates = FxRates.of(read(TABLE));
    CurrencyPair yen = CurrencyPair.of("USD", "JPY");
    LocalDate sunday = FRIDAY.plusDays(2);

    // 186.75 / 1.1684 = 159.83396…
    assertThat(rates.rate("ECB", yen, FRIDAY).orElseThrow().toPlainString())
        .startsWith("159.83396");
    assertThat(rates.rate("ECB", yen, sunday, 3)).isEqualTo(rates.rate("ECB", yen, FRIDAY));
    assertThat(rates.rate("ECB", yen, sunday, 1)).isEmpty();
  }

  @Test
  void saysEverythingThatIsWrong_withItsPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    Date,USD,JPY,
                    2026-11-20,1.1684,-1,
                    2026-11-20,1.1684,186.75,
                    20-11-2026,1.1684,186.75,
                    2026-11-18,1.1684
                    2026-11-17,0,x,
                    """))
        .isInstanceOf(MalformedFeedException.class)
        .hasMessageContaining("line 2, column JPY: expected a positive decimal, was '-1'")
        .hasMessageContaining("line 3, column Date: a second row of 2026-11-20")
        .hasMessageContaining("line 4, column Date: expected a date, was '20-11-2026'")
        .hasMessageContaining("line 5: expected 2 rates, was 1")
        .hasMessageContaining("line 6, column USD: expected a positive decimal, was '0'")
        .hasMessageContaining("line 6, column JPY: expected a positive decimal, was 'x'");
  }

  @Test
  void refusesWhatIsNoFileOfTheBank() throws IOException {
    assertThatThrownBy(() -> read("")).hasMessageContaining("expected the header Date,USD,…");
    assertThatThrownBy(() -> read("date;usd\n")).hasMessageContaining("was 'date;usd…'");
    assertThatThrownBy(() -> read("Date,US$\n")).hasMessageContaining("was 'US$'");
    assertThatThrownBy(() -> read("Date,USD,USD\n")).hasMessageContaining("a second column USD");
    assertThatThrownBy(() -> read("<html></html>")).hasMessageContaining("expected a Cube");
    assertThatThrownBy(() -> read("<Cube>")).hasMessageContaining("expected XML");
    assertThatThrownBy(() -> read("<Cube currency='USD' rate='1'/>"))
        .hasMessageContaining("line 1: a rate before any date");
    byte[] other = zipped("readme.txt", "x");
    assertThatThrownBy(() -> EcbFile.read("x", other))
        .hasMessageContaining("expected a ZIP with a CSV file in it");
  }

  @Test
  void fetchesNothingThatADocumentNames() {
    String bomb =
        """
        <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <Cube time='2026-11-20'><Cube currency='USD' rate='&secret;'/></Cube>
        """;

    assertThatThrownBy(() -> read(bomb)).isInstanceOf(MalformedFeedException.class);
  }

  @Test
  void readsTheWholeHistory() throws IOException {
    Path file =
        Path.of(System.getProperty("data.dir", "../../shared/data"), "ecb", "eurofxref-hist.zip");
    assumeThat(file).as("the history of the bank").exists();

    List<FxQuote> quotes = EcbFile.read(file.toString(), Files.readAllBytes(file));

    assertThat(quotes).hasSizeGreaterThan(200_000);
    assertThat(quotes.get(0).date()).isEqualTo(LocalDate.of(1999, 1, 4));
    assertThat(quotes)
        .contains(new FxQuote("ECB", USD, LocalDate.of(1999, 1, 4), new BigDecimal("1.1789")));
  }

  private static List<FxQuote> read(String text) {
    return EcbFile.read("x", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zipped(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
