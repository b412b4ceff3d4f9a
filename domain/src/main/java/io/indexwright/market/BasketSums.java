package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.CloseColumns.Series;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums shares times price over many dates: the column path of a basket's value. Both are whole
 * numbers at a scale of their own, so nothing is ever rounded.
 */
final class BasketSums {
  private final PriceColumns prices;
  private final List<Series> held;
  private final int[] columns;
  private final long[] shares;
  private final int scale;

  /**
   * Takes {@code shares} of instruments priced in {@code currency}.
   *
   * @throws IllegalArgumentException if a number of shares has too many digits for a long at the
   *     scale of all
   */
  BasketSums(PriceColumns prices, SortedMap<InstrumentId, BigDecimal> shares, Currency currency) {
    int shareScale = shares.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    this.prices = prices;
    this.held = shares.keySet().stream().map(id -> new Series(id, currency)).toList();
    this.columns =
        held.stream().mapToInt(s -> Collections.binarySearch(prices.series(), s)).toArray();
    this.shares =
        shares.entrySet().stream()
            .mapToLong(one -> unscaled(one.getKey(), one.getValue(), shareScale))
            .toArray();
    this.scale = Math.addExact(prices.scale(), shareScale);
  }

  private static long unscaled(InstrumentId instrument, BigDecimal shares, int scale) {
    BigInteger exact = shares.setScale(scale).unscaledValue();
    if (exact.signum() <= 0) {
      throw new IllegalArgumentException(
          "shares of %s must be positive: %s".formatted(instrument, shares.toPlainString()));
    }
    if (exact.bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException(
          "too many digits in the shares of %s beside shares of %d decimals: %s"
              .formatted(instrument, scale, shares.toPlainString()));
    }
    return exact.longValue();
  }

  /**
   * Returns the sum of every date of a stretch of rows on which all are priced.
   *
   * @throws IllegalArgumentException if a sum does not fit into 128 bits
   */
  NavigableMap<LocalDate, BigDecimal> over(int fromRow, int untilRow) {
    NavigableMap<LocalDate, BigDecimal> sums = new TreeMap<>();
    if (columnIsMissing()) {
      return sums;
    }
    boolean isNarrow = productsAreNarrow();
    long[] sum = new long[2];
    for (int row = fromRow; row < untilRow; row++) {
      boolean isWhole =
          isNarrow
              ? prices.sumNarrow(row, columns, shares, sum)
              : prices.sumWide(row, columns, shares, sum);
      if (isWhole) {
        BigInteger exact = isNarrow ? narrow(sum) : wide(sum, row);
        sums.put(prices.dates().get(row), new BigDecimal(exact, scale));
      }
    }
    return sums;
  }

  private boolean columnIsMissing() {
    for (int column : columns) {
      if (column < 0) {
        return true;
      }
    }
    return false;
  }

  private boolean productsAreNarrow() {
    for (int i = 0; i < columns.length; i++) {
      if (Math.multiplyHigh(prices.highestIn(columns[i]), shares[i]) != 0
          || prices.highestIn(columns[i]) * shares[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static BigInteger narrow(long[] sum) {
    return BigInteger.valueOf(sum[0]).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(sum[1]));
  }

  private BigInteger wide(long[] sum, int row) {
    if (sum[0] < 0) {
      throw overflowing(row);
    }
    BigInteger low = BigInteger.valueOf(sum[1] & Long.MAX_VALUE);
    return BigInteger.valueOf(sum[0])
        .shiftLeft(Long.SIZE)
        .add(sum[1] < 0 ? low.setBit(Long.SIZE - 1) : low);
  }

  private IllegalArgumentException overflowing(int row) {
    BigInteger sum = BigInteger.ZERO;
    int last = 0;
    while (sum.bitLength() < 2 * Long.SIZE) {
      BigDecimal price = prices.priceAt(row, columns[last]).perUnit().setScale(prices.scale());
      sum = sum.add(price.unscaledValue().multiply(BigInteger.valueOf(shares[last])));
      last++;
    }
    return new IllegalArgumentException(
        "the value of the basket does not fit into 128 bits on %s, with %s"
            .formatted(prices.dates().get(row), held.get(last - 1).instrument()));
  }
}
