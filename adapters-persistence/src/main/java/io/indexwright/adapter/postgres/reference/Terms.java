package io.indexwright.adapter.postgres.reference;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a corporate action says besides its kind, in the columns of its table.
 *
 * @param byColumn as text, also the numbers
 */
record Terms(SortedMap<String, String> byColumn) {
  static final Terms NONE = new Terms(Collections.emptySortedMap());

  /** Every column that some kind has. */
  static final List<String> COLUMNS =
      List.of(
          "other_id",
          "added",
          "held",
          "amount",
          "price",
          "before",
          "after",
          "name",
          "from_currency",
          "to_currency",
          "rate");

  /** Keeps a copy that nobody can change. */
  Terms {
    byColumn = Collections.unmodifiableSortedMap(new TreeMap<>(byColumn));
  }

  static Terms of(ResultSet row) throws SQLException {
    Terms terms = NONE;
    for (String column : COLUMNS) {
      Optional<String> stated = Optional.ofNullable(row.getString(column));
      terms = stated.isPresent() ? terms.with(column, stated.get()) : terms;
    }
    return terms;
  }

  Terms with(String column, String text) {
    SortedMap<String, String> more = new TreeMap<>(byColumn);
    more.put(column, text);
    return new Terms(more);
  }

  Terms with(String column, BigDecimal number) {
    return with(column, number.toPlainString());
  }

  Optional<String> find(String column) {
    return Optional.ofNullable(byColumn.get(column));
  }

  String text(String column) {
    return find(column).orElseThrow();
  }

  BigDecimal number(String column) {
    return new BigDecimal(text(column));
  }

  Currency currency(String column) {
    return Currency.getInstance(text(column));
  }

  InstrumentId other() {
    return new InstrumentId(text("other_id"));
  }
}
