package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.ecb.EcbFile;
import io.indexwright.adapter.marketfeed.ecb.EcbSource;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.market.RateCoverage;
import io.indexwright.application.market.RefreshRates;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Feeds;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.rates.FxQuote;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rates of exchange, for the one who looks after the data. */
@Command(
    name = "rates",
    description = "Takes in rates of exchange.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class RatesCommand {
  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param product does something with the product, and gives its exit code
   */
  public RatesCommand(ToIntFunction<ToIntFunction<Wiring>> product, Clock clock) {
    this.product = product;
    this.clock = clock;
  }

  @Command(
      name = "import",
      description = {
        "Takes in a file of the European Central Bank, all or nothing: CSV, ZIP or XML. Without",
        "one, asks the bank: for all of its history at first, for what is missing from then on.",
        "What is known already changes nothing; anything else becomes the next revision."
      },
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "eurofxref-hist.zip, eurofxref-daily.xml, …")
          Optional<Path> file) {
    return product.applyAsInt(
        file.<ToIntFunction<Wiring>>map(this::from).orElse(wiring -> asked(wiring.feeds())));
  }

  /** Reads a file before there is a database. */
  private ToIntFunction<Wiring> from(Path file) {
    List<FxQuote> quotes = EcbFile.read(file.toString(), WholeFile.bytes(file));
    String source = EcbSource.ENDPOINT.toString();
    return wiring ->
        tell(wiring.histories().importRates().from(quotes, source, clock.instant()), quotes);
  }

  private int asked(Feeds feeds) {
    RefreshRates.Outcome outcome = feeds.refreshRates().refresh(feeds.bank(), clock.instant());
    return outcome
        .failed()
        .map(this::tellFailure)
        .orElseGet(() -> tell(outcome.coverage(), outcome.quotes()));
  }

  private int tellFailure(Reply.Failed<FxQuote> failed) {
    say("✗ " + failed.failure() + ": " + failed.text());
    return 1;
  }

  private int tell(List<RateCoverage> coverage, List<FxQuote> quotes) {
    LocalDate newest = quotes.get(quotes.size() - 1).date();
    Table table = new Table("rate", "from", "to", "days", "missing");
    coverage.forEach(
        pair ->
            table.row(
                pair.pair().toString(),
                pair.first().toString(),
                pair.last().toString(),
                Integer.toString(pair.days()),
                Integer.toString(pair.missing())));
    table.lines().forEach(this::say);
    coverage.stream()
        .filter(pair -> pair.endsBefore(newest))
        .forEach(pair -> say("note: no " + pair.pair() + " after " + pair.last()));
    say(
        "%,d rates of %d currencies, %s to %s"
            .formatted(quotes.size(), coverage.size(), quotes.get(0).date(), newest));
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
