package io.indexwright.bootstrap.simulate;

import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.adapter.json.policy.JsonPolicyFormat;
import io.indexwright.adapter.marketfeed.AllocationTables;
import io.indexwright.adapter.marketfeed.TableFile;
import io.indexwright.bootstrap.calculate.MarketFiles;
import io.indexwright.bootstrap.calculate.MarketRows;
import io.indexwright.bootstrap.calculate.RuleFiles;
import io.indexwright.bootstrap.files.Faults;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.simulation.policy.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Where everything stands that a simulation takes.
 *
 * @param definitions the rules of the index that is held, an edition each; none if {@code targets}
 *     are
 * @param targets own weights
 * @param benchmark the rules of the index that it is compared with
 */
record SimulationFiles(
    List<Path> definitions,
    Optional<Path> targets,
    Optional<Path> policy,
    Optional<Path> benchmark,
    MarketFiles market) {
  private static final Currency UNKNOWN = Currency.getInstance("XXX");

  /** Keeps a copy that nobody can change. */
  SimulationFiles {
    definitions = List.copyOf(definitions);
  }

  /** Returns every file that is read. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(definitions);
    targets.ifPresent(all::add);
    policy.ifPresent(all::add);
    benchmark.ifPresent(all::add);
    all.addAll(market.all());
    return all;
  }

  /**
   * Reads every file.
   *
   * @param told the currency of the simulation; if empty, that of the rules
   * @throws IllegalArgumentException with everything that is wrong in any of them
   */
  SimulationInput read(Optional<Currency> told) {
    Faults faults = new Faults();
    List<IndexDefinition> editions = RuleFiles.read(definitions, faults);
    List<IndexDefinition> judge = RuleFiles.read(benchmark.stream().toList(), faults);
    Optional<Target> own = targets.flatMap(file -> faults.attempted(() -> own(file)));
    Currency currency =
        told.or(() -> editions.stream().findFirst().map(IndexDefinition::currency)).orElse(UNKNOWN);
    Optional<AllocationRules> rules =
        policy.flatMap(file -> faults.attempted(() -> rules(file, currency)));
    Optional<MarketRows> rows =
        currency.equals(UNKNOWN)
            ? faults.attempted(SimulationFiles::withoutCurrency)
            : Optional.of(market.read(currency, faults));
    faults.refuseAny();
    return new SimulationInput(
        own.orElseGet(() -> new Target.OfIndex(new Rulebook(editions))),
        currency,
        rules,
        judge.stream().findFirst().map(Rulebook::of),
        rows.orElseThrow());
  }

  private static MarketRows withoutCurrency() {
    throw new IllegalArgumentException("own weights have no currency: say it by --currency");
  }

  private static Target own(Path file) {
    return new Target.OwnWeights(
        AllocationTables.targets(new TableFile(file.toString(), WholeFile.read(file))));
  }

  private static AllocationRules rules(Path file, Currency currency) {
    try {
      return JsonPolicyFormat.read(WholeFile.read(file), currency);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
    }
  }
}
