package io.indexwright.adapter.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Up, down and up again, one migration at a time: the catalog is the same at every version. */
@Tag("once")
class WaysBackTest {
  private final DatabaseAddress address = TestDatabase.unmigrated();
  private final Schema schema = PostgresDatabase.schema(address);
  private final TreeMap<Integer, List<String>> seen = new TreeMap<>();

  @Test
  void leadEachToWhereItsMigrationStarted() {
    seen.put(0, Catalog.of(address));
    List<Integer> versions = schema.steps().stream().map(Step::version).toList();
    for (int version : versions) {
      assertThat(schema.upTo(version)).extracting(Step::version).containsExactly(version);
      seen.put(version, Catalog.of(address));
    }
    assertThat(schema.version()).isEqualTo(seen.lastKey());
    assertThat(seen.values()).doesNotHaveDuplicates();

    for (int below : seen.headMap(seen.lastKey(), false).descendingKeySet()) {
      assertThat(schema.downTo(below)).hasSize(1);
      assertIsAt(below);
    }
    // Every step up begins where it began before.
    schema.up();
    assertIsAt(seen.lastKey());
  }

  @Test
  void leadDown_whenThereAreRows() {
    DatabaseAddress full = TestDatabase.migrated();
    TestDatabase.tell(
        full,
        """
        insert into instrument (id, name, currency, number) overriding system value
          values ('a', 'Alpha', 'USD', 1);
        select bar_partition('2026-01-01');
        insert into bar (instrument, date, revision, decimals, currency, known_at, close)
          values (1, '2026-01-01', 0, 0, 'USD', now(), 1);
        insert into portfolio values ('00000000-0000-0000-0000-000000000001', 'x', 'USD')
        """);

    PostgresDatabase.schema(full).downTo(0);

    assertThat(Catalog.of(full)).isEqualTo(Catalog.of(address));
  }

  private void assertIsAt(int version) {
    assertThat(schema.version()).isEqualTo(version);
    assertThat(Catalog.of(address))
        .as("the catalog at %d", version)
        .containsExactlyElementsOf(seen.get(version));
  }
}
