package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.refresh.RefreshOutcome;
import io.indexwright.application.refresh.Refreshed;
import io.indexwright.application.refresh.Scope;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Feeds;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Prices from a vendor, for the one who looks after the data. */
@Command(
    name = "prices",
    description = "Brings prices up to date.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class PricesCommand {
  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--scope",
      scope = ScopeType.INHERIT,
      defaultValue = "ACTIONS",
      paramLabel = "SCOPE",
      description = {
        "What is asked for, the cheapest first: ${COMPLETION-CANDIDATES}",
        "(default: ${DEFAULT-VALUE})."
      })
  private Scope scope = Scope.ACTIONS;

  @Option(
      names = "--synthetic",
      paramLabel = "SEED[:COUNT]",
      scope = ScopeType.INHERIT,
      converter = Synthetic.class,
      description = "Ask a synthetic market, which needs no key, for its companies.")
  private Optional<SyntheticMarket> synthetic = Optional.empty();

  /**
   * Works on what {@code product} gives.
   *
   * @param isTerminal whether a person looks at the output
   */
  public PricesCommand(
      ToIntFunction<ToIntFunction<Wiring>> product, Clock clock, boolean isTerminal) {
    this.product = product;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Command(
      name = "refresh",
      description = {
        "Asks Twelve Data for the daily bars, splits and dividends of a universe, each instrument",
        "from its last bar on, and looks at what has come of it.",
        "The key is kept by `secret put twelve-data/api-key`. Ends with 1 if anything failed; the",
        "same command asks for the rest."
      },
      mixinStandardHelpOptions = true)
  int refresh(
      @Option(
              names = "--universe",
              paramLabel = "FILE",
              description =
                  "CSV: instrument,name,currency,market,symbol,zone,sector; followed from now on"
                      + " (at first: thirty well-known stocks).")
          Optional<Path> universe,
      @Option(
              names = "--until",
              paramLabel = "DATE",
              description = "The last day, which has ended on its market (default: yesterday).")
          Optional<LocalDate> until,
      @Mixin Vendor vendor) {
    Universe followed = followed(universe);
    Function<ApiKey, TwelveDataSettings> settings = vendor.settings();
    LocalDate last =
        until.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    return product.applyAsInt(
        wiring -> refresh(wiring.feeds(), known(followed, wiring.feeds()), last, settings));
  }

  private Universe followed(Optional<Path> file) {
    return file.isEmpty() && synthetic.isPresent()
        ? new Universe(synthetic.map(SyntheticMarket::universe))
        : Universe.of(file);
  }

  /** A market that never was changes nothing about what is followed. */
  private List<Followed> known(Universe followed, Feeds feeds) {
    return synthetic.isPresent()
        ? followed.in(feeds, clock.instant())
        : followed.keptIn(feeds, clock.instant());
  }

  private int refresh(
      Feeds feeds,
      List<Followed> followed,
      LocalDate last,
      Function<ApiKey, TwelveDataSettings> settings) {
    BarProgress progress = new BarProgress(out(), isTerminal, followed.size());
    RefreshOutcome outcome =
        feeds
            .refresh(scope)
            .refresh(
                synthetic.map(feeds::synthetic).orElseGet(() -> feeds.twelveData(settings)),
                followed.stream().map(Followed::ticker).toList(),
                last,
                (done, of) -> progress.reach(done));
    progress.clear();
    return outcome.fold(this::tell, busy -> tellBusy());
  }

  private int tellBusy() {
    out().println("✗ another process refreshes this source at this moment");
    return 1;
  }

  private int tell(RefreshOutcome.Done done) {
    Table table =
        new Table("instrument", "result", "new", "corrected", "set apart", "found", "why");
    for (Refreshed one : done.tickers()) {
      table.row(
          one.ticker().instrument().value(),
          one.result().name(),
          Long.toString(one.added()),
          Long.toString(one.corrected()),
          Integer.toString(one.quarantined()),
          Integer.toString(one.findings()),
          one.failed().map(failed -> failed.failure() + ": " + failed.text()).orElse(""));
    }
    table.lines().forEach(line -> out().println(line));
    long failed =
        done.tickers().stream().filter(one -> one.result() == Refreshed.Result.FAILED).count();
    out().println("%,d instruments, %,d of them failed".formatted(done.tickers().size(), failed));
    return failed == 0 ? 0 : 1;
  }

  /** Reads a seed and a number of companies. */
  private static final class Synthetic implements ITypeConverter<SyntheticMarket> {
    @Override
    public SyntheticMarket convert(String text) {
      return SyntheticMarket.parse(text);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
