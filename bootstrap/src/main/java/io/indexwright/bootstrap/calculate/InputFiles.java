package io.indexwright.bootstrap.calculate;

import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.marketfeed.CsvActions;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvPrices;
import io.indexwright.adapter.marketfeed.CsvSayings;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.MalformedDefinitionException;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the rules and the market of an index stand.
 *
 * @param definitions one edition of the rules each, the first first
 * @param actions corporate actions; absent if there were none
 * @param figures absent if no rule needs any
 * @param groups absent if no rule needs any
 */
public record InputFiles(
    List<Path> definitions,
    Path prices,
    Optional<Path> actions,
    Optional<Path> figures,
    Optional<Path> groups) {
  private static final DefinitionFormat FORMAT = new JsonDefinitionFormat();
  private static final Currency UNKNOWN = Currency.getInstance("XXX");

  /** Keeps a copy that nobody can change. */
  public InputFiles {
    definitions = List.copyOf(definitions);
  }

  /** Returns every file that is read. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(definitions);
    all.add(prices);
    actions.ifPresent(all::add);
    figures.ifPresent(all::add);
    groups.ifPresent(all::add);
    return all;
  }

  /**
   * Reads every file.
   *
   * @throws IllegalArgumentException with everything that is wrong in any of them
   */
  public CalculationInput read() {
    List<String> faults = new ArrayList<>();
    List<IndexDefinition> editions = new ArrayList<>();
    definitions.forEach(file -> attempted(() -> definition(file), faults).ifPresent(editions::add));
    Currency currency =
        editions.stream().findFirst().map(first -> first.currency()).orElse(UNKNOWN);
    Optional<List<Close>> closes = attempted(() -> CsvPrices.read(csv(prices), currency), faults);
    List<Announcement> announced = rows(actions, CsvActions::read, faults);
    List<Dated<Figure, BigDecimal>> numbers = rows(figures, CsvSayings::figures, faults);
    List<Dated<Scheme, String>> names = rows(groups, CsvSayings::groups, faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new CalculationInput(
        new Rulebook(editions), closes.orElseThrow(), announced, numbers, names);
  }

  private static IndexDefinition definition(Path file) {
    try {
      return FORMAT.read(WholeFile.read(file));
    } catch (MalformedDefinitionException malformed) {
      throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  private static <T> List<T> rows(
      Optional<Path> file, Function<CsvFile, List<T>> reader, List<String> faults) {
    return file.flatMap(given -> attempted(() -> reader.apply(csv(given)), faults))
        .orElse(List.of());
  }

  private static CsvFile csv(Path file) {
    return new CsvFile(file.toString(), WholeFile.read(file));
  }

  private static <T> Optional<T> attempted(Supplier<T> reading, List<String> faults) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException refused) {
      faults.add(String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }
}
