package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.adapter.marketfeed.synthetic.defect.Planter;
import io.indexwright.adapter.marketfeed.synthetic.file.BarForm;
import io.indexwright.adapter.marketfeed.synthetic.file.MarketFiles;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.files.WholeFolder;
import io.indexwright.series.Days;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A synthetic market of any size in files: no database, no network. */
@Command(
    name = "generate",
    description = {
      "Writes a market of companies that never were, all of it or nothing: universe, bars,"
          + " actions,",
      "rates, and the truth about the defects that were asked for. The same seed gives the same",
      "companies and days, however many are asked for."
    },
    mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "What everything follows from, 0 or more (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--instruments",
      paramLabel = "COUNT",
      defaultValue = "500",
      description = "How many companies (default: ${DEFAULT-VALUE}).")
  private int instruments;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2015-01-01",
      description = "The first day, from 2000 on (default: ${DEFAULT-VALUE}).")
  private LocalDate from = SyntheticMarket.OPENING;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      defaultValue = "2024-12-31",
      description = "The last day, up to 2031 (default: ${DEFAULT-VALUE}).")
  private LocalDate to = SyntheticMarket.LAST;

  @Option(
      names = "--defects",
      paramLabel = "CHANCE",
      defaultValue = "0",
      description = "How likely a row is to begin a defect, such as 0.001 (default: none).")
  private double defects;

  @Option(
      names = "--json",
      description = "Bars as a JSON object on every line (default: comma-separated values).")
  private boolean isJson;

  @Option(names = "--gzip", description = "Bars compressed.")
  private boolean isCompressed;

  @Option(
      names = "--raw",
      description = "Also the raw rows of each series, to be looked at by `quality`.")
  private boolean hasRaw;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "It must not be there yet.")
  private Path out = Path.of("");

  /**
   * Needs nothing but a disk.
   *
   * @param isTerminal whether a person looks at the output
   */
  public GenerateCommand(boolean isTerminal) {
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    if (from.isBefore(SyntheticMarket.OPENING) || to.isAfter(SyntheticMarket.LAST)) {
      throw new IllegalArgumentException(
          "the synthetic market is open from %s to %s"
              .formatted(SyntheticMarket.OPENING, SyntheticMarket.LAST));
    }
    MarketFiles files =
        new MarketFiles(
            new SyntheticMarket(seed, instruments),
            Days.closed(from, to),
            new Planter(seed, defects),
            new BarForm(isJson, isCompressed),
            hasRaw);
    WholeFile.refuseToReplace(out);
    BarProgress progress = new BarProgress(out(), isTerminal, instruments);
    WholeFolder.write(out, draft -> tell(files.write(draft, progress::reach), progress));
    return 0;
  }

  private void tell(MarketFiles.Written written, BarProgress progress) {
    progress.clear();
    out()
        .println(
            "%,d instruments, %,d bars, %,d actions, %,d rates; %,d dates with a defect"
                .formatted(
                    instruments,
                    written.bars(),
                    written.actions(),
                    written.rates(),
                    written.defects()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
