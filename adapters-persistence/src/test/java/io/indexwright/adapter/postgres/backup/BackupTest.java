package io.indexwright.adapter.postgres.backup;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.schema.Catalog;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.portfolio.LedgerEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class BackupTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String CONTENT =
      """
      select string_agg(told, ' ' order by told) from (
        select bar::text from bar
        union all select instrument::text from instrument
        union all select portfolio::text from portfolio
        union all select ledger_entry::text from ledger_entry
      ) as row (told)
      """;

  /** In one transaction. */
  private static final String PORTFOLIO_WITH_CASH =
      """
      with opened as (
        insert into portfolio (id, name, currency) values (gen_random_uuid(), 'x', 'USD')
        returning id)
      insert into ledger_entry (
        portfolio_id, reference, revision, kind, happened_at, known_at, amount, currency)
      select id, 'cash', 0, 'CASH', now(), now(), 1, 'USD' from opened
      """;

  @TempDir private Path folder = Path.of("");

  private final Backup backup = PostgresDatabase.backup(DATABASE.address());

  @BeforeEach
  void fill() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    new PostgresPrices(DATABASE.transactions())
        .record(
            List.of(
                Sample.close(A, MONDAY, "10.25"),
                Sample.close(B, MONDAY, "5"),
                Sample.close(A, MONDAY.minusYears(1), "9")),
            FIRST);
    PostgresLedgers ledgers = new PostgresLedgers(DATABASE.transactions());
    ledgers.open(ACCOUNT);
    ledgers.append(ACCOUNT.id(), LedgerEntry.cash("a \\ tab\t, a line\n, 'ü'", FIRST, usd("1.00")));
  }

  @Test
  void givesEverythingBack_withTheSameSchema() {
    Path file = folder.resolve("all.backup");

    Manifest written = backup.write(file);
    DatabaseAddress other = TestDatabase.migrated();
    Manifest restored = PostgresDatabase.backup(other).restore(file);

    assertThat(restored).isEqualTo(written);
    assertThat(written.schema()).isEqualTo(PostgresDatabase.schema(other).version());
    assertThat(TestDatabase.ask(other, CONTENT)).isEqualTo(DATABASE.ask(CONTENT)).contains("1025");
    assertThat(Catalog.of(other)).containsExactlyElementsOf(Catalog.of(DATABASE.address()));
    assertThat(
            TestDatabase.ask(
                other, "insert into instrument values ('new', 'New', 'USD') returning number"))
        .isEqualTo(
            DATABASE.ask("insert into instrument values ('new', 'New', 'USD') returning number"));
  }

  @Test
  void listsEveryTableWithItsRows_inItsManifest() throws IOException {
    Path file = folder.resolve("all.backup");

    Manifest written = backup.write(file);

    String rows =
        DATABASE.ask(
            """
            select (select count(*) from bar) + (select count(*) from instrument)
              + (select count(*) from portfolio) + (select count(*) from ledger_entry)
            """);
    assertThat(written.rows()).isEqualTo(Long.parseLong(rows));
    assertThat(written.tables())
        .extracting(Manifest.Table::name)
        .contains("trade_order")
        .containsSubsequence("instrument", "ledger_entry")
        .doesNotContain("bar", "flyway_schema_history");
    assertThat(Manifest.parse(written.text())).isEqualTo(written);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
  }

  @Test
  void isOfOneMoment_whateverIsWrittenMeanwhile() {
    Path file = folder.resolve("all.backup");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                DATABASE.tell(PORTFOLIO_WITH_CASH);
              }
            });
    while (!writing.isDone() && DATABASE.ask("select count(*) > 10 from portfolio").equals("f")) {
      Thread.onSpinWait();
    }

    backup.write(file);

    done.set(true);
    writing.join();
    DatabaseAddress other = TestDatabase.migrated();
    PostgresDatabase.backup(other).restore(file);
    assertThat(
            TestDatabase.ask(
                other,
                "select (select count(*) from portfolio) = (select count(*) from ledger_entry)"))
        .isEqualTo("t");
  }

  @Test
  void refusesToWriteOverAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> backup.write(file))
        .withMessage(file + " is there already: name another file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void refusesAFolderThatIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> backup.write(folder.resolve("nowhere/all.backup")))
        .withMessageContaining("the backup cannot be written to ");
  }

  @Test
  void refusesADatabaseThatHasRows() {
    Path file = folder.resolve("all.backup");
    backup.write(file);

    assertThatIllegalStateException()
        .isThrownBy(() -> backup.restore(file))
        .withMessageStartingWith(
            "a backup is restored into an empty database only: there are rows");
  }

  @Test
  void refusesAnotherVersionOfTheSchema() {
    Path file = folder.resolve("all.backup");
    backup.write(file);
    DatabaseAddress older = TestDatabase.unmigrated();
    PostgresDatabase.schema(older).upTo(11);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresDatabase.backup(older).restore(file))
        .withMessageContaining("and the database is at 11: bring it to ");
  }

  @Test
  void restoresNothing_whenAFileWasChanged() throws IOException {
    Path file = folder.resolve("all.backup");
    backup.write(file);
    change(file, "instrument.copy", "USD", "EUR");
    DatabaseAddress other = TestDatabase.migrated();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresDatabase.backup(other).restore(file))
        .withMessageContaining("is not what its manifest says: expected Table[name=instrument, ");
    assertThat(TestDatabase.ask(other, "select count(*) from instrument")).isEqualTo("0");
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "text");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> backup.restore(text))
        .withMessage(text + " is no backup that can be read");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> backup.restore(folder.resolve("nothing")))
        .withMessageEndingWith("nothing is no backup that can be read");
  }

  @Test
  void refusesAManifestThatDoesMoreThanItMay() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Manifest.parse(
                    """
                    indexwright backup 1
                    partition bar bar_2026 FOR VALUES FROM ('1') TO ('2'); drop table fill
                    """))
        .withMessageContaining("not a line of a manifest");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Manifest.parse("something else"))
        .withMessageContaining("'indexwright backup 1'");
  }

  private static void change(Path file, String entry, String from, String to) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path inside = zip.getPath(entry);
      String changed = Files.readString(inside).replaceFirst(from, to);
      Files.write(inside, changed.getBytes(StandardCharsets.UTF_8));
    }
  }
}
