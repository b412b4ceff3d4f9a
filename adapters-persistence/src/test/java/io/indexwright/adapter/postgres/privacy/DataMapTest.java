package io.indexwright.adapter.postgres.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page that says which columns hold personal data knows every table there is. */
@Tag("once")
class DataMapTest {
  private static final Path PAGE = Path.of("../docs/security/personal-data.md");

  /** A row of the table: a column of a table, in code. */
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)\\.(\\w+)` \\|");

  /** A table in the list of those that hold none. */
  private static final Pattern WITHOUT = Pattern.compile("(?m)^- `(\\w+)`");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String COLUMNS =
      """
      select relname || '.' || attname
      from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and attnum > 0 and not attisdropped
      """;

  private static List<MatchResult> found(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(PAGE)).results().toList();
  }

  private static Set<String> columns() {
    try (Handle owner = DATABASE.owner()) {
      return owner.createQuery(COLUMNS).mapTo(String.class).collect(Collectors.toSet());
    }
  }

  private static Set<String> tables(Stream<String> columns) {
    return columns
        .map(column -> column.substring(0, column.indexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void namesEveryTableOnce_withPersonalDataOrWithout() throws IOException {
    Set<String> with = tables(found(COLUMN).stream().map(row -> row.group(1) + "."));
    List<String> without = found(WITHOUT).stream().map(row -> row.group(1)).toList();

    assertThat(without).doesNotHaveDuplicates().doesNotContainAnyElementsOf(with);
    with.addAll(without);
    assertThat(with).isEqualTo(tables(columns().stream()));
  }

  @Test
  void namesOnlyColumnsThatThereAre() throws IOException {
    assertThat(found(COLUMN).stream().map(row -> row.group(1) + "." + row.group(2)))
        .doesNotHaveDuplicates()
        .allMatch(columns()::contains);
  }
}
