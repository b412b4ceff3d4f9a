package io.indexwright.bootstrap.calculate;

import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.marketfeed.CsvActions;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvPrices;
import io.indexwright.adapter.marketfeed.CsvRates;
import io.indexwright.adapter.marketfeed.CsvSayings;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.MalformedDefinitionException;
import io.indexwright.bootstrap.files.Faults;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Scheme;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.InterestRate;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the rules and the market of an index stand.
 *
 * @param definitions one edition of the rules each, the first first
 * @param actions corporate actions; absent if there were none
 * @param knownAt if given, {@code actions} holds revisions, and what was known by then counts
 * @param figures absent if no rule needs any
 * @param groups absent if no rule needs any
 * @param fx rates of currencies; absent if no rule needs any
 * @param interest rates of money; absent if no rule needs any
 */
public record InputFiles(
    List<Path> definitions,
    Path prices,
    Optional<Path> actions,
    Optional<Instant> knownAt,
    Optional<Path> figures,
    Optional<Path> groups,
    Optional<Path> fx,
    Optional<Path> interest) {
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
    fx.ifPresent(all::add);
    interest.ifPresent(all::add);
    return all;
  }

  /**
   * Reads every file.
   *
   * @throws IllegalArgumentException with everything that is wrong in any of them
   */
  public CalculationInput read() {
    Faults faults = new Faults();
    List<IndexDefinition> editions = new ArrayList<>();
    definitions.forEach(file -> faults.attempted(() -> definition(file)).ifPresent(editions::add));
    Currency currency =
        editions.stream().findFirst().map(first -> first.currency()).orElse(UNKNOWN);
    Optional<List<Close>> closes = faults.attempted(() -> CsvPrices.read(csv(prices), currency));
    List<Announcement> announced = rows(actions, this::announcements, faults);
    List<Dated<Figure, BigDecimal>> numbers = rows(figures, CsvSayings::figures, faults);
    List<Dated<Scheme, String>> names = rows(groups, CsvSayings::groups, faults);
    List<FxQuote> quotes = rows(fx, CsvRates::fx, faults);
    List<InterestRate> rates = rows(interest, CsvRates::interest, faults);
    faults.refuseAny();
    return new CalculationInput(
        new Rulebook(editions), closes.orElseThrow(), announced, numbers, names, quotes, rates);
  }

  private static IndexDefinition definition(Path file) {
    try {
      return FORMAT.read(WholeFile.read(file));
    } catch (MalformedDefinitionException malformed) {
      throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  private List<Announcement> announcements(CsvFile file) {
    return knownAt
        .map(now -> CorporateActions.asKnownAt(CsvActions.revisions(file), now).announcements())
        .orElseGet(() -> CsvActions.read(file));
  }

  private static <T> List<T> rows(
      Optional<Path> file, Function<CsvFile, List<T>> reader, Faults faults) {
    return file.flatMap(given -> faults.attempted(() -> reader.apply(csv(given))))
        .orElse(List.of());
  }

  private static CsvFile csv(Path file) {
    return new CsvFile(file.toString(), WholeFile.read(file));
  }
}
