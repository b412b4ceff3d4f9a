package io.indexwright.rates;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one fixing quoted on one date. */
final class FixingSheet {
  private final Map<CurrencyPair, BigDecimal> quoted = new HashMap<>();
  private final SortedMap<String, Currency> currencies = new TreeMap<>();

  void enter(FxQuote quote) {
    CurrencyPair pair = quote.pair();
    if (quoted.containsKey(pair.inverse()) || quoted.put(pair, quote.rate()) != null) {
      throw new IllegalArgumentException("two quotes of one pair: " + quote);
    }
    currencies.put(pair.of().getCurrencyCode(), pair.of());
    currencies.put(pair.in().getCurrencyCode(), pair.in());
  }

  Optional<BigDecimal> rate(CurrencyPair pair) {
    return Optional.ofNullable(quoted.get(pair))
        .or(() -> inverse(pair).map(Ratio::quotient))
        .or(() -> across(pair));
  }

  private Optional<BigDecimal> across(CurrencyPair pair) {
    return currencies.values().stream()
        .flatMap(third -> across(pair, third).stream())
        .map(Ratio::quotient)
        .findFirst();
  }

  private Optional<Ratio> across(CurrencyPair pair, Currency third) {
    return leg(new CurrencyPair(pair.of(), third))
        .flatMap(there -> leg(new CurrencyPair(third, pair.in())).map(there::times));
  }

  private Optional<Ratio> leg(CurrencyPair pair) {
    return Optional.ofNullable(quoted.get(pair))
        .map(rate -> new Ratio(rate, BigDecimal.ONE))
        .or(() -> inverse(pair));
  }

  private Optional<Ratio> inverse(CurrencyPair pair) {
    return Optional.ofNullable(quoted.get(pair.inverse()))
        .map(rate -> new Ratio(BigDecimal.ONE, rate));
  }

  /** A rate before it is divided, so that two legs are divided once. */
  private record Ratio(BigDecimal above, BigDecimal below) {

    Ratio times(Ratio other) {
      return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    BigDecimal quotient() {
      return Precision.quotient(above, below);
    }
  }
}
