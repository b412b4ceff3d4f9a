package io.indexwright.bootstrap;

import io.indexwright.application.market.MoveHistory;
import io.indexwright.application.market.MovedHistory;
import io.indexwright.application.market.Portion;
import io.indexwright.bootstrap.wiring.Store;
import io.indexwright.bootstrap.wiring.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The history of prices and observations, from one store to the other. */
@Command(
    name = "move",
    description = {
      "Hands every revision to the other store, and verifies counts and hashes.",
      "Nothing is deleted; begun again, it goes on where it stopped."
    },
    mixinStandardHelpOptions = true)
final class MoveHistoryCommand implements Callable<Integer> {
  private final Program program;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "STORE",
      description = "tdengine or postgres")
  private Store target = Store.POSTGRES;

  MoveHistoryCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.run(this::move);
  }

  private int move(Wiring wiring) {
    move("bars", wiring.histories().moveBars(target));
    move("observations", wiring.histories().moveObservations(target));
    return 0;
  }

  private void move(String what, MoveHistory<?, ?> history) {
    MovedHistory moved = history.move(this::tell);
    say(
        "%s: %,d rows in both stores, %,d of them new here, sha256 %s"
            .formatted(what, moved.rows(), moved.added(), moved.digest()));
  }

  private void tell(Portion portion) {
    say(
        "%s from %s: %,d rows %s, %s"
            .formatted(
                portion.of(),
                portion.span().fromInclusive(),
                portion.rows(),
                portion.wasThere() ? "were there" : "moved",
                portion.digest().brief()));
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
