package io.indexwright.bootstrap.calculate;

import io.indexwright.bootstrap.files.Faults;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Where the rules and the market of an index stand.
 *
 * @param definitions one edition of the rules each, the first first
 */
public record InputFiles(List<Path> definitions, MarketFiles market) {
  private static final Currency UNKNOWN = Currency.getInstance("XXX");

  /** Keeps a copy that nobody can change. */
  public InputFiles {
    definitions = List.copyOf(definitions);
  }

  /** Returns every file that is read. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(definitions);
    all.addAll(market.all());
    return all;
  }

  /**
   * Reads every file.
   *
   * @throws IllegalArgumentException with everything that is wrong in any of them
   */
  public CalculationInput read() {
    Faults faults = new Faults();
    List<IndexDefinition> editions = RuleFiles.read(definitions, faults);
    Currency currency =
        editions.stream().findFirst().map(IndexDefinition::currency).orElse(UNKNOWN);
    MarketRows rows = market.read(currency, faults);
    faults.refuseAny();
    return new CalculationInput(new Rulebook(editions), rows);
  }
}
