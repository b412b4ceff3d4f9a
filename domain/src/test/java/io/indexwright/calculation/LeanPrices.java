package io.indexwright.calculation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Precision;
import io.indexwright.outside.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Closes as they were quoted, and factors that take them to adjusted ones: sample data of
 * QuantConnect's Lean (Apache-2.0), in {@code -Ddata.dir} or the first {@code shared/data} on the
 * way up. A row of factors holds for every date up to its own, that included.
 */
record LeanPrices(
    InstrumentId instrument,
    NavigableMap<LocalDate, BigDecimal> closes,
    NavigableMap<LocalDate, Factors> factors) {

  /** What closes are multiplied by. */
  record Factors(BigDecimal price, BigDecimal split) {}

  /** Reads one symbol, or skips the test. */
  static LeanPrices of(String symbol) throws IOException {
    Path folder = lean();
    NavigableMap<LocalDate, BigDecimal> closes = new TreeMap<>();
    for (String line : unzipped(folder.resolve("daily_raw/" + symbol + ".csv.gz"))) {
      String[] fields = line.split(",", -1);
      closes.put(LocalDate.parse(fields[0]), new BigDecimal(fields[4]));
    }
    NavigableMap<LocalDate, Factors> factors = new TreeMap<>();
    String name = symbol.toLowerCase(Locale.ROOT) + ".csv";
    for (String line : Files.readAllLines(folder.resolve("factor_files").resolve(name))) {
      String[] fields = line.split(",", -1);
      factors.put(
          LocalDate.parse(fields[0], DateTimeFormatter.BASIC_ISO_DATE),
          new Factors(new BigDecimal(fields[1]), new BigDecimal(fields[2])));
    }
    return new LeanPrices(new InstrumentId(symbol), closes, factors);
  }

  /** Returns the same from {@code date} on. */
  LeanPrices from(LocalDate date) {
    return new LeanPrices(instrument, new TreeMap<>(closes.tailMap(date, true)), factors);
  }

  /** Returns the adjusted close of {@code date}. */
  BigDecimal adjusted(LocalDate date) {
    Factors all = factors.ceilingEntry(date).getValue();
    return closes.floorEntry(date).getValue().multiply(all.price()).multiply(all.split());
  }

  List<Close> quoted() {
    List<Close> quoted = new ArrayList<>();
    closes.forEach((d, p) -> quoted.add(new Close(instrument, d, new Price(p, Books.USD))));
    return quoted;
  }

  /**
   * Returns the splits, each the ratio of two factors.
   *
   * @param isWhole whether the ratio is rounded to a whole number of shares for one
   */
  List<Announcement> splits(boolean isWhole) {
    return announced(
        last -> {
          BigDecimal after = factors.higherEntry(last).getValue().split();
          BigDecimal held = factors.floorEntry(last).getValue().split();
          return isWhole
              ? new Recapitalisation.Split(
                  Precision.quotient(after, held).setScale(0, RoundingMode.HALF_UP), BigDecimal.ONE)
              : new Recapitalisation.Split(after, held);
        },
        (row, next) -> row.split().compareTo(next.split()) != 0);
  }

  /**
   * Returns the dividends, each of which takes the close before it down by the ratio of two
   * factors.
   *
   * @param decimals those of the amounts; factors of seven digits tell about four
   */
  List<Announcement> dividends(int decimals, Function<BigDecimal, CorporateAction> kind) {
    return announced(
        last ->
            kind.apply(
                closes
                    .floorEntry(last)
                    .getValue()
                    .multiply(
                        fallen(
                            factors.floorEntry(last).getValue(),
                            factors.higherEntry(last).getValue()))
                    .setScale(decimals, RoundingMode.HALF_UP)),
        (row, next) -> row.price().compareTo(next.price()) != 0);
  }

  /** What was announced at the last date of each row that {@code isChange} to the next. */
  private List<Announcement> announced(
      Function<LocalDate, CorporateAction> action, BiPredicate<Factors, Factors> isChange) {
    return factors.entrySet().stream()
        .filter(row -> closes.containsKey(row.getKey()) && !row.getKey().equals(closes.lastKey()))
        .filter(row -> isChange.test(row.getValue(), factors.higherEntry(row.getKey()).getValue()))
        .map(Map.Entry::getKey)
        .map(last -> new Announcement(instrument, closes.higherKey(last), action.apply(last)))
        .toList();
  }

  /** Returns by how much of the close before, of 1, the price fell on {@code exDate}. */
  BigDecimal fallenOn(LocalDate exDate) {
    LocalDate last = closes.lowerKey(exDate);
    return fallen(factors.ceilingEntry(last).getValue(), factors.ceilingEntry(exDate).getValue());
  }

  private static BigDecimal fallen(Factors row, Factors next) {
    return BigDecimal.ONE.subtract(Precision.quotient(row.price(), next.price()));
  }

  private static List<String> unzipped(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    }
  }

  private static Path lean() {
    Optional<Path> lean =
        Outside.folder("data.dir", "shared/data")
            .map(data -> data.resolve("lean"))
            .filter(Files::isDirectory);
    assumeTrue(lean.isPresent(), "no lean: no -Ddata.dir and no shared/data above here");
    return lean.orElseThrow();
  }
}
