package io.indexwright.bootstrap;

import io.indexwright.bootstrap.calculate.CalculationInput;
import io.indexwright.bootstrap.calculate.InputFiles;
import io.indexwright.bootstrap.calculate.LevelTable;
import io.indexwright.bootstrap.calculate.MarketOptions;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.calculation.IndexCalculation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "CSV: date, a column for each return, status,substitutions,reason")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(definitions, market.files());
    WholeFile.refuseToOverwrite(out, files.all());
    CalculationInput input = files.read();
    say("%d closes read".formatted(input.rows().closes().size()));
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
