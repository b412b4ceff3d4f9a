package io.indexwright.quality.inspection;

import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits that show in a series restated for splits. Two opposite steps of the split's ratio near
 * its date enclose rows that were left out; one step says that all rows before it were, whatever
 * the date of the split, because a source restates from the newest row backwards.
 */
final class SplitTraces {
  /** A step below that many scatters is lost among the others. */
  private static final double SEEN = 5;

  /** What a step may be away from the ratio by a move of the same day, as a part of the ratio. */
  private static final double NEAR = 0.3;

  /** The least a move of the same day may be: otherwise calm series would allow none. */
  private static final double MOVE = 0.1;

  /** From a ratio of 5 on no ordinary move is as large, so only {@link #NEAR} bounds it. */
  private static final double LARGE = StrictMath.log(5);

  /** A single step below 1.5 times is as likely a genuine move. */
  private static final double ALONE = StrictMath.log(1.5);

  private final Track track;
  private final int at;
  private final BigDecimal ratio;
  private final double size;
  private final double scatter;

  private SplitTraces(Track track, int at, BigDecimal ratio) {
    this.track = track;
    this.at = at;
    this.ratio = ratio;
    this.size = StrictMath.log(ratio.doubleValue());
    this.scatter = track.scatter();
  }

  static List<Finding> of(Track track) {
    return IntStream.range(0, track.size())
        .boxed()
        .flatMap(i -> track.split(i).stream().map(ratio -> new SplitTraces(track, i, ratio)))
        .flatMap(split -> split.found().stream())
        .toList();
  }

  private List<Finding> found() {
    List<Integer> steps = steps();
    List<Finding> found = new ArrayList<>();
    for (int n = 0; n < steps.size(); n++) {
      int step = steps.get(n);
      boolean comesBack = n + 1 < steps.size() && up(steps.get(n + 1)) != up(step);
      found.add(comesBack ? enclosed(step, steps.get(n + 1) - 1) : before(step));
      n += comesBack ? 1 : 0;
    }
    return found;
  }

  private List<Integer> steps() {
    int near = track.thresholds().nearSplit();
    return IntStream.rangeClosed(Math.max(1, at - near), Math.min(track.size() - 1, at + near))
        .filter(i -> isTrace(track.restated(i)))
        .boxed()
        .toList();
  }

  private boolean isTrace(double step) {
    double most = NEAR * Math.abs(size);
    double reach = Math.abs(size) >= LARGE ? most : Math.min(most, Math.max(SEEN * scatter, MOVE));
    return Math.abs(step) > SEEN * scatter && Math.abs(Math.abs(step) - Math.abs(size)) <= reach;
  }

  private boolean up(int step) {
    return track.restated(step) > 0;
  }

  private Finding enclosed(int first, int last) {
    String words =
        "%s times the rows about them: a split of %s on %s"
            .formatted(
                Evidence.times(track.restated(first)), ratio.toPlainString(), track.date(at));
    return new Evidence(track.span(first, last), words)
        .wrong(Kind.SPLIT_NOT_APPLIED, scaled(!up(first)));
  }

  private Finding before(int step) {
    String words =
        "%s times the row after: a split of %s on %s"
            .formatted(
                Evidence.times(-track.restated(step)), ratio.toPlainString(), track.date(at));
    return new Evidence(track.span(0, step - 1), words)
        .finding(
            Kind.SPLIT_NOT_APPLIED,
            Math.abs(size) < ALONE ? Severity.SUSPICIOUS : Severity.WRONG,
            Optional.of(scaled(up(step))));
  }

  /** Brings prices up or down by the ratio, and volumes the other way. */
  private Proposal scaled(boolean up) {
    BigDecimal inverse = Precision.quotient(BigDecimal.ONE, ratio);
    boolean byRatio = up == size > 0;
    TreeMap<Column, BigDecimal> factors = new TreeMap<>();
    Column.TRADED.forEach(column -> factors.put(column, byRatio ? ratio : inverse));
    factors.put(Column.ADJUSTED_CLOSE, byRatio ? ratio : inverse);
    factors.put(Column.VOLUME, byRatio ? inverse : ratio);
    return new Proposal.Scaled(factors);
  }
}
