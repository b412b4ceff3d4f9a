package io.indexwright.adapter.marketfeed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.indexwright.application.port.MalformedFeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a whole file, or says everything that is wrong with it. */
final class CsvRows {
  private static final String IN_MEMORY = "a text in memory cannot fail to be read";

  private CsvRows() {}

  /**
   * Turns every line of {@code file} into a {@code T}; columns that nobody asked for are ignored.
   *
   * @throws MalformedFeedException with one fault for each line that {@code parser} refuses, or
   *     with the columns that the header lacks
   */
  static <T> List<T> parse(CsvFile file, Set<String> columns, Function<Row, T> parser) {
    return parsed(file, header -> checkHas(file, columns, header), parser);
  }

  /**
   * Turns every line of {@code file} into a {@code T}.
   *
   * @param optional columns that may be left out
   * @throws MalformedFeedException with one fault for each line that {@code parser} refuses; if
   *     there is no line; or if the header lacks a column or has one that nobody knows: a misspelt
   *     column would otherwise be left out in silence
   */
  static <T> List<T> parseStrictly(
      CsvFile file, Set<String> columns, Set<String> optional, Function<Row, T> parser) {
    List<T> parsed = parsed(file, exactly(file, columns, optional), parser);
    if (parsed.isEmpty()) {
      throw new MalformedFeedException(file.name(), List.of("line 2: expected a row, was nothing"));
    }
    return parsed;
  }

  /**
   * Does the same with a file that may have no line but its header.
   *
   * @throws MalformedFeedException as {@link #parseStrictly} does
   */
  static <T> List<T> parseAny(
      CsvFile file, Set<String> columns, Set<String> optional, Function<Row, T> parser) {
    Consumer<List<String>> check = exactly(file, columns, optional);
    List<T> parsed = parsed(file, check, parser);
    if (parsed.isEmpty()) {
      check.accept(header(file));
    }
    return parsed;
  }

  private static Consumer<List<String>> exactly(
      CsvFile file, Set<String> columns, Set<String> optional) {
    return header -> {
      checkHas(file, columns, header);
      checkHasOnly(file, columns, optional, header);
    };
  }

  private static List<String> header(CsvFile file) {
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(file.text())) {
      return lines.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (IOException impossible) {
      throw new UncheckedIOException(IN_MEMORY, impossible);
    }
  }

  private static <T> List<T> parsed(
      CsvFile file, Consumer<List<String>> headerCheck, Function<Row, T> parser) {
    List<T> parsed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = reader(file)) {
      for (NamedCsvRecord row : rows) {
        if (faults.isEmpty() && parsed.isEmpty()) {
          headerCheck.accept(row.getHeader());
        }
        try {
          parsed.add(parser.apply(Row.of(row)));
        } catch (RowFault fault) {
          faults.add(fault.getMessage());
        }
      }
    } catch (CsvParseException malformed) {
      faults.add(String.valueOf(malformed.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(IN_MEMORY, impossible);
    }
    if (!faults.isEmpty()) {
      throw new MalformedFeedException(file.name(), faults);
    }
    return parsed;
  }

  private static void checkHas(CsvFile file, Set<String> columns, List<String> header) {
    List<String> missing = columns.stream().filter(c -> !header.contains(c)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new MalformedFeedException(
          file.name(), List.of("header: expected the columns " + missing + ", was " + header));
    }
  }

  private static void checkHasOnly(
      CsvFile file, Set<String> columns, Set<String> optional, List<String> header) {
    List<String> unknown =
        header.stream().filter(c -> !columns.contains(c) && !optional.contains(c)).toList();
    if (!unknown.isEmpty()) {
      throw new MalformedFeedException(
          file.name(), List.of("header: nobody knows the columns " + unknown));
    }
  }

  private static CsvReader<NamedCsvRecord> reader(CsvFile file) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(file.text());
  }
}
