package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one company over a stretch of days.
 *
 * @param rows as traded, with dividends and splits on their ex-dates, and with closes adjusted for
 *     those up to the last row
 * @param delisted the first day on which it trades no more, if that is in the stretch
 */
public record History(RawSeries rows, Optional<LocalDate> delisted) {
  private static final int ADJUSTED_DECIMALS = 6;

  /** Adjusts from the last session backwards. */
  static History of(List<Session> sessions, int decimals, Optional<LocalDate> delisted) {
    List<RawRow> rows = new ArrayList<>(sessions.size());
    BigDecimal kept = BigDecimal.ONE;
    for (int i = sessions.size() - 1; i >= 0; i--) {
      Session session = sessions.get(i);
      rows.add(row(session, decimals, kept));
      if (i > 0 && session.hasEvent()) {
        BigDecimal cum = close(sessions.get(i - 1), decimals);
        kept = kept.multiply(kept(session, cum), MathContext.DECIMAL64);
      }
    }
    return new History(new RawSeries(rows, Convention.AS_TRADED), delisted);
  }

  private static RawRow row(Session session, int decimals, BigDecimal kept) {
    SortedMap<Column, BigDecimal> values = new TreeMap<>();
    values.put(Column.OPEN, BigDecimal.valueOf(session.ticks().open(), decimals));
    values.put(Column.HIGH, BigDecimal.valueOf(session.ticks().high(), decimals));
    values.put(Column.LOW, BigDecimal.valueOf(session.ticks().low(), decimals));
    BigDecimal close = close(session, decimals);
    values.put(Column.CLOSE, close);
    values.put(
        Column.ADJUSTED_CLOSE,
        close.multiply(kept).setScale(ADJUSTED_DECIMALS, RoundingMode.HALF_EVEN));
    values.put(Column.VOLUME, BigDecimal.valueOf(session.volume()));
    if (session.dividend().signum() > 0) {
      values.put(Column.DIVIDEND, session.dividend());
    }
    if (session.split().compareTo(BigDecimal.ONE) != 0) {
      values.put(Column.SPLIT, session.split());
    }
    return new RawRow(session.date(), values);
  }

  private static BigDecimal close(Session session, int decimals) {
    return BigDecimal.valueOf(session.ticks().close(), decimals);
  }

  /** What the close before a split or a dividend keeps of itself. */
  private static BigDecimal kept(Session session, BigDecimal cum) {
    return cum.subtract(session.dividend())
        .divide(cum.multiply(session.split()), MathContext.DECIMAL64);
  }

  /**
   * Returns a split in whole units, such as 3 for 2.
   *
   * @param ratio new units for one; a finite decimal
   */
  public static Split split(BigDecimal ratio) {
    BigDecimal held =
        BigDecimal.ONE.movePointRight(Math.max(ratio.stripTrailingZeros().scale(), 0));
    BigDecimal after = ratio.multiply(held);
    BigDecimal common = new BigDecimal(after.toBigIntegerExact().gcd(held.toBigIntegerExact()));
    return new Split(after.divide(common), held.divide(common));
  }
}
