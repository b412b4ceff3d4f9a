package io.indexwright.bootstrap;

import io.indexwright.application.daily.DailyRun;
import io.indexwright.application.daily.DayOutcome;
import io.indexwright.application.routine.Step;
import io.indexwright.bootstrap.daily.FolderSource;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.dealing.OrderRun.Consent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A day taken in, looked at and published, from files. */
@Command(
    name = "daily",
    description = {
      "Takes in a day, looks at it, and publishes every index; goes on where it was stopped.",
      "Ends with 1 if the day is held until somebody has looked at it."
    },
    mixinStandardHelpOptions = true)
final class DailyCommand implements Callable<Integer> {
  private final Program program;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATE", description = "The day, as in 2026-01-30.")
  private LocalDate date = LocalDate.MIN;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FOLDER",
      description = "Holds instruments.csv, closes.csv, and perhaps actions.csv and fx.csv.")
  private Path folder = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "files",
      description = "What the source is called (default: ${DEFAULT-VALUE}).")
  private String source = "";

  @Option(
      names = "--turn",
      paramLabel = "N",
      defaultValue = "1",
      description = "2 and so on take in what was corrected since (default: ${DEFAULT-VALUE}).")
  private int turn;

  @Option(
      names = "--accept",
      paramLabel = "WHO",
      description = "Publish a day that is held as it is, on somebody's word.")
  private Optional<String> who = Optional.empty();

  DailyCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.run(this::daily);
  }

  private int daily(Wiring wiring) {
    Instant now = program.clock().instant();
    DailyRun daily = wiring.routines().daily();
    FolderSource files = new FolderSource(source, folder);
    DailyRun.Day day = new DailyRun.Day(date, turn);
    who.ifPresent(name -> daily.accept(files, day, new Consent(name, now)));
    return daily.run(files, day, now).fold(this::tell, this::tell);
  }

  private int tell(DayOutcome.Done done) {
    Table table = new Table("step", "what came of it", "done at");
    for (Step step : done.steps()) {
      table.row(step.name(), step.outcome(), step.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    table.lines().forEach(this::say);
    return 0;
  }

  private int tell(DayOutcome.Held held) {
    held.findings().forEach(finding -> say("✗ " + finding));
    say("the day is held: mend the closes and call again, or say --accept WHO");
    return 1;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
