package io.indexwright.bootstrap.calculate;

import io.indexwright.adapter.marketfeed.CsvActions;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvPrices;
import io.indexwright.adapter.marketfeed.CsvRates;
import io.indexwright.adapter.marketfeed.CsvSayings;
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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a market stands.
 *
 * @param actions corporate actions; absent if there were none
 * @param knownAt if given, {@code actions} holds revisions, and what was known by then counts
 * @param figures absent if no rule needs any
 * @param groups absent if no rule needs any
 * @param fx rates of currencies; absent if no rule needs any
 * @param interest rates of money; absent if no rule needs any
 */
public record MarketFiles(
    Path prices,
    Optional<Path> actions,
    Optional<Instant> knownAt,
    Optional<Path> figures,
    Optional<Path> groups,
    Optional<Path> fx,
    Optional<Path> interest) {

  /** Returns every file that is read. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(List.of(prices));
    Stream.of(actions, figures, groups, fx, interest).forEach(file -> file.ifPresent(all::add));
    return all;
  }

  /**
   * Reads every file; what is wrong is added to {@code faults}.
   *
   * @param currency of prices that name none
   */
  public MarketRows read(Currency currency, Faults faults) {
    List<Close> closes = rows(Optional.of(prices), file -> CsvPrices.read(file, currency), faults);
    List<Announcement> announced = rows(actions, this::announcements, faults);
    List<Dated<Figure, BigDecimal>> numbers = rows(figures, CsvSayings::figures, faults);
    List<Dated<Scheme, String>> names = rows(groups, CsvSayings::groups, faults);
    List<FxQuote> quotes = rows(fx, CsvRates::fx, faults);
    List<InterestRate> rates = rows(interest, CsvRates::interest, faults);
    return new MarketRows(closes, announced, numbers, names, quotes, rates);
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
