package io.indexwright.quality.inspection;

import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adjusted closes against raw ones. From one row to the next the quotient of the two may change by
 * the splits and dividends between them and by nothing else: {@code (1 − dividend ÷ close before) ÷
 * split}.
 */
final class AdjustedCloses {
  /** What two quotients may differ by without an event. */
  static final double LEAST = 5e-4;

  /**
   * Sources divide by the close before, the open or the close: the part of a dividend they differ.
   */
  private static final double PART = 0.1;

  /** A run of adjusted closes that are off for themselves is no longer than this. */
  private static final int LONGEST_RUN = 5;

  /** More than that taken off is no dividend. */
  private static final BigDecimal MOST = new BigDecimal("0.4");

  private static final int DIVIDEND_DECIMALS = 6;

  private final Track given;
  private final Track mended;
  private final int[] rows;
  private final double grain;

  private AdjustedCloses(Track given, Track mended) {
    this.given = given;
    this.mended = mended;
    this.rows =
        IntStream.range(0, mended.size()).filter(i -> !Double.isNaN(mended.adjusted(i))).toArray();
    this.grain = grain(mended);
  }

  /**
   * Compares under the events given and under the events as other findings would mend them.
   *
   * @param mended the same rows
   */
  static List<Finding> of(Track given, Track mended) {
    return new AdjustedCloses(given, mended).found();
  }

  static double tolerance(double dividend) {
    return LEAST + PART * Math.abs(dividend);
  }

  private static double grain(Track track) {
    int scale =
        IntStream.range(0, track.size())
            .mapToObj(i -> track.row(i).get(Column.ADJUSTED_CLOSE))
            .flatMap(Optional::stream)
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
    return StrictMath.pow(10, -scale);
  }

  private List<Finding> found() {
    List<Finding> found = new ArrayList<>();
    for (int n = 1; n < rows.length; n++) {
      if (!fits(mended, rows[n - 1], rows[n])) {
        int last = runUntil(n);
        if (last < n) {
          found.add(step(rows[n - 1], rows[n]));
        } else if (!mended.isSparse()) {
          found.add(run(rows[n - 1], n, last));
        }
        n = Math.max(n, last + 1);
      }
    }
    return found;
  }

  /** Returns the last of a few rows after which all is well again, or less than the first. */
  private int runUntil(int first) {
    int end = Math.min(first + LONGEST_RUN, rows.length - 1);
    for (int n = first + 1; n <= end; n++) {
      if (fits(mended, rows[first - 1], rows[n])) {
        return n - 1;
      }
    }
    return first - 1;
  }

  private boolean fits(Track events, int before, int row) {
    return isNear(kept(events, before, row, false), before, row)
        || isNear(kept(events, before, row, true), before, row);
  }

  private boolean isNear(BigDecimal kept, int before, int row) {
    if (kept.signum() <= 0) {
      return true; // a dividend above the price: found elsewhere, and nothing can be expected
    }
    double expected = StrictMath.log(kept.doubleValue());
    double rounding = grain / mended.adjusted(before) + grain / mended.adjusted(row);
    double observed =
        mended.adjusted(before) / mended.close(before) * mended.close(row) / mended.adjusted(row);
    return Math.abs(StrictMath.log(observed) - expected) <= tolerance(expected) + rounding;
  }

  /** What was kept of the quotient of adjusted and raw close, as it is. */
  private BigDecimal observed(int before, int row) {
    BigDecimal one = price(before, Column.ADJUSTED_CLOSE).multiply(price(row, Column.CLOSE));
    BigDecimal other = price(before, Column.CLOSE).multiply(price(row, Column.ADJUSTED_CLOSE));
    return Precision.quotient(one, other);
  }

  private BigDecimal price(int i, Column column) {
    return mended.row(i).positive(column).orElseThrow();
  }

  /** What the events after one row and up to another must keep of it. */
  private static BigDecimal kept(Track events, int before, int row, boolean ofNew) {
    BigDecimal kept = BigDecimal.ONE;
    for (int i = before + 1; i <= row; i++) {
      if (events.shownSplit(i) == 1 && events.money(i) == 0) {
        continue;
      }
      BigDecimal split = shownSplit(events, i);
      BigDecimal money = events.dividend(i).orElse(BigDecimal.ZERO);
      BigDecimal cum = events.row(i - 1).positive(Column.CLOSE).orElseThrow();
      BigDecimal ex = cum.subtract(ofNew ? money.multiply(split) : money);
      kept = Precision.quotient(kept.multiply(ex), cum.multiply(split));
    }
    return kept;
  }

  private static BigDecimal shownSplit(Track events, int i) {
    return events.shownSplit(i) == 1 ? BigDecimal.ONE : events.split(i).orElse(BigDecimal.ONE);
  }

  private Finding run(int before, int first, int last) {
    BigDecimal kept = kept(mended, before, rows[first], false);
    BigDecimal factor = Precision.quotient(observed(before, rows[first]), kept);
    return new Evidence(
            mended.span(rows[first], rows[last]),
            Evidence.of(1 / factor.doubleValue()) + " times what the rows about them make of it")
        .wrong(Kind.WRONG_ADJUSTMENT, Proposal.Scaled.of(Column.ADJUSTED_CLOSE, factor));
  }

  private Finding step(int before, int row) {
    BigDecimal kept = kept(mended, before, row, false);
    if (kept.compareTo(BigDecimal.ONE) != 0) {
      boolean unadjusted = isNear(BigDecimal.ONE, before, row);
      return earlier(before, row, unadjusted ? Kind.UNADJUSTED : Kind.WRONG_ADJUSTMENT);
    }
    return isDividend(observed(before, row)) && !fits(given, before, row)
        ? missing(before, row)
        : earlier(before, row, Kind.WRONG_ADJUSTMENT);
  }

  private String words(int before, int row) {
    return "on %s adjusted closes keep %s, splits and dividends %s"
        .formatted(
            mended.date(row),
            Evidence.of(observed(before, row).doubleValue()),
            Evidence.of(kept(mended, before, row, false).doubleValue()));
  }

  private static boolean isDividend(BigDecimal observed) {
    return observed.compareTo(BigDecimal.ONE) < 0
        && BigDecimal.ONE.subtract(observed).compareTo(MOST) < 0;
  }

  private Finding missing(int before, int row) {
    BigDecimal money =
        BigDecimal.ONE
            .subtract(observed(before, row))
            .multiply(price(row - 1, Column.CLOSE))
            .setScale(DIVIDEND_DECIMALS, RoundingMode.HALF_EVEN);
    Evidence evidence = new Evidence(mended.span(row, row), words(before, row));
    return money.signum() > 0
        ? evidence.wrong(
            Kind.MISSING_DIVIDEND, new Proposal.Replaced(Column.DIVIDEND, Optional.of(money)))
        : evidence.unmended(Kind.MISSING_DIVIDEND, Severity.WRONG);
  }

  /** All adjusted closes before a step are as wrong as the step. */
  private Finding earlier(int before, int row, Kind kind) {
    BigDecimal factor = Precision.quotient(kept(mended, before, row, false), observed(before, row));
    return new Evidence(mended.span(rows[0], before), words(before, row))
        .wrong(kind, Proposal.Scaled.of(Column.ADJUSTED_CLOSE, factor));
  }
}
