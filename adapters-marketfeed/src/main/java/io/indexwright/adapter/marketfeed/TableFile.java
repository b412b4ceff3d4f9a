package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A table as text: a list of flat JSON objects if its name ends in {@code .json}, and
 * comma-separated values with a header line if it does not.
 *
 * @param name what messages call it
 */
public record TableFile(String name, String text) {

  /**
   * Turns every row into a {@code T}.
   *
   * @param optional columns that may be left out
   * @throws MalformedFeedException with one fault for each row that {@code parser} refuses, and for
   *     every column that is missing or that nobody knows
   */
  <T> List<T> rows(Set<String> columns, Set<String> optional, Function<Row, T> parser) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json")
        ? JsonRows.parse(this, all(columns, optional), parser)
        : CsvRows.parseAny(new CsvFile(name, text), columns, optional, parser);
  }

  private static SortedSet<String> all(Set<String> columns, Set<String> optional) {
    SortedSet<String> all = new TreeSet<>(columns);
    all.addAll(optional);
    return all;
  }
}
