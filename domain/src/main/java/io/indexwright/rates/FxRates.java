package io.indexwright.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rates of some fixings, quoted against whatever currency they are quoted against. Rule:
 * docs/rules/currency.md.
 */
public final class FxRates {
  private final List<FxQuote> quotes;
  private final Map<Fixed, FixingSheet> sheets;

  private FxRates(List<FxQuote> quotes, Map<Fixed, FixingSheet> sheets) {
    this.quotes = quotes;
    this.sheets = sheets;
  }

  /**
   * Takes {@code quotes}, which may come in any order.
   *
   * @throws IllegalArgumentException if two currencies are quoted twice at one fixing of one date,
   *     in whatever direction
   */
  public static FxRates of(Collection<FxQuote> quotes) {
    List<FxQuote> inOrder = quotes.stream().sorted(FxQuote.ORDER).toList();
    Map<Fixed, FixingSheet> sheets = new HashMap<>();
    for (FxQuote quote : inOrder) {
      sheets
          .computeIfAbsent(new Fixed(quote.fixing(), quote.date()), fixed -> new FixingSheet())
          .enter(quote);
    }
    return new FxRates(inOrder, sheets);
  }

  /** Knows no rate but that of a currency in itself. */
  public static FxRates none() {
    return of(List.of());
  }

  /** Returns what was quoted, by date, fixing and pair. */
  public List<FxQuote> quotes() {
    return quotes;
  }

  /**
   * Returns the rate of {@code pair} at one fixing of one date: as quoted, or else the inverse of
   * what is quoted the other way round, or else over a third currency that is quoted with both; of
   * several, the one whose code comes first. A currency in itself is 1. One quotient at most, of 34
   * significant digits.
   */
  public Optional<BigDecimal> rate(String fixing, CurrencyPair pair, LocalDate date) {
    return pair.isOne()
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(sheets.get(new Fixed(fixing, date)))
            .flatMap(sheet -> sheet.rate(pair));
  }

  /**
   * Returns the rate of the last date that has one, among {@code date} and the calendar days before
   * it.
   *
   * @param days how many days before; 0 looks at {@code date} alone
   */
  public Optional<BigDecimal> rate(String fixing, CurrencyPair pair, LocalDate date, int days) {
    return lastDate(fixing, pair, date, days).flatMap(known -> rate(fixing, pair, known));
  }

  /**
   * Returns the last date on which a fixing has the rate of {@code pair}, among {@code date} and
   * the calendar days before it.
   *
   * @param days how many days before; 0 looks at {@code date} alone
   */
  public Optional<LocalDate> lastDate(String fixing, CurrencyPair pair, LocalDate date, int days) {
    return IntStream.rangeClosed(0, days)
        .mapToObj(date::minusDays)
        .filter(day -> rate(fixing, pair, day).isPresent())
        .findFirst();
  }

  @Override
  public String toString() {
    return quotes.size() + " quotes of " + sheets.size() + " fixings";
  }

  /** One fixing of one date. */
  private record Fixed(String fixing, LocalDate date) {}
}
