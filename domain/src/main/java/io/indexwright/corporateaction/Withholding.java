package io.indexwright.corporateaction;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tax that is withheld from dividends. Rule: docs/rules/total-return.md.
 *
 * @param rates by country, then by date
 */
public record Withholding(List<Rate> rates) {

  /** Nothing is known of any country. */
  public static final Withholding NONE = new Withholding(List.of());

  /**
   * One rate of one country.
   *
   * @param country of the tax domicile, two capital letters of ISO 3166
   * @param from the first ex-date it is for; it holds until the next of the country
   * @param fraction from 0 to 1
   */
  public record Rate(String country, LocalDate from, BigDecimal fraction) {
    /** Refuses another form of a country, and less than nothing or more than all. */
    public Rate {
      if (!country.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException("not a country such as US: " + country);
      }
      fraction = checked(fraction);
    }
  }

  /** Refuses two rates of a country from one date on. */
  public Withholding {
    rates =
        rates.stream()
            .sorted(Comparator.comparing(Rate::country).thenComparing(Rate::from))
            .toList();
    Set<String> seen = new HashSet<>();
    for (Rate rate : rates) {
      if (!seen.add(rate.country() + rate.from())) {
        throw new IllegalArgumentException(
            "two rates of " + rate.country() + " from " + rate.from());
      }
    }
  }

  /** Returns the rate for dividends of {@code country} with this ex-date, if one is stated. */
  public Optional<BigDecimal> of(String country, LocalDate exDate) {
    return rates.stream()
        .filter(rate -> rate.country().equals(country) && !rate.from().isAfter(exDate))
        .map(Rate::fraction)
        .reduce((earlier, later) -> later);
  }

  /** Returns {@code fraction} as it is, if it is a rate. */
  public static BigDecimal checked(BigDecimal fraction) {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a rate of tax must be from 0 to 1: " + fraction.toPlainString());
    }
    return Precision.normalised(fraction);
  }
}
