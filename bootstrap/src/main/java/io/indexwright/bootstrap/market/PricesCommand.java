package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSource;
import io.indexwright.application.feed.Followed;
import io.indexwright.adapter.marketfeed.universe.UniverseFile;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.refresh.RefreshOutcome;
import io.indexwright.application.refresh.Refreshed;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Feeds;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prices from a vendor, for the one who looks after the data. */
@Command(
    name = "prices",
    description = "Brings prices up to date.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class PricesCommand {
  private static final String USUAL_UNIVERSE = "/universe/default.csv";

  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

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
                  "CSV: instrument,name,currency,market,symbol,zone,sector (default: thirty"
                      + " well-known stocks).")
          Optional<Path> universe,
      @Option(
              names = "--until",
              paramLabel = "DATE",
              description = "The last day, which has ended on its market (default: yesterday).")
          Optional<LocalDate> until,
      @Option(
              names = "--credits",
              paramLabel = "MINUTE/DAY",
              defaultValue = "8/800",
              description = "What the plan grants (default: ${DEFAULT-VALUE}).")
          String credits,
      @Option(
              names = "--endpoint",
              paramLabel = "URL",
              defaultValue = "https://api.twelvedata.com",
              description = "Where the vendor is (default: ${DEFAULT-VALUE}).")
          URI endpoint) {
    List<Followed> followed = universe.map(PricesCommand::given).orElseGet(PricesCommand::usual);
    Allowance allowance = allowance(credits);
    LocalDate last =
        until.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    return product.applyAsInt(
        wiring -> refresh(wiring.feeds(), followed, last, settings(endpoint, allowance)));
  }

  private interface Settings {
    TwelveDataSettings of(ApiKey key);
  }

  private static Settings settings(URI endpoint, Allowance allowance) {
    return key -> {
      TwelveDataSettings usual = TwelveDataSettings.of(key, allowance);
      return new TwelveDataSettings(
          endpoint, key, allowance, usual.mostSymbols(), usual.mostBytes());
    };
  }

  private static List<Followed> given(Path file) {
    return UniverseFile.read(file.toString(), WholeFile.read(file));
  }

  private static List<Followed> usual() {
    try (InputStream resource = PricesCommand.class.getResourceAsStream(USUAL_UNIVERSE)) {
      byte[] bytes = Objects.requireNonNull(resource, USUAL_UNIVERSE).readAllBytes();
      return UniverseFile.read("the usual universe", new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("the jar is damaged: " + USUAL_UNIVERSE, broken);
    }
  }

  private static Allowance allowance(String credits) {
    String[] parts = credits.split("/", -1);
    try {
      return new Allowance(
          TwelveDataSource.NAME,
          Integer.parseInt(parts[0]),
          parts.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1])));
    } catch (NumberFormatException refused) {
      throw new IllegalArgumentException(
          "--credits: expected credits of a minute and a day such as 8/800, was " + credits,
          refused);
    }
  }

  private int refresh(Feeds feeds, List<Followed> followed, LocalDate last, Settings settings) {
    feeds.instruments().add(followed.stream().map(Followed::instrument).toList());
    BarProgress progress = new BarProgress(out(), isTerminal, followed.size());
    RefreshOutcome outcome =
        feeds
            .refresh()
            .refresh(
                feeds.twelveData(settings::of),
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
    Table table = new Table("instrument", "result", "new", "corrected", "set apart", "why");
    for (Refreshed one : done.tickers()) {
      table.row(
          one.ticker().instrument().value(),
          one.result().name(),
          count(one, ImportOutcome.Imported::added),
          count(one, ImportOutcome.Imported::corrected),
          Integer.toString(one.quarantined()),
          one.failed().map(failed -> failed.failure() + ": " + failed.text()).orElse(""));
    }
    table.lines().forEach(line -> out().println(line));
    long failed =
        done.tickers().stream().filter(one -> one.result() == Refreshed.Result.FAILED).count();
    out().println("%,d instruments, %,d of them failed".formatted(done.tickers().size(), failed));
    return failed == 0 ? 0 : 1;
  }

  private interface Counted {
    long of(ImportOutcome.Imported done);
  }

  private static String count(Refreshed one, Counted counted) {
    return one.taken()
        .map(outcome -> outcome.fold(counted::of, refused -> 0L))
        .map(count -> Long.toString(count))
        .orElse("");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
