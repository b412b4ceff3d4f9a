package io.indexwright.adapter.postgres.crypto;

import java.util.regex.Pattern;

/**
 * Where a sealed value lies: it opens there and nowhere else.
 *
 * @param row what tells the row from all others of its table
 */
public record FieldPlace(String table, String column, String row) {
  private static final Pattern SQL_NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** Refuses names that could run into each other. */
  public FieldPlace {
    if (!SQL_NAME.matcher(table).matches() || !SQL_NAME.matcher(column).matches()) {
      throw new IllegalArgumentException("not a column of a table: " + table + "." + column);
    }
  }

  /** Returns another text for every other place: only the last line may be any text. */
  String bound() {
    return table + '\n' + column + '\n' + row;
  }

  @Override
  public String toString() {
    return table + "." + column + " of " + row;
  }
}
