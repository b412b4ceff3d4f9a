package io.indexwright.bootstrap.allocate;

import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Cash as it was typed.
 *
 * @param amount may be negative: it is owed then
 * @param currency if it was typed as well
 */
record Cash(BigDecimal amount, Optional<Currency> currency) {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}[.]?[0-9]{0,18}");

  /** The currency of an amount if nobody says any. */
  static final Currency UNSAID = Currency.getInstance("USD");

  /**
   * Parses {@code "10000.00"} and {@code "10000.00 EUR"}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Cash parse(String typed) {
    String[] words = typed.strip().split("\\s+", -1);
    if (words.length > 2 || !DECIMAL.matcher(words[0]).matches()) {
      throw refused(typed);
    }
    return new Cash(new BigDecimal(words[0]), named(typed, words));
  }

  private static Optional<Currency> named(String typed, String[] words) {
    try {
      return words.length < 2 ? Optional.empty() : Optional.of(Currency.getInstance(words[1]));
    } catch (IllegalArgumentException unknown) {
      throw refused(typed);
    }
  }

  private static IllegalArgumentException refused(String typed) {
    return new IllegalArgumentException(
        "--cash: expected an amount such as 10000.00 or '10000.00 USD', was '" + typed + "'");
  }

  /**
   * Returns the amount in the currency that was typed, or else in the only one that prices are in.
   *
   * @param ofPrices by code; if prices say none, it is {@link #UNSAID}
   * @throws IllegalArgumentException if there are several, or the amount has too many decimals
   */
  Money in(SortedSet<String> ofPrices) {
    if (currency.isEmpty() && ofPrices.size() > 1) {
      throw new IllegalArgumentException(
          "--cash: prices are in "
              + String.join(", ", ofPrices)
              + ": say the currency, such as '"
              + amount.toPlainString()
              + " "
              + ofPrices.first()
              + "'");
    }
    return paid(
        currency.orElseGet(
            () -> ofPrices.isEmpty() ? UNSAID : Currency.getInstance(ofPrices.first())));
  }

  private Money paid(Currency in) {
    try {
      return new Money(amount, in);
    } catch (ArithmeticException finer) {
      throw new IllegalArgumentException(
          "--cash: %s has %d decimals, was %s"
              .formatted(in, in.getDefaultFractionDigits(), amount.toPlainString()),
          finer);
    }
  }
}
