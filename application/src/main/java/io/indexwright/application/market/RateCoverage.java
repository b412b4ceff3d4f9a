package io.indexwright.application.market;

import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * For which days there are rates of a pair.
 *
 * @param days how many there are from the first to the last
 * @param missing days in between on which other pairs have a rate
 */
public record RateCoverage(
    CurrencyPair pair, LocalDate first, LocalDate last, int days, int missing) {

  /** Returns the coverage of each pair, in the order in which the pairs come. */
  public static List<RateCoverage> of(Collection<FxQuote> quotes) {
    TreeSet<LocalDate> all = new TreeSet<>();
    Map<CurrencyPair, TreeSet<LocalDate>> byPair = new LinkedHashMap<>();
    for (FxQuote quote : quotes) {
      all.add(quote.date());
      byPair.computeIfAbsent(quote.pair(), unused -> new TreeSet<>()).add(quote.date());
    }
    List<RateCoverage> coverage = new ArrayList<>();
    byPair.forEach(
        (pair, dates) -> {
          int between = all.subSet(dates.first(), true, dates.last(), true).size();
          coverage.add(
              new RateCoverage(
                  pair, dates.first(), dates.last(), dates.size(), between - dates.size()));
        });
    return coverage;
  }

  /** Returns true if there are none for {@code newest}, the last day of any. */
  public boolean endsBefore(LocalDate newest) {
    return last.isBefore(newest);
  }
}
