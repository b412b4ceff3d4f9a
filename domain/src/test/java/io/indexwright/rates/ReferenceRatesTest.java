package io.indexwright.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.money.Precision;
import io.indexwright.outside.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * The euro reference rates of the European Central Bank. They lie in the folder that {@code
 * -Ddata.dir} names, or else in the first {@code shared/data} found on the way up from the working
 * directory; they are not part of the project.
 */
class ReferenceRatesTest {
  private static final String FILE = "ecb/eurofxref-hist.zip";
  private static final List<String> CODES = List.of("USD", "JPY", "GBP", "CHF");
  private static final CurrencyPair YEN = CurrencyPair.of("USD", "JPY");

  @Test
  void crossesAgreeBothWays_onEveryDay() throws IOException {
    FxRates rates = rates();
    List<LocalDate> dates = rates.quotes().stream().map(FxQuote::date).distinct().toList();

    assertThat(dates).hasSizeGreaterThan(6_000);
    for (LocalDate date : dates) {
      BigDecimal there = rates.rate("ECB", YEN, date).orElseThrow();
      BigDecimal back = rates.rate("ECB", YEN.inverse(), date).orElseThrow();
      BigDecimal quotient = Precision.quotient(euro(rates, "JPY", date), euro(rates, "USD", date));
      assertThat(there).isEqualByComparingTo(quotient);
      assertThat(there.multiply(back)).isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-32")));
    }
  }

  @Test
  void lastsOverEveryGap_ofAWeek() throws IOException {
    FxRates rates = rates();
    LocalDate last = rates.quotes().get(rates.quotes().size() - 1).date();
    LocalDate first = rates.quotes().get(0).date();

    assertThat(first.datesUntil(last))
        .allMatch(day -> rates.lastDate("ECB", YEN, day, 5).isPresent());
  }

  private static BigDecimal euro(FxRates rates, String code, LocalDate date) {
    return rates.rate("ECB", CurrencyPair.of("EUR", code), date).orElseThrow();
  }

  private static FxRates rates() throws IOException {
    Optional<Path> file = folder().map(dir -> dir.resolve(FILE)).filter(Files::exists);
    assumeTrue(file.isPresent(), "no " + FILE + " under -Ddata.dir or shared/data above here");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file.get()))) {
      zip.getNextEntry();
      return FxRates.of(
          quotes(new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))));
    }
  }

  private static List<FxQuote> quotes(BufferedReader reader) {
    Iterator<String> lines = reader.lines().iterator();
    List<String> head = List.of(lines.next().split(",", -1));
    List<FxQuote> quotes = new ArrayList<>();
    lines.forEachRemaining(line -> quotes.addAll(ofLine(head, line.split(",", -1))));
    return quotes;
  }

  private static List<FxQuote> ofLine(List<String> head, String[] line) {
    LocalDate date = LocalDate.parse(line[0]);
    return IntStream.range(1, head.size())
        .filter(i -> CODES.contains(head.get(i)) && !line[i].equals("N/A"))
        .mapToObj(
            i ->
                new FxQuote(
                    "ECB", CurrencyPair.of("EUR", head.get(i)), date, new BigDecimal(line[i])))
        .toList();
  }

  private static Optional<Path> folder() {
    return Outside.folder("data.dir", "shared/data");
  }
}
