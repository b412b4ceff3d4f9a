package io.indexwright.adapter.marketfeed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.indexwright.application.port.MalformedFeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a whole file, or says everything that is wrong with it. */
final class CsvRows {

  private CsvRows() {}

  /**
   * Turns every line of {@code file} into a {@code T}.
   *
   * @throws MalformedFeedException with one fault for each line that {@code parser} refuses, or
   *     with the columns that the header lacks
   */
  static <T> List<T> parse(CsvFile file, Set<String> columns, Function<CsvRow, T> parser) {
    List<T> parsed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (NamedCsvRecord row : records(file)) {
      if (faults.isEmpty() && parsed.isEmpty()) {
        checkHeader(file, columns, row.getHeader());
      }
      try {
        parsed.add(parser.apply(CsvRow.of(row)));
      } catch (CsvFault fault) {
        faults.add(fault.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new MalformedFeedException(file.name(), faults);
    }
    return parsed;
  }

  private static void checkHeader(CsvFile file, Set<String> columns, List<String> header) {
    List<String> missing = columns.stream().filter(c -> !header.contains(c)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new MalformedFeedException(
          file.name(), List.of("header: expected the columns " + missing + ", was " + header));
    }
  }

  private static List<NamedCsvRecord> records(CsvFile file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file.text())) {
      return reader.stream().toList();
    } catch (CsvParseException malformed) {
      throw new MalformedFeedException(
          file.name(), List.of(String.valueOf(malformed.getMessage())));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
  }
}
