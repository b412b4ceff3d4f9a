package io.indexwright.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Books;
import io.indexwright.statistics.NotEstimableException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;

/** Returns and covariances that can be read at a glance, or are drawn from a seed. */
final class Samples {
  /** Ten daily returns of three American stocks; the prices are those of the tests of ffn. */
  static final Returns THREE =
      Returns.simple(
          prices(
              "AAPL",
              "13.84 13.575 13.78 13.225 12.91 13.095 12.835 12.93 12.93 12.645 12.75",
              "MSFT",
              "25.37 25.09 25.38 25.16 25.18 25.13 24.89 24.63 24.5 24.15 24.41",
              "C",
              "492.1 486.2 493.1 491.2 499.9 508.2 512.8 503.4 496.1 498.0 497.9"));

  private Samples() {}

  /** An instrument, its prices, an instrument, its prices. */
  static SortedMap<InstrumentId, List<BigDecimal>> prices(String... namesAndPrices) {
    SortedMap<InstrumentId, List<BigDecimal>> prices = new TreeMap<>();
    for (int i = 0; i < namesAndPrices.length; i += 2) {
      List<BigDecimal> column = new ArrayList<>();
      for (String price : namesAndPrices[i + 1].split(" ", -1)) {
        column.add(new BigDecimal(price));
      }
      prices.put(Books.id(namesAndPrices[i]), column);
    }
    return prices;
  }

  /** Names the rows A, B, C, …. */
  static Covariance covariance(double[]... rows) {
    List<InstrumentId> names = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      names.add(name(i));
    }
    return Covariance.of(InstrumentOrder.copyOf(names), rows);
  }

  static double[] row(double... numbers) {
    return numbers.clone();
  }

  static InstrumentId name(int place) {
    return Books.id(String.valueOf((char) ('A' + place)));
  }

  /** Prices that wander, with a part that all of them share. */
  static SortedMap<InstrumentId, List<BigDecimal>> drawn(int names, int prices, Random random) {
    double[] common = random.doubles(prices, -0.02, 0.02).toArray();
    SortedMap<InstrumentId, List<BigDecimal>> drawn = new TreeMap<>();
    for (int i = 0; i < names; i++) {
      double share = random.nextDouble() * 2;
      double size = 0.001 + random.nextDouble() * 0.05;
      double price = 1 + random.nextInt(500);
      List<BigDecimal> column = new ArrayList<>();
      for (int t = 0; t < prices; t++) {
        price *= 1 + share * common[t] + size * (random.nextDouble() - 0.5);
        column.add(BigDecimal.valueOf(price));
      }
      drawn.put(name(i), column);
    }
    return drawn;
  }

  /** Two to eight names, with more returns than names. */
  static Covariance drawnBy(Random random) {
    int names = 2 + random.nextInt(7);
    return estimator(random)
        .of(Returns.simple(drawn(names, names + 4 + random.nextInt(60), random)));
  }

  static CovarianceEstimator estimator(Random random) {
    return random.nextBoolean() ? CovarianceEstimator.SAMPLE : CovarianceEstimator.LEDOIT_WOLF;
  }

  static void assertWeights(EstimatedWeights weights, double within, Object... namesAndNumbers) {
    assertThat(weights.byInstrument()).hasSize(namesAndNumbers.length / 2);
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      InstrumentId id = Books.id((String) namesAndNumbers[i]);
      assertThat(weights.weightOf(id))
          .as("%s", id)
          .isCloseTo((Double) namesAndNumbers[i + 1], Offset.offset(within));
    }
  }

  static void assertRefused(ThrowingCallable call, Reason reason, String message) {
    assertThatExceptionOfType(NotEstimableException.class)
        .isThrownBy(call)
        .withMessageContaining(message)
        .extracting(NotEstimableException::reason)
        .isEqualTo(reason);
  }
}
