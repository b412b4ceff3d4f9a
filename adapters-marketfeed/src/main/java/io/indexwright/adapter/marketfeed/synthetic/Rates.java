package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.rates.CurrencyPair;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What currencies are worth on every weekday, each drawn to its usual worth. */
final class Rates {
  private static final double DEVIATION = 0.005;
  private static final double DRAWN = 0.002;
  private static final MathContext DIGITS = new MathContext(6);

  private final LocalDate first;
  private final Map<Currency, double[]> dollars;

  Rates(long seed, LocalDate first, LocalDate last) {
    this.first = first;
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    Map<Currency, double[]> worth = new HashMap<>();
    Map.of("USD", 1.0, "EUR", 1.1, "GBP", 1.3, "JPY", 0.008, "HKD", 0.128)
        .forEach(
            (code, usual) -> {
              double deviation = code.equals("USD") ? 0 : DEVIATION;
              double[] walk = walk(Noise.of(seed, code, 0), usual, new double[days], deviation);
              worth.put(Currency.getInstance(code), walk);
            });
    this.dollars = Collections.unmodifiableMap(worth);
  }

  private static double[] walk(Noise noise, double usual, double[] walk, double deviation) {
    double away = 0;
    for (int day = 0; day < walk.length; day++) {
      away += -DRAWN * away + deviation * noise.normal();
      walk[day] = usual * StrictMath.exp(away);
    }
    return walk;
  }

  boolean knows(CurrencyPair pair) {
    return dollars.containsKey(pair.of()) && dollars.containsKey(pair.in());
  }

  /** Returns it to six digits; nothing of a currency that is not known, on weekends and outside. */
  Optional<BigDecimal> rate(CurrencyPair pair, LocalDate date) {
    if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return Optional.empty();
    }
    return worth(pair.of(), date)
        .flatMap(of -> worth(pair.in(), date).map(in -> BigDecimal.valueOf(of / in).round(DIGITS)));
  }

  private Optional<Double> worth(Currency currency, LocalDate date) {
    long day = date.toEpochDay() - first.toEpochDay();
    return Optional.ofNullable(dollars.get(currency))
        .filter(walk -> day >= 0 && day < walk.length)
        .map(walk -> walk[Math.toIntExact(day)]);
  }
}
