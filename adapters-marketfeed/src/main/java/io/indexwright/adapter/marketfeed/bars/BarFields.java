package io.indexwright.adapter.marketfeed.bars;

import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.Reading;
import io.indexwright.application.intake.RowFault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes bars of the texts of a line. */
final class BarFields {
  private static final String DATE = "date";
  private static final String INSTRUMENT = "instrument";
  private static final String CLOSE = "close";
  private static final String CURRENCY = "currency";

  /** Without these a line says nothing. */
  static final List<String> NEEDED = List.of(DATE, INSTRUMENT, CLOSE);

  /** These may be left out. */
  private static final List<String> OPTIONAL = List.of(CURRENCY, "open", "high", "low", "volume");

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final Optional<Currency> currency;

  BarFields(Optional<Currency> currency) {
    this.currency = currency;
  }

  /** Returns true if {@code name} is that of a field. */
  static boolean isKnown(String name) {
    return NEEDED.contains(name) || OPTIONAL.contains(name);
  }

  /** Something in a field that is none of what it should be. */
  private static final class FieldFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    FieldFault(String field, String reason) {
      super(reason, null, false, false);
      this.field = field;
    }
  }

  /**
   * Reads a line.
   *
   * @param fields returns the text of a field, empty if the line has nothing there
   */
  Reading read(long line, Function<String, Optional<String>> fields) {
    try {
      return new BarRow(
          line,
          needed(fields, INSTRUMENT),
          date(needed(fields, DATE)),
          fields
              .apply(CURRENCY)
              .or(() -> currency.map(Currency::getCurrencyCode))
              .orElseThrow(
                  () -> new FieldFault(CURRENCY, "expected a currency: the line names none")),
          new BarRow.Figures(
              decimal(CLOSE, needed(fields, CLOSE)),
              decimal(fields, "open"),
              decimal(fields, "high"),
              decimal(fields, "low"),
              decimal(fields, "volume")));
    } catch (FieldFault fault) {
      return new RowFault(line, fault.field, String.valueOf(fault.getMessage()));
    }
  }

  private static String needed(Function<String, Optional<String>> fields, String field) {
    return fields
        .apply(field)
        .orElseThrow(() -> new FieldFault(field, "expected something, was nothing"));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException refused) {
      throw new FieldFault(DATE, "expected a date such as 2026-11-20, was '" + text + "'");
    }
  }

  private static Optional<BigDecimal> decimal(
      Function<String, Optional<String>> fields, String field) {
    return fields.apply(field).map(text -> decimal(field, text));
  }

  private static BigDecimal decimal(String field, String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new FieldFault(field, "expected a decimal such as 123.45, was '" + text + "'");
    }
    return new BigDecimal(text);
  }
}
