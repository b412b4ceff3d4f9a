package io.indexwright.bootstrap.quotes;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.adapter.marketfeed.twelvedata.stream.StreamSettings;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.quote.ServedQuote;
import io.indexwright.bootstrap.market.Universe;
import io.indexwright.bootstrap.market.Vendor;
import io.indexwright.bootstrap.terminal.Stop;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Feeds;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Last prices from a vendor, for the one who looks after the data. */
@Command(
    name = "quotes",
    description = "Follows last prices.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class QuotesCommand {
  private static final String UNIVERSE =
      "CSV: instrument,name,currency,market,symbol,zone,sector (default: those that are"
          + " followed).";

  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final ToIntFunction<ToIntBiFunction<Wiring, Stop>> untilStopped;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * Works on what {@code product} gives.
   *
   * @param untilStopped gives it to a job that goes on for ever
   */
  public QuotesCommand(
      ToIntFunction<ToIntFunction<Wiring>> product,
      ToIntFunction<ToIntBiFunction<Wiring, Stop>> untilStopped,
      Clock clock) {
    this.product = product;
    this.untilStopped = untilStopped;
    this.clock = clock;
  }

  @Command(
      name = "stream",
      description = {
        "Follows the prices of a universe over the WebSocket of Twelve Data, keeps the last one of",
        "each, and tells them until Ctrl-C. The key is kept by `secret put twelve-data/api-key`."
      },
      mixinStandardHelpOptions = true)
  int stream(
      @Option(names = "--universe", paramLabel = "FILE", description = UNIVERSE)
          Optional<Path> universe,
      @Option(
              names = "--endpoint",
              paramLabel = "URL",
              defaultValue = "wss://ws.twelvedata.com/v1/quotes/price",
              description = "Where the stream is (default: ${DEFAULT-VALUE}).")
          URI endpoint) {
    Universe followed = Universe.of(universe);
    return untilStopped.applyAsInt(
        (wiring, stop) -> {
          Feeds feeds = wiring.feeds();
          return new Ticking(out())
              .tell(
                  feeds,
                  feeds.twelveDataStream(
                      key ->
                          new StreamSettings(
                              endpoint, key, StreamSettings.of(key).mostCharacters())),
                  tickers(followed, feeds),
                  stop);
        });
  }

  @Command(
      name = "latest",
      description = {
        "Asks Twelve Data for the last prices of a universe, and tells the last good ones, marked",
        "stale where it has no answer. Ends with 1 if a price is stale or missing."
      },
      mixinStandardHelpOptions = true)
  int latest(
      @Option(names = "--universe", paramLabel = "FILE", description = UNIVERSE)
          Optional<Path> universe,
      @Mixin Vendor vendor) {
    Universe followed = Universe.of(universe);
    Function<ApiKey, TwelveDataSettings> settings = vendor.settings();
    return product.applyAsInt(
        wiring -> {
          Feeds feeds = wiring.feeds();
          return tell(
              feeds.serveQuotes().ask(feeds.twelveData(settings), tickers(followed, feeds)));
        });
  }

  private List<Ticker> tickers(Universe followed, Feeds feeds) {
    return followed.in(feeds, clock.instant()).stream().map(Followed::ticker).toList();
  }

  private int tell(Map<Ticker, ServedQuote> all) {
    Table table = new Table("instrument", "price", "age", "state", "why");
    all.forEach((ticker, served) -> row(table, ticker, served));
    table.lines().forEach(line -> out().println(line));
    return all.values().stream().allMatch(ServedQuote.Fresh.class::isInstance) ? 0 : 1;
  }

  private static void row(Table table, Ticker ticker, ServedQuote served) {
    String name = ticker.instrument().value();
    served.fold(
        fresh -> table.row(name, price(fresh.quote()), seconds(fresh.age()), "fresh", ""),
        stale ->
            table.row(
                name,
                price(stale.quote()),
                seconds(stale.age()),
                "stale since " + stale.since(),
                stale.why()),
        missing -> table.row(name, "", "", "missing", missing.why()));
  }

  static String price(Quote quote) {
    return quote.latest().price().toString();
  }

  static String seconds(Duration age) {
    return age.toSeconds() + " s";
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
