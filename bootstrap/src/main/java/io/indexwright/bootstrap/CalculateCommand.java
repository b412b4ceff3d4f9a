package io.indexwright.bootstrap;

import io.indexwright.bootstrap.calculate.CalculationInput;
import io.indexwright.bootstrap.calculate.InputFiles;
import io.indexwright.bootstrap.calculate.LevelTable;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.calculation.IndexCalculation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An index from files alone: no database, no network. */
@Command(
    name = "calculate",
    description = "Calculates the levels of an index from files, and writes them to a file.",
    mixinStandardHelpOptions = true)
final class CalculateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--definition",
      required = true,
      paramLabel = "FILE",
      description = "The rules (JSON); once for each edition, the first first.")
  private List<Path> definitions = List.of();

  @Option(
      names = "--prices",
      required = true,
      paramLabel = "FILE",
      description = "CSV: date,instrument,close[,currency]")
  private Path prices = Path.of("");

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description = "CSV: ex_date,instrument,action and what the action takes: amount, new, ...")
  private Optional<Path> actions = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description =
          "The actions are revisions (id,revision,known_at[,cancelled]); those known by then count.")
  private Optional<Instant> knownAt = Optional.empty();

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      description = "CSV: date,instrument,figure,value")
  private Optional<Path> figures = Optional.empty();

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "CSV: date,instrument,scheme,group")
  private Optional<Path> groups = Optional.empty();

  @Option(
      names = "--fx",
      paramLabel = "FILE",
      description = "CSV: date,fixing,of,in,rate (units of IN for one of OF)")
  private Optional<Path> fx = Optional.empty();

  @Option(
      names = "--interest",
      paramLabel = "FILE",
      description = "CSV: date,name,rate (a fraction a year)")
  private Optional<Path> interest = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "CSV: date, a column for each return, status,substitutions,reason")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    InputFiles files =
        new InputFiles(definitions, prices, actions, knownAt, figures, groups, fx, interest);
    WholeFile.refuseToOverwrite(out, files.all());
    CalculationInput input = files.read();
    say("%d closes read".formatted(input.closes().size()));
    input.notes().forEach(this::warn);
    LevelTable table =
        new LevelTable(input.rulebook(), IndexCalculation.of(input.rulebook(), input.market()));
    table.refusals().forEach(this::warn);
    WholeFile.write(out, table.text());
    say(table.summary());
    say("written to " + out);
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }

  private void warn(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + line);
  }
}
