package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, beside a product that runs and in a home that has nothing. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class BackupCommandTest {
  @TempDir private static Path folder = Path.of("");
  private static Path saved = Path.of("");
  private static String told = "";
  private static final Settings RUNNING = RunningProduct.get().settings();

  private static StringWriter out = new StringWriter();
  private static StringWriter err = new StringWriter();

  @BeforeAll
  static void saveTheProductThatRuns() {
    saved = folder.resolve("demo.backup");
    assertThat(type(RUNNING, "backup", saved.toString())).as(err.toString()).isZero();
    told = out.toString();
  }

  @Test
  void savesWhileTheProductRuns_whichGoesOn() {
    assertThat(told.lines())
        .satisfiesExactly(
            line ->
                assertThat(line).matches(".*/demo.backup: version \\d+ of the schema, as of 2.*Z"),
            line ->
                assertThat(line)
                    .matches("[\\d,]+ rows of \\d+ tables in [\\d,]+ bytes, sha256 [0-9a-f]{64}"));
    assertThat(RunningProduct.get().wiring().ledgers().accounts()).isNotEmpty();
    assertThat(type(RUNNING, "migrate", "status")).isZero();
  }

  @Test
  void restoresIntoAHomeThatHasNothing_andSavesTheSameThere() {
    Settings other = RunningProduct.settings(PreparedHome.withoutTables());

    assertThat(type(other, "restore", saved.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains(" rows of ", " are restored, as of ")
        .containsPattern("✓ every table has the rows and the hash that the manifest names")
        .containsPattern("✓ the audit log is as it was written: \\d+ entries in \\d+ seals");

    Path again = folder.resolve("again.backup");
    assertThat(type(other, "backup", again.toString())).isZero();
    assertThat(sizes(out.toString())).isEqualTo(sizes(told));
  }

  /** How many rows of how many tables. */
  private static String sizes(String words) {
    return words.replaceAll("(?s).*\\n(.*) in .* bytes.*", "$1");
  }

  @Test
  void refusesToRestore_whereAProductRuns() {
    assertThat(type(RUNNING, "restore", saved.toString())).isEqualTo(1);

    assertThat(err.toString()).contains(" is in use by process ", "stop that process");
  }

  @Test
  void verifiesAFile_withoutADatabase() throws IOException {
    assertThat(verify(saved)).isZero();
    assertThat(out.toString())
        .startsWith(told)
        .endsWith("✓ the backup is what its manifest says\n");

    byte[] bytes = Files.readAllBytes(saved);
    bytes[bytes.length / 2]++;
    Path damaged = Files.write(folder.resolve("damaged.backup"), bytes);
    assertThat(verify(damaged)).isEqualTo(1);
    assertThat(err.toString()).contains(damaged.toString(), " is no");
  }

  private static int verify(Path file) {
    Program alone =
        new Program(
            () -> {
              throw new IllegalStateException("no settings are needed");
            },
            Clock.systemUTC(),
            false);
    return type(alone, "backup", "verify", file.toString());
  }

  @Test
  void refusesAFileThatIsThere_andOneThatIsNot() {
    assertThat(type(RUNNING, "backup", saved.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is there already: name another file");

    assertThat(type(RUNNING, "restore", folder.resolve("nothing").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file ");

    assertThat(type(RUNNING, "backup")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required parameter: 'FILE'");
  }

  @Test
  void showsHowFarItIs_toAPersonOnly() {
    Program watched = new Program(() -> RUNNING, Clock.systemUTC(), true);

    assertThat(type(watched, "backup", folder.resolve("watched.backup").toString())).isZero();

    assertThat(out.toString())
        .containsPattern("\rsaving: 1 of \\d+ tables, [\\d,]+ rows")
        .contains("\r\u001b[K" + folder);
    assertThat(told).doesNotContain("\r");
  }

  private static int type(Settings settings, String... words) {
    return type(new Program(() -> settings, Clock.systemUTC(), false), words);
  }

  private static int type(Program program, String... words) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.commandLine(program, Prompt.OF_NOBODY)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
