package io.indexwright.adapter.postgres.backup;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The way back from a file, and what becomes of the database when it cannot be gone. */
@Tag("once")
class RecoveryTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String TABLES =
      """
      select string_agg(tablename, ' ' order by tablename) from pg_tables
      where schemaname = 'public'
      """;

  private static final String MEDDLED =
      """
      set lock_timeout = '50ms'; insert into instrument values ('y', 'Y', 'USD')
      """;

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");

  @BeforeEach
  void save() {
    new PostgresInstruments(DATABASE.transactions()).add(Sample.INSTRUMENTS);
    new PostgresLedgers(DATABASE.transactions()).open(ACCOUNT);
    file = folder.resolve("all.backup");
    PostgresDatabase.backup(DATABASE.address()).write(file);
  }

  private Recovery.Restored restore(DatabaseAddress address, Path from) {
    return PostgresDatabase.recovery(address).restore(new BackupFile(from), Progress.UNSEEN);
  }

  private static String instruments(DatabaseAddress address) {
    return TestDatabase.ask(address, "select count(*) from instrument");
  }

  @Test
  void bringsTheTablesToTheVersionOfTheBackup_andThenUpToDate() {
    DatabaseAddress old = TestDatabase.unmigrated();
    Schema schema = PostgresDatabase.schema(old);
    schema.upTo(11);
    TestDatabase.tell(old, "insert into instrument values ('x', 'X', 'USD')");
    Path older = folder.resolve("older.backup");
    PostgresDatabase.backup(old).write(older);
    TestDatabase.tell(old, "delete from instrument");
    schema.up();

    Recovery.Restored restored = restore(old, older);

    assertThat(restored.manifest().schema()).isEqualTo(11);
    assertThat(restored.made()).isNotEmpty().allMatch(step -> step.version() > 11);
    assertThat(schema.pending()).isEmpty();
    assertThat(instruments(old)).isEqualTo("1");
  }

  @Test
  void saysWhatIsThere_whenTheDatabaseIsNotEmpty() {
    assertThatIllegalStateException()
        .isThrownBy(() -> restore(DATABASE.address(), file))
        .withMessageEndingWith("there are rows in instrument, portfolio");

    DatabaseAddress ofOthers = TestDatabase.unmigrated();
    TestDatabase.tell(ofOthers, "create table theirs as select 1");
    assertThatIllegalStateException()
        .isThrownBy(() -> restore(ofOthers, file))
        .withMessageEndingWith("there are rows in theirs");
  }

  @Test
  void touchesNothing_whenTheFileIsDamaged_orOfANewerProgram() throws IOException {
    DatabaseAddress other = TestDatabase.unmigrated();
    changed("instrument.copy", text -> text.replaceFirst("USD", "EUR"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> restore(other, file))
        .withMessageContaining("is not what its manifest says: expected Table[name=instrument, ");

    changed("instrument.copy", text -> text.replaceFirst("EUR", "USD"));
    changed("manifest.txt", text -> text.replaceFirst("schema \\d+", "schema 9999"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restore(other, file))
        .withMessageStartingWith("the backup is of version 9999 of the schema, which");
    assertThat(TestDatabase.ask(other, "select to_regclass('instrument') is null")).isEqualTo("t");
  }

  @Test
  void leavesTheTablesAsTheyWere_whenTheRowsDoNotFit() throws IOException {
    DatabaseAddress other = TestDatabase.unmigrated();
    PostgresDatabase.schema(other).upTo(11);
    String before = TestDatabase.ask(other, TABLES);
    changed("manifest.txt", text -> text.replaceFirst("schema \\d+", "schema 20"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> restore(other, file))
        .withMessageStartingWith("the tables of the backup are ");

    assertThat(TestDatabase.ask(other, TABLES)).isEqualTo(before);
    assertThat(instruments(other)).isEqualTo("0");
  }

  @Test
  void keepsOthersFromWritingMeanwhile() {
    DatabaseAddress other = TestDatabase.migrated();
    List<Progress.Doing> done = new ArrayList<>();
    Progress meddling =
        reached -> {
          done.add(reached.doing());
          if (reached.doing() == Progress.Doing.RESTORING && reached.tables() == 0) {
            assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> TestDatabase.tell(other, MEDDLED))
                .withMessageContaining("lock timeout");
          }
        };

    PostgresDatabase.recovery(other).restore(new BackupFile(file), meddling);

    assertThat(done)
        .containsSubsequence(
            Progress.Doing.READING, Progress.Doing.RESTORING, Progress.Doing.COMPARING);
    assertThat(instruments(other)).isEqualTo("2");
  }

  @Test
  void savesNothing_whenTheServerStopsMeanwhile() {
    Path cut = folder.resolve("cut.backup");
    String stop =
        """
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where application_name = 'indexwright backup' and datname = current_database()
        """;

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () ->
                PostgresDatabase.backup(DATABASE.address())
                    .write(cut, reached -> DATABASE.ask(stop)))
        .withMessage("the database is unavailable");

    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
  }

  @Test
  void refusesWhatIsNotNamedInTheManifest_andADatabaseWithoutTables() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("more.copy"), "x");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupFile(file).verify(Progress.UNSEEN))
        .withMessageEndingWith("has what its manifest does not name: [more.copy]");

    Backup none = PostgresDatabase.backup(TestDatabase.unmigrated());
    assertThatIllegalStateException()
        .isThrownBy(() -> none.write(folder.resolve("none.backup")))
        .withMessage("there is nothing to save: the database has no tables yet");
  }

  private void changed(String entry, UnaryOperator<String> change) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path inside = zip.getPath(entry);
      String text = change.apply(Files.readString(inside));
      Files.write(inside, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
