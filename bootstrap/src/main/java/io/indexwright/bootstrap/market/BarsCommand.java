package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.bars.BarFile;
import io.indexwright.adapter.marketfeed.bars.BarReadings;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.market.ImportBars;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Daily bars, for the one who looks after the data. */
@Command(
    name = "bars",
    description = "Takes in daily bars.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class BarsCommand {
  private static final int SHOWN = 100;

  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Works on what {@code product} gives.
   *
   * @param isTerminal whether a person looks at the output
   */
  public BarsCommand(
      ToIntFunction<ToIntFunction<Wiring>> product, Clock clock, boolean isTerminal) {
    this.product = product;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Command(
      name = "import",
      description = {
        "Takes in a file of bars of known instruments, all or nothing: CSV or a JSON object on",
        "every line, also compressed by gzip. What is wrong is told by line; then the command",
        "ends with 1. What is known already changes nothing."
      },
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(
              paramLabel = "FILE",
              description = "date,instrument,close[,currency,open,high,low,volume]")
          Path file,
      @Option(
              names = "--currency",
              paramLabel = "CODE",
              description = "The currency of lines that name none.")
          Optional<Currency> currency,
      @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
          boolean isTrial,
      @Option(names = "--best-effort", description = "Take the rows that are right.")
          boolean isLenient) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    ImportBars.Source source = reader -> read(new BarFile(file, currency), reader::apply);
    Instant now = clock.instant();
    return product.applyAsInt(
        wiring -> {
          ImportBars bars = wiring.histories().importBars();
          if (isTrial) {
            return tell(bars.tried(source, now), "would be ");
          }
          return isLenient ? tell(bars.right(source, now)) : tell(bars.all(source, now), "");
        });
  }

  private interface Reader {
    ImportOutcome read(BarReadings rows);
  }

  private ImportOutcome read(BarFile file, Reader reader) {
    try {
      BarProgress progress = new BarProgress(out(), isTerminal, file.size());
      try (BarReadings rows = file.open(progress::reach)) {
        return reader.read(rows);
      } finally {
        progress.clear();
      }
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("cannot read " + file.path(), unreadable);
    }
  }

  private int tell(ImportBars.RightRows rows) {
    tell(rows.rejected(), rows.rejected().size());
    tell(rows.outcome(), "");
    return rows.rejected().isEmpty() ? 0 : 1;
  }

  private int tell(ImportOutcome outcome, String would) {
    return outcome.fold(
        done -> {
          out()
              .println(
                  "%,d rows: %,d bars %sadded, %,d corrected, %,d known already"
                      .formatted(
                          done.rows(), done.added(), would, done.corrected(), done.unchanged()));
          return 0;
        },
        refused -> {
          tell(refused.faults(), refused.faultsInAll());
          out().println("✗ nothing was taken of %,d rows".formatted(refused.rows()));
          return 1;
        });
  }

  private void tell(List<RowFault> faults, long inAll) {
    faults.stream()
        .limit(SHOWN)
        .forEach(
            fault ->
                out()
                    .println(
                        "line %d, %s: %s".formatted(fault.line(), fault.field(), fault.reason())));
    if (inAll > SHOWN) {
      out().println("… and %,d faults more".formatted(inAll - SHOWN));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
