package io.indexwright.bootstrap.calculate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a market stands. */
public final class MarketOptions {
  @Option(
      names = "--prices",
      required = true,
      paramLabel = "FILE",
      description = "CSV: date,instrument,close[,currency]")
  private Path prices = Path.of("");

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description = "CSV: ex_date,instrument,action and what the action takes: amount, new, ...")
  private Optional<Path> actions = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description =
          "The actions are revisions (id,revision,known_at[,cancelled]); those known by then count.")
  private Optional<Instant> knownAt = Optional.empty();

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      description = "CSV: date,instrument,figure,value")
  private Optional<Path> figures = Optional.empty();

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "CSV: date,instrument,scheme,group")
  private Optional<Path> groups = Optional.empty();

  @Option(
      names = "--fx",
      paramLabel = "FILE",
      description = "CSV: date,fixing,of,in,rate (units of IN for one of OF)")
  private Optional<Path> fx = Optional.empty();

  @Option(
      names = "--interest",
      paramLabel = "FILE",
      description = "CSV: date,name,rate (a fraction a year)")
  private Optional<Path> interest = Optional.empty();

  /** Returns the files as they were named. */
  public MarketFiles files() {
    return new MarketFiles(prices, actions, knownAt, figures, groups, fx, interest);
  }
}
