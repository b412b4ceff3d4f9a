package io.indexwright.adapter.marketfeed.ecb;

import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the bank writes, as we understand it. */
final class EcbRate {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

  /** The file of one day writes {@code 21 November 2026}. */
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private EcbRate() {}

  /** Makes a quote of what stands in three places. */
  static FxQuote of(LocalDate date, Currency currency, String rate) {
    return new FxQuote(EcbFile.FIXING, new CurrencyPair(EUR, currency), date, rate(rate));
  }

  private static BigDecimal rate(String text) {
    if (!RATE.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
      throw new IllegalArgumentException("expected a positive decimal, was '" + text + "'");
    }
    return new BigDecimal(text);
  }

  static LocalDate date(String text) {
    try {
      return Character.isDigit(text.codePointAt(text.length() - 1)) && text.contains("-")
          ? LocalDate.parse(text)
          : LocalDate.parse(text, IN_WORDS);
    } catch (DateTimeException | IndexOutOfBoundsException refused) {
      throw new IllegalArgumentException("expected a date, was '" + text + "'", refused);
    }
  }

  static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "expected an ISO 4217 currency code, was '" + code + "'", unknown);
    }
  }
}
