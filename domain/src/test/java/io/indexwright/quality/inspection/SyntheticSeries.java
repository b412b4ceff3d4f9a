package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rows without an error: a random walk with fat tails on every weekday, a dividend every quarter,
 * one split, volumes, and adjusted closes that follow from them.
 */
final class SyntheticSeries {
  static final int ROWS = 300;
  static final int SPLIT = 150;
  static final int FIRST_DIVIDEND = 40;
  static final int QUARTER = 63;

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final List<String> RATIOS = List.of("2", "3", "4", "1.5", "0.1", "0.2");

  private final Random random;
  private final double volatility;
  private final BigDecimal ratio;
  private final BigDecimal dividend;
  private double price;

  private SyntheticSeries(long seed) {
    this.random = new Random(seed);
    this.volatility = 0.008 + 0.015 * random.nextDouble();
    this.ratio = new BigDecimal(RATIOS.get(random.nextInt(RATIOS.size())));
    this.price = 30 + 170 * random.nextDouble();
    this.dividend = cents(price * (0.003 + 0.01 * random.nextDouble()));
  }

  static RawSeries of(Convention convention, long seed) {
    return switch (convention) {
      case AS_TRADED -> asTraded(seed);
      case SPLIT_ADJUSTED -> splitAdjusted(seed);
      case RATE -> rate(seed);
    };
  }

  /** Prices as they traded, to the cent. */
  static RawSeries asTraded(long seed) {
    return new RawSeries(adjusted(new SyntheticSeries(seed).rows(), SPLIT), Convention.AS_TRADED);
  }

  /** The same with a dividend on the date of the split, for a new unit. */
  static RawSeries withDividendAtSplit(long seed) {
    SyntheticSeries made = new SyntheticSeries(seed);
    List<RawRow> rows = made.rows();
    BigDecimal money = made.dividend.divide(made.ratio, 4, RoundingMode.HALF_EVEN);
    rows.set(SPLIT, with(rows.get(SPLIT), Column.DIVIDEND, money));
    return new RawSeries(adjusted(rows, SPLIT), Convention.AS_TRADED);
  }

  /** Everything before the split in units of after it. */
  static RawSeries splitAdjusted(long seed) {
    SyntheticSeries made = new SyntheticSeries(seed);
    List<RawRow> rows = made.rows();
    for (int i = 0; i < SPLIT; i++) {
      rows.set(i, divided(rows.get(i), made.ratio));
    }
    return new RawSeries(adjusted(rows, ROWS), Convention.SPLIT_ADJUSTED);
  }

  /** A rate that is far from one. */
  static RawSeries rate(long seed) {
    Random random = new Random(seed);
    double level = random.nextBoolean() ? 0.6 : 130;
    List<RawRow> rows = new ArrayList<>();
    for (LocalDate date : weekdays(ROWS)) {
      level *= StrictMath.exp(0.005 * random.nextGaussian());
      BigDecimal rate = BigDecimal.valueOf(level).setScale(5, RoundingMode.HALF_EVEN);
      rows.add(new RawRow(date, new TreeMap<>(Map.of(Column.CLOSE, rate))));
    }
    return new RawSeries(rows, Convention.RATE);
  }

  static List<LocalDate> weekdays(int count) {
    return START
        .datesUntil(START.plusDays(2L * count))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .limit(count)
        .toList();
  }

  static RawRow with(RawRow row, Column column, BigDecimal value) {
    return row.with(column, Optional.of(value));
  }

  private List<RawRow> rows() {
    List<RawRow> rows = new ArrayList<>();
    for (LocalDate date : weekdays(ROWS)) {
      rows.add(row(date, rows.size()));
    }
    return rows;
  }

  private RawRow row(LocalDate date, int i) {
    boolean pays = i >= FIRST_DIVIDEND && (i - FIRST_DIVIDEND) % QUARTER == 0;
    boolean splits = i == SPLIT;
    BigDecimal paid = i < SPLIT ? dividend : dividend.divide(ratio, 4, RoundingMode.HALF_EVEN);
    double open = (price - (pays ? paid.doubleValue() : 0)) / (splits ? ratio.doubleValue() : 1);
    price = open * StrictMath.exp(move());
    double high = Math.max(open, price) * (1 + volatility * random.nextDouble());
    double low = Math.min(open, price) * (1 - volatility * random.nextDouble());
    TreeMap<Column, BigDecimal> values = new TreeMap<>();
    values.put(Column.OPEN, cents(open));
    values.put(Column.HIGH, cents(high));
    values.put(Column.LOW, cents(low));
    values.put(Column.CLOSE, cents(price));
    values.put(Column.VOLUME, new BigDecimal(Math.round(volume(i))));
    values.put(Column.DIVIDEND, pays ? paid : BigDecimal.ZERO);
    values.put(Column.SPLIT, splits ? ratio : BigDecimal.ZERO);
    return new RawRow(date, values);
  }

  /** One day in thirty is three times as wild. */
  private double move() {
    return volatility * random.nextGaussian() * (random.nextInt(30) == 0 ? 3 : 1);
  }

  private double volume(int i) {
    double units = 200_000 * StrictMath.exp(0.5 * random.nextGaussian());
    return i < SPLIT ? units : units * ratio.doubleValue();
  }

  private static BigDecimal cents(double price) {
    return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static RawRow divided(RawRow row, BigDecimal ratio) {
    TreeMap<Column, BigDecimal> values = new TreeMap<>(row.values());
    values.replaceAll(
        (column, value) ->
            switch (column) {
              case OPEN, HIGH, LOW, CLOSE, ADJUSTED_CLOSE, DIVIDEND ->
                  value.divide(ratio, 6, RoundingMode.HALF_EVEN);
              case VOLUME -> value.multiply(ratio);
              case SPLIT -> value;
            });
    return new RawRow(row.date(), values);
  }

  /** Fills in the adjusted closes, newest first. */
  private static List<RawRow> adjusted(List<RawRow> rows, int split) {
    List<RawRow> adjusted = new ArrayList<>(rows);
    BigDecimal factor = BigDecimal.ONE;
    for (int i = rows.size() - 1; i >= 0; i--) {
      BigDecimal close = rows.get(i).positive(Column.CLOSE).orElseThrow();
      BigDecimal value = close.multiply(factor).setScale(6, RoundingMode.HALF_EVEN);
      adjusted.set(i, with(rows.get(i), Column.ADJUSTED_CLOSE, value));
      factor = i == 0 ? factor : factor.multiply(kept(rows.get(i - 1), rows.get(i), i == split));
    }
    return adjusted;
  }

  private static BigDecimal kept(RawRow before, RawRow row, boolean splits) {
    BigDecimal ratio = splits ? row.positive(Column.SPLIT).orElse(BigDecimal.ONE) : BigDecimal.ONE;
    if (row.positive(Column.DIVIDEND).isEmpty() && !splits) {
      return BigDecimal.ONE;
    }
    BigDecimal cum = before.positive(Column.CLOSE).orElseThrow();
    BigDecimal money = row.positive(Column.DIVIDEND).orElse(BigDecimal.ZERO).multiply(ratio);
    return cum.subtract(money).divide(cum.multiply(ratio), MathContext.DECIMAL64);
  }
}
