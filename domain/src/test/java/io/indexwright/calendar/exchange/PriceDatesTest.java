package io.indexwright.calendar.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.calendar.TradingCalendar;
import io.indexwright.outside.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real series of daily prices have a line for every session and for no other day. They lie in the
 * folder that {@code -Ddata.dir} names, or else in the first {@code shared/data} found on the way
 * up from the working directory; they are not part of the project.
 */
class PriceDatesTest {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @ParameterizedTest
  @CsvSource({
    "XNYS, skfolio/sp500_dataset.csv.gz, 8313",
    "XNAS, zipline/csvdir_MSFT.csv.gz, 754",
    "XHKG, yfinance/1398-HK-1d-bad-div.csv.gz, 648",
    "XTKS, yfinance/4063-T-1d-bad-stock-split.csv.gz, 22",
    "XLON, yfinance/NVT-L-1d-bad-div.csv.gz, 725",
  })
  void areTheSessions(String mic, String name, int lines) throws IOException {
    Optional<Path> file = folder().map(dir -> dir.resolve(name)).filter(Files::exists);
    assumeTrue(file.isPresent(), "no " + name + " under -Ddata.dir or shared/data above here");
    List<LocalDate> dates = datesIn(file.get());
    TradingCalendar calendar = Calendars.of(mic);

    assertThat(dates).hasSize(lines);
    assertThat(calendar.sessions(dates.get(0), dates.get(lines - 1).plusDays(1))).isEqualTo(dates);
  }

  private static List<LocalDate> datesIn(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.length() >= 10 && DATE.matcher(line.substring(0, 10)).matches())
          .map(line -> LocalDate.parse(line.substring(0, 10)))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> folder() {
    return Outside.folder("data.dir", "shared/data");
  }
}
