package io.indexwright.adapter.postgres.watch;

/**
 * What a statement is called: its first line is {@code -- store.statement}, which the server shows
 * as well.
 */
public record StatementName(String store, String statement) {
  private static final String COMMENT = "-- ";

  /** Of a statement that was made up by hand. */
  public static final StatementName NONE = new StatementName("none", "unnamed");

  /** Reads the name of {@code sql}. */
  public static StatementName of(String sql) {
    String line = sql.lines().findFirst().orElse("");
    int dot = line.indexOf('.');
    return line.startsWith(COMMENT) && dot > COMMENT.length() && dot < line.length() - 1
        ? new StatementName(line.substring(COMMENT.length(), dot), line.substring(dot + 1).strip())
        : NONE;
  }

  @Override
  public String toString() {
    return store + "." + statement;
  }
}
