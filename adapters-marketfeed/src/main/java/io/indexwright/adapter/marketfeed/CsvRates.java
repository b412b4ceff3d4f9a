package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.InterestRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rates of currencies and of money. */
public final class CsvRates {

  private CsvRates() {}

  /**
   * Returns every row of {@code date,fixing,of,in,rate}: units of {@code in} for one of {@code of}.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice, in
   *     whatever direction
   */
  public static List<FxQuote> fx(CsvFile file) {
    Set<Fixed> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("date", "fixing", "of", "in", "rate"),
        Set.of(),
        row -> {
          LocalDate date = row.date("date");
          String fixing = row.read("fixing", "the name of a fixing such as ECB", CsvRates::named);
          CurrencyPair pair = new CurrencyPair(currency(row, "of"), currency(row, "in"));
          if (pair.of().equals(pair.in())) {
            throw row.fault("in", "expected another currency than " + pair.of());
          }
          Fixed place = new Fixed(date, fixing, Set.of(pair.of(), pair.in()));
          row.refuseTwice(seen.add(place), "date", "a second rate of " + pair + " at " + fixing);
          return new FxQuote(fixing, pair, date, row.positive("rate"));
        });
  }

  /**
   * Returns every row of {@code date,name,rate}: a fraction a year, from that date on.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<InterestRate> interest(CsvFile file) {
    Set<Published> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("date", "name", "rate"),
        Set.of(),
        row -> {
          String name = row.read("name", "the name of a rate such as SOFR", CsvRates::named);
          LocalDate from = row.date("date");
          row.refuseTwice(seen.add(new Published(from, name)), "date", "a second rate of " + name);
          return new InterestRate(name, from, row.decimal("rate"));
        });
  }

  private static Currency currency(Row row, String column) {
    return row.read(column, "an ISO 4217 currency code such as USD", Currency::getInstance);
  }

  private static String named(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name");
    }
    return name;
  }

  private record Published(LocalDate from, String name) {}

  private record Fixed(LocalDate date, String fixing, Set<Currency> currencies) {}
}
