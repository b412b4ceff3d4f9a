package io.indexwright.adapter.marketfeed.bars;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with a header. */
final class CsvBars extends PulledReadings {
  private final BarFields fields;
  private final Iterator<CsvRecord> records;
  private final Map<String, Integer> columns = new HashMap<>();
  private long line;

  CsvBars(Reader text, BarFields fields) {
    this(
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text),
        fields);
  }

  private CsvBars(CsvReader<CsvRecord> rows, BarFields fields) {
    super(rows);
    this.fields = fields;
    this.records = rows.iterator();
  }

  @Override
  long line() {
    return line;
  }

  @Override
  Optional<Reading> pull() {
    try {
      if (columns.isEmpty()) {
        Optional<String> fault =
            records.hasNext() ? header(records.next()) : Optional.of(NO_HEADER);
        if (fault.isPresent()) {
          return last("header", fault.get());
        }
      }
      return records.hasNext() ? Optional.of(read(records.next())) : Optional.empty();
    } catch (CsvParseException malformed) {
      return last("file", String.valueOf(malformed.getMessage()));
    }
  }

  private static final String NO_HEADER = "expected a header, was nothing";

  /** Returns what is wrong with it. */
  private Optional<String> header(CsvRecord header) {
    line = header.getStartingLineNumber();
    List<String> names = header.getFields().stream().map(String::strip).toList();
    for (String name : names) {
      if (columns.putIfAbsent(name, columns.size()) != null) {
        return Optional.of("a second column " + name);
      }
    }
    List<String> missing = BarFields.NEEDED.stream().filter(name -> !names.contains(name)).toList();
    List<String> unknown = names.stream().filter(name -> !BarFields.isKnown(name)).toList();
    return missing.isEmpty() && unknown.isEmpty()
        ? Optional.empty()
        : Optional.of("columns that are missing: " + missing + "; that nobody knows: " + unknown);
  }

  private Reading read(CsvRecord row) {
    line = row.getStartingLineNumber();
    return row.getFieldCount() == columns.size()
        ? fields.read(line, name -> field(row, name))
        : new RowFault(
            line, "row", "expected " + columns.size() + " fields, was " + row.getFieldCount());
  }

  private Optional<String> field(CsvRecord row, String name) {
    return Optional.ofNullable(columns.get(name))
        .map(column -> row.getField(column).strip())
        .filter(text -> !text.isEmpty());
  }
}
