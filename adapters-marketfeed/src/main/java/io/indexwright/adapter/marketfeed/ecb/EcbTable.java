package io.indexwright.adapter.marketfeed.ecb;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.FxQuote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table with a row for a date and a column for a currency, and {@code N/A} where there was no
 * rate.
 */
final class EcbTable {
  private static final Set<String> NOTHING = Set.of("", "N/A");

  private final List<Currency> columns = new ArrayList<>();
  private final Set<LocalDate> dates = new HashSet<>();
  private final List<FxQuote> quotes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private EcbTable() {}

  static List<FxQuote> read(String name, String text) {
    EcbTable table = new EcbTable();
    try (CsvReader<CsvRecord> rows = reader(text)) {
      rows.forEach(table::take);
    } catch (CsvParseException malformed) {
      table.faults.add(String.valueOf(malformed.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    if (table.quotes.isEmpty() && table.faults.isEmpty()) {
      table.faults.add("line 1: expected the header Date,USD,… and a row of rates");
    }
    if (!table.faults.isEmpty()) {
      throw new MalformedFeedException(name, table.faults);
    }
    table.quotes.sort(Comparator.comparing(FxQuote::date));
    return table.quotes;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private void take(CsvRecord row) {
    List<String> fields = row.getFields().stream().map(String::strip).toList();
    if (columns.isEmpty()) {
      header(fields);
    } else {
      rates(row.getStartingLineNumber(), fields);
    }
  }

  /** The bank ends each line with a comma: the last field is empty. */
  private void header(List<String> fields) {
    if (!fields.get(0).equals("Date")) {
      faults.add("line 1: expected the header Date,USD,…, was '" + fields.get(0) + "…'");
      return;
    }
    for (String code : fields.subList(1, fields.size())) {
      attempt("line 1", () -> addColumn(code));
    }
  }

  private void addColumn(String code) {
    if (code.isEmpty()) {
      return;
    }
    Currency currency = EcbRate.currency(code);
    if (columns.contains(currency)) {
      throw new IllegalArgumentException("a second column " + code);
    }
    columns.add(currency);
  }

  private void rates(long line, List<String> fields) {
    attempt(
        "line " + line + ", column Date",
        () -> {
          LocalDate date = EcbRate.date(fields.get(0));
          if (!dates.add(date)) {
            throw new IllegalArgumentException("a second row of " + date);
          }
          rates(line, date, fields.subList(1, fields.size()));
        });
  }

  private void rates(long line, LocalDate date, List<String> rates) {
    boolean isWhole =
        rates.size() >= columns.size()
            && rates.subList(columns.size(), rates.size()).stream().allMatch(String::isEmpty);
    if (!isWhole) {
      faults.add(
          "line %s: expected %s rates, was %s".formatted(line, columns.size(), rates.size()));
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Currency currency = columns.get(i);
      String rate = rates.get(i);
      if (!NOTHING.contains(rate)) {
        attempt(
            "line " + line + ", column " + currency,
            () -> quotes.add(EcbRate.of(date, currency, rate)));
      }
    }
  }

  private void attempt(String place, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException refused) {
      faults.add(place + ": " + refused.getMessage());
    }
  }
}
