package io.indexwright.adapter.postgres.archive;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Years of bars that are taken out of the database into files, and brought back. While a year is
 * away, questions that it belongs to are refused, and so is writing into it.
 */
public final class BarArchive {
  private final PostgresTransactions transactions;
  private final Path folder;

  /**
   * Keeps files in {@code folder}, one a year with its manifest.
   *
   * @param transactions those of long work, since a year can be large
   */
  public BarArchive(PostgresTransactions transactions, Path folder) {
    this.transactions = transactions;
    this.folder = folder;
  }

  /**
   * A year in a file.
   *
   * @param bars how many, every revision counted
   * @param sha256 of the lines of the file
   */
  public record Archived(int year, long bars, String sha256) {}

  private static final String LIST =
      """
      -- archive.list
      select year, bars, sha256 from bar_archive order by year
      """;

  /** Returns what is away, by year. */
  public List<Archived> list() {
    return transactions.reading(BarArchive::list);
  }

  static List<Archived> list(Handle handle) {
    return handle
        .createQuery(LIST)
        .map(
            (row, context) ->
                new Archived(row.getInt("year"), row.getLong("bars"), row.getString("sha256")))
        .list();
  }

  /**
   * Writes the bars of a year to a file, reads it back, and takes them out of the database if it is
   * right.
   *
   * @throws IllegalStateException if there are none, or they are archived already
   */
  public Archived archive(int year) {
    return transactions.inOne(handle -> new ArchivedYear(handle, folder, year).takeOut());
  }

  /**
   * Puts the bars of a year back into the database, if the file is what was archived. The file
   * stays.
   *
   * @throws IllegalStateException if they are not archived, or the file is not what it was
   */
  public Archived bringBack(int year) {
    return transactions.inOne(handle -> new ArchivedYear(handle, folder, year).putBack());
  }
}
