package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.universe.UniverseFile;
import io.indexwright.application.feed.Followed;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.wiring.Wiring;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Instruments, before anything can be taken in about them. */
@Command(
    name = "instruments",
    description = "Makes instruments known.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class InstrumentsCommand {
  private final ToIntFunction<ToIntFunction<Wiring>> product;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Works on what {@code product} gives. */
  public InstrumentsCommand(ToIntFunction<ToIntFunction<Wiring>> product) {
    this.product = product;
  }

  @Command(
      name = "import",
      description = {
        "Takes in the instruments of a universe, all or nothing. Those that are known stay; their",
        "names are brought up to date."
      },
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(
              paramLabel = "FILE",
              description = "CSV: instrument,name,currency,market,symbol,zone,sector")
          Path file) {
    List<Followed> universe = UniverseFile.read(file.toString(), WholeFile.read(file));
    return product.applyAsInt(
        wiring -> {
          wiring.feeds().instruments().add(universe.stream().map(Followed::instrument).toList());
          spec.commandLine()
              .getOut()
              .println("%,d instruments are known".formatted(universe.size()));
          return 0;
        });
  }
}
