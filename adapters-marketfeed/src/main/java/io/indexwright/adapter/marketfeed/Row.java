package io.indexwright.adapter.marketfeed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row of a table, read column by column. */
final class Row {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

  private final long line;
  private final Function<String, Optional<String>> fields;

  private Row(long line, Function<String, Optional<String>> fields) {
    this.line = line;
    this.fields = fields;
  }

  /** Takes the fields of a row that begins on {@code line}. */
  static Row of(long line, Map<String, String> fields) {
    return new Row(line, column -> Optional.ofNullable(fields.get(column)));
  }

  /**
   * Takes a line as it stands under its header.
   *
   * @throws RowFault if it has more fields than the header
   */
  static Row of(NamedCsvRecord row) {
    int columns = row.getHeader().size();
    if (row.getFieldCount() > columns) {
      throw new RowFault(
          "line %d: expected %d fields, was %d"
              .formatted(row.getStartingLineNumber(), columns, row.getFieldCount()));
    }
    return new Row(row.getStartingLineNumber(), row::findField);
  }

  /**
   * Reads a column that must be there.
   *
   * @param expected what a reader of the message should have written
   * @throws RowFault if the column is empty, or {@code parser} refuses it
   */
  <T> T read(String column, String expected, Function<String, T> parser) {
    String text = fields.apply(column).orElse("").strip();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException refused) {
      throw new RowFault(
          place(column) + ": expected " + expected + ", was '" + text + "'", refused);
    }
  }

  /** Reads a date. */
  LocalDate date(String column) {
    return read(column, "a date such as 2026-11-20", LocalDate::parse);
  }

  /** Reads the id of an instrument. */
  InstrumentId instrument() {
    return instrument("instrument");
  }

  /** Reads the id of another instrument than that of the line. */
  InstrumentId other() {
    InstrumentId other = instrument("other");
    if (other.equals(instrument())) {
      throw fault("other", "expected another instrument than " + other);
    }
    return other;
  }

  private InstrumentId instrument(String column) {
    return read(column, "1 to 64 of letters, digits, '.', ':', '-', '_'", InstrumentId::new);
  }

  /** Reads a currency. */
  Currency currency(String column) {
    return read(column, "an ISO 4217 currency code such as USD", Currency::getInstance);
  }

  /** Reads a number above zero. */
  BigDecimal positive(String column) {
    return read(column, "a positive decimal such as 123.45", Row::positiveNumber);
  }

  /** Reads a number above zero and at most one. */
  BigDecimal fraction(String column) {
    return read(column, "a decimal above 0 and at most 1", Row::fractionalNumber);
  }

  /** Reads a whole number from one on. */
  int counted(String column) {
    return read(column, "a whole number from 1 on", Row::count);
  }

  /** Reads a number, which may be below zero. */
  BigDecimal decimal(String column) {
    return read(column, "a decimal such as -123.45", Row::number);
  }

  /** Reads a number that is zero or more. */
  BigDecimal unsigned(String column) {
    return read(column, "a decimal from 0 on such as 123.45", Row::unsignedNumber);
  }

  /** Reads a whole number from zero on. */
  int wholeFromZero(String column) {
    return read(column, "a whole number from 0 on", text -> text.equals("0") ? 0 : count(text));
  }

  private static BigDecimal unsignedNumber(String text) {
    BigDecimal number = number(text);
    if (number.signum() < 0) {
      throw new NumberFormatException("below zero: " + text);
    }
    return number;
  }

  private static BigDecimal positiveNumber(String text) {
    BigDecimal number = number(text);
    if (number.signum() <= 0) {
      throw new NumberFormatException("not positive: " + text);
    }
    return number;
  }

  private static int count(String text) {
    if (!COUNT.matcher(text).matches()) {
      throw new NumberFormatException("not a count: " + text);
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal fractionalNumber(String text) {
    BigDecimal number = positiveNumber(text);
    if (number.compareTo(BigDecimal.ONE) > 0) {
      throw new NumberFormatException("more than one: " + text);
    }
    return number;
  }

  /** Returns {@code text} as it is, if there is something in it. */
  static String filled(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing");
    }
    return text;
  }

  private static BigDecimal number(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException("not a decimal of at most 18 and 18 digits");
    }
    return new BigDecimal(text);
  }

  /** Returns true if the file has the column and this line has something in it. */
  boolean has(String column) {
    return fields.apply(column).filter(text -> !text.isBlank()).isPresent();
  }

  /**
   * Refuses a line that says again what an earlier one said.
   *
   * @param isNew what adding it to the set of all that were seen returned
   * @throws RowFault unless it is new
   */
  void refuseTwice(boolean isNew, String column, String reason) {
    if (!isNew) {
      throw fault(column, reason);
    }
  }

  /** Makes a fault of something that is wrong with this line as a whole. */
  RowFault fault(String column, String reason) {
    return new RowFault(place(column) + ": " + reason);
  }

  private String place(String column) {
    return "line " + line + ", column " + column;
  }
}
