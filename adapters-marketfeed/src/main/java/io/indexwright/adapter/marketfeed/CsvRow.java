package io.indexwright.adapter.marketfeed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.util.function.Function;

/** One line of a file, read column by column. */
final class CsvRow {
  private final NamedCsvRecord row;

  private CsvRow(NamedCsvRecord row) {
    this.row = row;
  }

  /**
   * Takes a line as it stands under its header.
   *
   * @throws CsvFault if it has more fields than the header
   */
  static CsvRow of(NamedCsvRecord row) {
    int columns = row.getHeader().size();
    if (row.getFieldCount() > columns) {
      throw new CsvFault(
          "line %d: expected %d fields, was %d"
              .formatted(row.getStartingLineNumber(), columns, row.getFieldCount()));
    }
    return new CsvRow(row);
  }

  /**
   * Reads a column that must be there.
   *
   * @param expected what a reader of the message should have written
   * @throws CsvFault if the column is empty, or {@code parser} refuses it
   */
  <T> T read(String column, String expected, Function<String, T> parser) {
    String text = row.findField(column).orElse("").strip();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException refused) {
      throw new CsvFault(
          place(column) + ": expected " + expected + ", was '" + text + "'", refused);
    }
  }

  /** Returns true if the file has the column and this line has something in it. */
  boolean has(String column) {
    return row.findField(column).filter(text -> !text.isBlank()).isPresent();
  }

  /** Makes a fault of something that is wrong with this line as a whole. */
  CsvFault fault(String column, String reason) {
    return new CsvFault(place(column) + ": " + reason);
  }

  private String place(String column) {
    return "line " + row.getStartingLineNumber() + ", column " + column;
  }
}
