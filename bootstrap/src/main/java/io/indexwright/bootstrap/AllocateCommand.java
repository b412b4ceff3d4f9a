package io.indexwright.bootstrap;

import io.indexwright.bootstrap.allocate.AllocationFiles;
import io.indexwright.bootstrap.allocate.AllocationInput;
import io.indexwright.bootstrap.allocate.AllocationPlan;
import io.indexwright.bootstrap.allocate.PlanForm;
import io.indexwright.bootstrap.files.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to buy and sell, from files alone: no database, no network. */
@Command(
    name = "allocate",
    description = "Plans the trades that bring a portfolio to its targets, from files.",
    mixinStandardHelpOptions = true)
final class AllocateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--targets",
      required = true,
      paramLabel = "FILE",
      description = "CSV: instrument,weight; or the same as JSON, if it ends in .json")
  private Path targets = Path.of("");

  @Option(
      names = "--holdings",
      required = true,
      paramLabel = "FILE",
      description = "CSV: instrument,quantity; or JSON. It may have no rows.")
  private Path holdings = Path.of("");

  @Option(
      names = "--prices",
      required = true,
      paramLabel = "FILE",
      description = "CSV: instrument,price[,currency][,lot][,country][,settlement]; or JSON")
  private Path prices = Path.of("");

  @Option(
      names = "--cash",
      required = true,
      arity = "1..2",
      paramLabel = "AMOUNT",
      hideParamSyntax = true,
      description = "Such as 10000.00 or '10000.00 USD'; without a currency, in that of the prices")
  private List<String> cash = List.of();

  @Option(
      names = "--fx",
      paramLabel = "FILE",
      description = "CSV: date,fixing,of,in,rate (units of IN for one of OF); the last date counts")
  private Optional<Path> fx = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "JSON: fees, buffer, method, objective, funding, restrictions, flow, fxSpread")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "What is printed: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not said.")
  private PlanForm format = PlanForm.TABLE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The plan is written there as well, as .csv or .json.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    AllocationFiles files =
        new AllocationFiles(targets, holdings, prices, fx, policy, String.join(" ", cash));
    Optional<PlanForm> written = out.map(PlanForm::of);
    out.ifPresent(file -> WholeFile.refuseToOverwrite(file, files.all()));
    AllocationInput input = files.read();
    AllocationPlan plan = input.plan();
    input.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
    out.ifPresent(file -> WholeFile.write(file, written.orElseThrow().text(plan)));
    spec.commandLine().getOut().print(format.text(plan));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
