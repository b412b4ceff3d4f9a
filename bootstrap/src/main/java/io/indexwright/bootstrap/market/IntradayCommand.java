package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.refresh.RefreshIntraday;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Feeds;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.series.Days;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Bars within the day from a vendor, for the one who looks after the data. */
@Command(
    name = "intraday",
    description = {
      "Asks Twelve Data for bars within the day. What is known already changes nothing; what is",
      "known otherwise becomes a revision. Ends with 1 if anything failed."
    },
    mixinStandardHelpOptions = true)
public final class IntradayCommand implements Callable<Integer> {
  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "1m, 5m, 15m, 30m or 1h (default: ${DEFAULT-VALUE}).")
  private String interval = "";

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day, of each market's own zone (default: the last one).")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day (default: today, UTC).")
  private Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--universe",
      paramLabel = "FILE",
      description =
          "CSV: instrument,name,currency,market,symbol,zone,sector (default: thirty well-known"
              + " stocks).")
  private Optional<Path> universe = Optional.empty();

  @Mixin private Vendor vendor = new Vendor();

  /** Works on what {@code product} gives. */
  public IntradayCommand(ToIntFunction<ToIntFunction<Wiring>> product, Clock clock) {
    this.product = product;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LocalDate last = until.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Days days = Days.closed(from.orElse(last), last);
    BarInterval length = BarInterval.parse(interval);
    Function<ApiKey, TwelveDataSettings> settings = vendor.settings();
    Universe followed = Universe.of(universe);
    return product.applyAsInt(
        wiring -> {
          Feeds feeds = wiring.feeds();
          return tell(
              feeds
                  .refreshIntraday()
                  .refresh(
                      feeds.twelveDataIntraday(settings),
                      followed.in(feeds, clock.instant()).stream().map(Followed::ticker).toList(),
                      length,
                      days));
        });
  }

  private int tell(List<RefreshIntraday.Taken> all) {
    Table table = new Table("instrument", "bars", "new or changed", "set apart", "why");
    for (RefreshIntraday.Taken one : all) {
      table.row(
          one.ticker().instrument().value(),
          Integer.toString(one.told()),
          Integer.toString(one.changed()),
          Integer.toString(one.quarantined()),
          one.failed().map(failed -> failed.failure() + ": " + failed.text()).orElse(""));
    }
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    long failed = all.stream().filter(one -> one.failed().isPresent()).count();
    out.println("%,d instruments, %,d of them failed".formatted(all.size(), failed));
    return failed == 0 ? 0 : 1;
  }
}
