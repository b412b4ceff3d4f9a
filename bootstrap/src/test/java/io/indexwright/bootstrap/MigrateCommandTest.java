package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.MigrationSettings;
import io.indexwright.adapter.postgres.schema.Step;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on a server that runs while the tests do. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class MigrateCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T10:15:30Z"), ZoneOffset.UTC);

  private static Settings settings;
  private static Upkeep upkeep;

  @TempDir private Path folder = Path.of("");

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    Settings own = RunningProduct.settings(PreparedHome.withoutTables());
    upkeep = Upkeep.alone(own);
    settings = RunningProduct.settings(own, upkeep.owner());
  }

  @AfterAll
  static void stop() {
    upkeep.close();
  }

  @BeforeEach
  void goUp() {
    upkeep.schema().up();
  }

  @Test
  void goesUpFromNothing_withoutAskingForABackup() {
    upkeep.schema().downTo(0);

    assertThat(migrate(Prompt.OF_NOBODY, "up")).isZero();

    int newest = upkeep.schema().version();
    assertThat(out.toString().lines())
        .startsWith("up: 1 instruments", "up: 3 indices")
        .endsWith("the schema is at " + newest);
    assertThat(migrate(Prompt.OF_NOBODY, "up")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("the schema is at %d, nothing was to be done".formatted(newest));
  }

  @Test
  void goesDownOneStep_andSavesWhatWasThere() {
    int below = beforeNewest(1).version();
    Path file = folder.resolve("before.backup");

    assertThat(migrate(Prompt.OF_NOBODY, "down", "--backup", file.toString())).isZero();

    assertThat(upkeep.schema().version()).isEqualTo(below);
    assertThat(out.toString())
        .contains("backup of version", " rows of ", file.toString(), "the schema is at " + below);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void goesToAVersion() {
    String low = version(beforeNewest(3));
    Step next = beforeNewest(2);
    Step last = beforeNewest(1);

    assertThat(migrate(Prompt.OF_NOBODY, "down", "--to", low, "--no-backup")).isZero();
    assertThat(out.toString().lines()).endsWith("the schema is at " + low);

    String to = version(last);
    assertThat(migrate(Prompt.OF_NOBODY, "up", "--to", to, "--no-backup")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("up: " + next, "up: " + last, "the schema is at " + to);
  }

  @Test
  void refusesAVersionThatIsNot_beforeItOffersABackup() {
    for (String way : List.of("up", "down")) {
      assertThat(migrate(Prompt.OF_NOBODY, way, "--to", "2")).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("indexwright: there is no version 2: expected one of 1, 3, 4, ");
    }
  }

  @Test
  void asksForABackup_andDoesAsItIsTold() throws IOException {
    Path mine = folder.resolve("mine.backup");

    String low = version(beforeNewest(2));
    Prompt names = question -> Optional.of(mine.toString());
    assertThat(migrate(names, "down", "--to", low)).isZero();
    assertThat(mine).isNotEmptyFile();
    assertThat(migrate(question -> Optional.of("no"), "up")).isZero();
    assertThat(out.toString()).doesNotContain("backup");

    StringWriter asked = new StringWriter();
    Prompt agrees =
        question -> {
          asked.write(question);
          return Optional.of("");
        };
    int version = upkeep.schema().version();
    Path usual = Path.of("indexwright-%d-20261120T101530Z.backup".formatted(version));
    try {
      assertThat(migrate(agrees, "down")).isZero();
      assertThat(asked.toString()).contains("Enter: yes, to " + usual);
      assertThat(usual).isNotEmptyFile();
    } finally {
      Files.deleteIfExists(usual);
    }
  }

  @Test
  void changesNothing_whenNobodyCanBeAsked() {
    int before = upkeep.schema().version();

    assertThat(migrate(Prompt.OF_NOBODY, "down")).isEqualTo(2);

    assertThat(err.toString()).startsWith("say --backup FILE or --no-backup: nobody can be asked");
    assertThat(migrate(Prompt.OF_NOBODY, "down", "--no-backup", "--backup", "x")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--backup and --no-backup exclude each other");
    assertThat(upkeep.schema().version()).isEqualTo(before);
  }

  @Test
  void changesNothing_whenTheBackupCannotBeWritten() {
    int before = upkeep.schema().version();
    Path nowhere = folder.resolve("nowhere/x.backup");

    assertThat(migrate(Prompt.OF_NOBODY, "down", "--backup", nowhere.toString())).isEqualTo(1);

    assertThat(err.toString())
        .startsWith("indexwright: the backup cannot be written to " + nowhere);
    assertThat(upkeep.schema().version()).isEqualTo(before);
  }

  @Test
  void listsTheMigrations() {
    Step undone = beforeNewest(0);
    upkeep.schema().downTo(beforeNewest(1).version());

    assertThat(migrate(Prompt.OF_NOBODY, "status")).isZero();

    assertThat(out.toString().lines().toList())
        .anySatisfy(line -> assertThat(line).matches("1 instruments +made +20\\d\\d-.*Z"))
        .anySatisfy(line -> assertThat(line).matches(undone + " +pending"));
  }

  @Test
  void wantsToKnowWhichWay() {
    assertThat(migrate(Prompt.OF_NOBODY)).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required subcommand", "up", "down", "status");
  }

  @Test
  void isAskedFor_whenTheProductMayNotDoItAtStart() {
    int low = beforeNewest(1).version();
    upkeep.schema().downTo(low);
    DatabaseSettings use = settings.use();
    Settings untouched =
        new Settings(
            settings.database(),
            new DatabaseSettings(
                use.budget(),
                use.replica(),
                use.lag(),
                use.slow(),
                new MigrationSettings(false, Optional.empty())),
            settings.tdengine(),
            settings.home(),
            settings.face(),
            settings.market(),
            settings.dealing(),
            settings.privacy(),
            settings.warnings(),
            settings.secrets());

    assertThat(run(untouched, Prompt.OF_NOBODY, "serve")).isEqualTo(1);

    assertThat(err.toString())
        .startsWith("indexwright: the schema is at " + low + " and this program needs ")
        .contains("run `indexwright migrate up`");
    assertThat(upkeep.schema().version()).isEqualTo(low);
  }

  /** Returns the migration that so many came after. */
  private static Step beforeNewest(int count) {
    List<Step> steps = upkeep.schema().steps();
    return steps.get(steps.size() - 1 - count);
  }

  private static String version(Step step) {
    return String.valueOf(step.version());
  }

  private int migrate(Prompt prompt, String... rest) {
    String[] typed = new String[rest.length + 1];
    typed[0] = "migrate";
    System.arraycopy(rest, 0, typed, 1, rest.length);
    return run(settings, prompt, typed);
  }

  private int run(Settings used, Prompt prompt, String... typed) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.commandLine(new Program(() -> used, CLOCK, false), prompt)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
