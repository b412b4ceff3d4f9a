package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.adapter.postgres.schema.Step;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The tables of the database, for the one who looks after them. */
@Command(
    name = "migrate",
    description = "Brings the tables of the database up to date, or back, or says how they are.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class MigrateCommand {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Program program;
  private final Prompt prompt;

  @Spec private CommandSpec spec = CommandSpec.create();

  MigrateCommand(Program program, Prompt prompt) {
    this.program = program;
    this.prompt = prompt;
  }

  @Command(
      name = "up",
      description = "Makes every migration that is pending.",
      mixinStandardHelpOptions = true)
  int up(
      @Option(names = "--to", paramLabel = "N", description = "No further than this version.")
          Optional<Integer> to,
      @Mixin BackupOffer offer) {
    return program.lookAfterAlone(upkeep -> up(upkeep, to, offer));
  }

  private int up(Upkeep upkeep, Optional<Integer> to, BackupOffer offer) {
    Schema schema = upkeep.schema();
    int version = schema.version();
    List<Step> pending = to.map(schema::pendingTo).orElseGet(schema::pending);
    if (version > 0 && !pending.isEmpty()) {
      offer.take(upkeep.backup(), prompt, usualFile(version));
    }
    return tell("up", to.map(schema::upTo).orElseGet(schema::up), schema);
  }

  @Command(
      name = "down",
      description = "Undoes the last migration. What it made is lost, with all that is in it.",
      mixinStandardHelpOptions = true)
  int down(
      @Option(
              names = "--to",
              paramLabel = "N",
              description = "Undo everything above this version; 0 is the empty database.")
          Optional<Integer> to,
      @Mixin BackupOffer offer) {
    return program.lookAfterAlone(upkeep -> down(upkeep, to, offer));
  }

  private int down(Upkeep upkeep, Optional<Integer> to, BackupOffer offer) {
    Schema schema = upkeep.schema();
    int version = schema.version();
    int target = to.orElseGet(() -> below(version, schema.steps()));
    if (!schema.above(target).isEmpty()) {
      offer.take(upkeep.backup(), prompt, usualFile(version));
    }
    return tell("down", schema.downTo(target), schema);
  }

  private static int below(int version, List<Step> steps) {
    return steps.stream().mapToInt(Step::version).filter(each -> each < version).max().orElse(0);
  }

  private Path usualFile(int version) {
    return Path.of(
        "indexwright-%d-%s.backup"
            .formatted(version, TO_THE_SECOND.format(program.clock().instant())));
  }

  private int tell(String way, List<Step> done, Schema schema) {
    done.forEach(step -> say(way + ": " + step));
    say(
        "the schema is at "
            + schema.version()
            + (done.isEmpty() ? ", nothing was to be done" : ""));
    return 0;
  }

  @Command(
      name = "status",
      description = "Lists the migrations, and says which of them were made.",
      mixinStandardHelpOptions = true)
  int status() {
    return program.lookAfter(upkeep -> status(upkeep.schema().steps()));
  }

  private int status(List<Step> steps) {
    Table table = new Table("migration", "state", "made at");
    steps.forEach(step -> table.row(step.toString(), state(step), madeAt(step)));
    table.lines().forEach(this::say);
    return 0;
  }

  private static String state(Step step) {
    return switch (step.state()) {
      case PENDING -> "pending";
      case MADE -> "made";
      case MADE_OTHERWISE -> "made by another text";
      case UNKNOWN -> "not of this program";
    };
  }

  private static String madeAt(Step step) {
    return step.at().map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
