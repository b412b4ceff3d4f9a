package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dividends in another unit than the prices. Three witnesses: the price, which falls by about the
 * dividend; the other dividends; and the adjusted close, where it does not follow the number given.
 */
final class Dividends {
  private static final BigDecimal UP = new BigDecimal("100");
  private static final BigDecimal DOWN = new BigDecimal("0.01");

  /** What the price may do beside the dividend, in scatters. */
  private static final double BESIDE = 4;

  /** A dividend below that, as a part of the price or in scatters, cannot be seen in the price. */
  private static final double SEEN = 0.05;

  private static final double SEEN_SCATTERS = 6;

  /** Dividends of one payer are alike within that factor. */
  private static final double ALIKE = 3;

  private static final int OTHERS = 2;

  /** No company pays more than that part of its price without saying that it winds up. */
  private static final double MOST = 0.6;

  private final Track track;
  private final double scatter;
  private final int[] payments;

  private Dividends(Track track) {
    this.track = track;
    this.scatter = track.scatter();
    this.payments = IntStream.range(1, track.size()).filter(i -> track.money(i) > 0).toArray();
  }

  static List<Finding> of(Track track) {
    Dividends dividends = new Dividends(track);
    return Arrays.stream(dividends.payments)
        .mapToObj(dividends::inspect)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Finding> inspect(int i) {
    double part = track.money(i) / track.close(i - 1);
    String words = Evidence.of(100 * part) + " % of the close before";
    Evidence evidence = new Evidence(track.span(i, i), words);
    if (isIn(i, UP)) {
      return Optional.of(evidence.wrong(Kind.WRONG_DIVIDEND, scaled(UP)));
    }
    if (isIn(i, DOWN)) {
      return Optional.of(evidence.wrong(Kind.WRONG_DIVIDEND, scaled(DOWN)));
    }
    boolean seen = part > Math.max(2 * SEEN, 2 * SEEN_SCATTERS * scatter);
    return seen && !isBorne(i, BigDecimal.ONE) && !isLikeOthers(i, BigDecimal.ONE)
        ? Optional.of(
            evidence.unmended(
                Kind.WRONG_DIVIDEND, part >= 1 ? Severity.WRONG : Severity.SUSPICIOUS))
        : Optional.empty();
  }

  private static Proposal scaled(BigDecimal factor) {
    return Proposal.Scaled.of(Column.DIVIDEND, factor);
  }

  private boolean isIn(int i, BigDecimal unit) {
    double part = track.money(i) * unit.doubleValue() / track.close(i - 1);
    if (part > MOST || isLikeOthers(i, BigDecimal.ONE)) {
      return false;
    }
    boolean othersSay = isLikeOthers(i, unit) && left(i, unit) <= left(i, BigDecimal.ONE);
    return othersSay || isAdjustedFor(i, unit) || (unit.compareTo(DOWN) == 0 && isTooMuch(i));
  }

  /** Only a dividend too large contradicts a price by itself. */
  private boolean isTooMuch(int i) {
    double part = track.money(i) / track.close(i - 1);
    return part > Math.max(SEEN, SEEN_SCATTERS * scatter)
        && !isBorne(i, BigDecimal.ONE)
        && isBorne(i, DOWN);
  }

  private boolean isBorne(int i, BigDecimal unit) {
    return left(i, unit) <= BESIDE * scatter;
  }

  /** The step that is left beside the dividend; in weekly rows it may fall into the next row. */
  private double left(int i, BigDecimal unit) {
    double here = beside(i, track.step(i), unit);
    return track.isSparse() && i + 1 < track.size()
        ? Math.min(here, beside(i, track.step(i + 1), unit))
        : here;
  }

  private double beside(int i, double step, BigDecimal unit) {
    double shown = step + StrictMath.log(track.shownSplit(i));
    double part = track.money(i) * unit.doubleValue() / track.close(i - 1);
    double ofOld = Math.abs(shown - kept(part));
    return Math.min(ofOld, Math.abs(shown - kept(part * track.shownSplit(i))));
  }

  /** Returns how a price steps that loses a part of itself. */
  private static double kept(double part) {
    return part < 1 ? StrictMath.log1p(-part) : Double.NEGATIVE_INFINITY;
  }

  private boolean isLikeOthers(int i, BigDecimal unit) {
    double[] others =
        Arrays.stream(payments).filter(k -> k != i).mapToDouble(track::money).toArray();
    return others.length >= OTHERS
        && Math.abs(StrictMath.log(track.money(i) * unit.doubleValue() / Scatter.median(others)))
            < StrictMath.log(ALIKE);
  }

  /** Returns true if the adjusted close takes off the dividend in that unit. */
  private boolean isAdjustedFor(int i, BigDecimal unit) {
    double part = track.money(i) * unit.doubleValue() / track.close(i - 1);
    double taken =
        StrictMath.log(
            track.adjusted(i - 1) / track.close(i - 1) * track.close(i) / track.adjusted(i));
    double expected = kept(part) - StrictMath.log(track.shownSplit(i));
    return part > AdjustedCloses.LEAST
        && Math.abs(taken - expected) <= AdjustedCloses.tolerance(kept(part))
        && Math.abs(kept(part)) > 2 * AdjustedCloses.LEAST;
  }
}
