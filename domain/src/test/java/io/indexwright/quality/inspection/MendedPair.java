package io.indexwright.quality.inspection;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.indexwright.outside.Outside;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
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
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * A series with errors and the same series mended: test data of yfinance (Apache-2.0), in {@code
 * -Ddata.dir} or the first {@code shared/data} on the way up. A row is bad if any of its numbers is
 * off by more than a thousandth.
 */
record MendedPair(String name, RawSeries bad, RawSeries mended) {
  private static final String ENDING = ".csv.gz";
  private static final BigDecimal OFF = new BigDecimal("0.001");

  /** What a row is compared with that the other file does not have. */
  static final RawRow NOTHING = new RawRow(LocalDate.EPOCH, new TreeMap<>());

  private static final Map<String, Column> HEAD =
      Map.of(
          "Open", Column.OPEN,
          "High", Column.HIGH,
          "Low", Column.LOW,
          "Close", Column.CLOSE,
          "Adj Close", Column.ADJUSTED_CLOSE,
          "Volume", Column.VOLUME,
          "Dividends", Column.DIVIDEND,
          "Stock Splits", Column.SPLIT);

  /** Reads all pairs, or skips the test. */
  static List<MendedPair> all() throws IOException {
    Optional<Path> folder =
        Outside.folder("data.dir", "shared/data")
            .map(dir -> dir.resolve("yfinance"))
            .filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "no yfinance under -Ddata.dir or shared/data above here");
    List<MendedPair> pairs = new ArrayList<>();
    try (var files = Files.list(folder.orElseThrow())) {
      for (Path mended :
          files.filter(file -> file.toString().endsWith("-fixed" + ENDING)).sorted().toList()) {
        String name =
            folder.orElseThrow().relativize(mended).toString().replace("-fixed" + ENDING, "");
        pairs.add(
            new MendedPair(name, series(mended.resolveSibling(name + ENDING)), series(mended)));
      }
    }
    return pairs;
  }

  /** The dates of bad rows. */
  NavigableSet<LocalDate> badDates() {
    Map<LocalDate, RawRow> right = new TreeMap<>();
    mended.rows().forEach(row -> right.put(row.date(), row));
    NavigableSet<LocalDate> dates = new TreeSet<>();
    for (RawRow row : bad.rows()) {
      if (isOff(row, right.getOrDefault(row.date(), NOTHING))) {
        dates.add(row.date());
      }
    }
    return dates;
  }

  static boolean isOff(RawRow row, RawRow right) {
    return HEAD.values().stream().anyMatch(column -> isOff(row.get(column), right.get(column)));
  }

  private static boolean isOff(Optional<BigDecimal> value, Optional<BigDecimal> right) {
    BigDecimal one = value.orElse(BigDecimal.ZERO);
    BigDecimal other = right.orElse(BigDecimal.ZERO);
    return one.subtract(other).abs().compareTo(one.max(other).multiply(OFF)) > 0;
  }

  private static RawSeries series(Path file) throws IOException {
    List<RawRow> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Iterator<String> lines = reader.lines().iterator();
      String[] head = lines.next().split(",", -1);
      lines.forEachRemaining(line -> rows.add(row(head, line.split(",", -1))));
    }
    return new RawSeries(rows, Convention.SPLIT_ADJUSTED);
  }

  private static RawRow row(String[] head, String[] fields) {
    SortedMap<Column, BigDecimal> values = new TreeMap<>();
    for (int i = 1; i < head.length; i++) {
      Column column = HEAD.get(head[i]);
      if (column != null && !fields[i].isEmpty()) {
        values.put(column, new BigDecimal(fields[i]));
      }
    }
    return new RawRow(LocalDate.parse(fields[0].substring(0, 10)), values);
  }
}
