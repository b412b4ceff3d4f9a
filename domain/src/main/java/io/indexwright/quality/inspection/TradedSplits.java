package io.indexwright.quality.inspection;

import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits of a series as it traded: do prices step where one is given, and only there? */
final class TradedSplits {
  /** The ratios that companies choose; the other way round they are consolidations. */
  private static final List<BigDecimal> CHOSEN =
      Stream.of("2", "3", "4", "5", "6", "7", "8", "10", "15", "20", "25", "30", "50", "1.5")
          .map(BigDecimal::new)
          .flatMap(ratio -> Stream.of(ratio, Precision.quotient(BigDecimal.ONE, ratio)))
          .toList();

  /** What is left of a step beside its split, in scatters, and the least that is allowed for. */
  private static final double LEFT = 4;

  private static final double LEAST_LEFT = 0.02;

  /** Below 1.4 times a step without a split is an outlier and no more. */
  private static final double SPLIT_SIZED = StrictMath.log(1.4);

  /** How far an adjusted close may be from knowing of a split. */
  private static final double KNOWN = 0.02;

  /** A split parts two levels: that many rows on both sides keep to theirs. */
  private static final int ROWS_BESIDE = 3;

  private final Track track;
  private final double scatter;

  private TradedSplits(Track track) {
    this.track = track;
    this.scatter = track.scatter();
  }

  static List<Finding> of(Track track) {
    TradedSplits splits = new TradedSplits(track);
    List<Finding> found = new ArrayList<>();
    List<Integer> placed = new ArrayList<>();
    for (int i = 1; i < track.size(); i++) {
      if (track.split(i).isPresent()) {
        splits.given(i, track.split(i).orElseThrow(), placed).ifPresent(found::add);
      }
    }
    IntStream.range(1, track.size() - 1)
        .filter(i -> track.split(i).isEmpty() && !placed.contains(i))
        .forEach(i -> splits.missing(i).ifPresent(found::add));
    return found;
  }

  private Optional<Finding> given(int i, BigDecimal ratio, List<Integer> placed) {
    if (isLeft(i, ratio)) {
      return Optional.empty();
    }
    if (isLeft(i, BigDecimal.ONE) || isForgotten(i, ratio)) {
      OptionalInt shown = shown(i, ratio);
      shown.ifPresent(placed::add);
      return Optional.of(
          shown.isPresent() ? misplaced(i, ratio, shown.getAsInt()) : unseen(i, ratio));
    }
    BigDecimal inverse = Precision.quotient(BigDecimal.ONE, ratio);
    Optional<BigDecimal> better =
        isLeft(i, inverse) ? Optional.of(inverse) : nearest(i).filter(other -> isLeft(i, other));
    return knowsOf(i, ratio) ? Optional.empty() : Optional.of(other(i, ratio, better));
  }

  private Finding unseen(int i, BigDecimal ratio) {
    return words(i, "a split of %s, but prices go on: %s times the close before", ratio)
        .wrong(Kind.WRONG_SPLIT, new Proposal.Replaced(Column.SPLIT, Optional.empty()));
  }

  private Finding misplaced(int i, BigDecimal ratio, int shown) {
    return words(i, "a split of %s that prices show on " + track.date(shown), ratio)
        .wrong(Kind.MISPLACED_SPLIT, new Proposal.Moved(Column.SPLIT, ratio, track.date(shown)));
  }

  private Finding other(int i, BigDecimal ratio, Optional<BigDecimal> better) {
    return words(i, "a split of %s, but %s times the close before", ratio)
        .finding(
            Kind.WRONG_SPLIT,
            better.isPresent() ? Severity.WRONG : Severity.SUSPICIOUS,
            better.map(right -> new Proposal.Replaced(Column.SPLIT, Optional.of(right))));
  }

  private Evidence words(int i, String pattern, BigDecimal ratio) {
    return new Evidence(
        track.span(i, i),
        String.format(
            Locale.ROOT, pattern, Evidence.of(ratio.doubleValue()), Evidence.times(track.step(i))));
  }

  /** A step like a split that stays; sure only if the adjusted close took it for one. */
  private Optional<Finding> missing(int i) {
    double step = track.quiet(i);
    if (Math.abs(step) < Math.max(SPLIT_SIZED, track.thresholds().outlier() * scatter)
        || !stays(i, i)
        || !stays(i, i - 1 - ROWS_BESIDE)) {
      return Optional.empty();
    }
    return nearest(i)
        .filter(ratio -> isLeft(i, ratio))
        .map(
            ratio ->
                words(i, "no split, but %2$s times the close before: as by a split of %1$s", ratio)
                    .finding(
                        Kind.MISSING_SPLIT,
                        knowsOf(i, ratio) ? Severity.WRONG : Severity.SUSPICIOUS,
                        Optional.of(new Proposal.Replaced(Column.SPLIT, Optional.of(ratio)))));
  }

  /** Returns true if the closes of some rows are nearer to each other than the step is wide. */
  private boolean stays(int step, int from) {
    return IntStream.rangeClosed(Math.max(1, from + 1), from + ROWS_BESIDE)
        .filter(k -> k < track.size())
        .mapToDouble(k -> Math.abs(track.eventful(k)))
        .allMatch(move -> move < Math.abs(track.step(step)) / 2);
  }

  /** A wild day without the split, which the adjusted close does not know of either. */
  private boolean isForgotten(int i, BigDecimal ratio) {
    return left(i, BigDecimal.ONE) < left(i, ratio) / 2 && knowsOf(i, BigDecimal.ONE);
  }

  private OptionalInt shown(int i, BigDecimal ratio) {
    int near = track.thresholds().nearSplit();
    return IntStream.rangeClosed(Math.max(1, i - near), Math.min(track.size() - 1, i + near))
        .filter(k -> track.split(k).isEmpty() && isLeft(k, ratio) && !isLeft(k, BigDecimal.ONE))
        .findFirst();
  }

  private Optional<BigDecimal> nearest(int i) {
    return CHOSEN.stream().min(Comparator.comparing((BigDecimal ratio) -> left(i, ratio)));
  }

  private boolean isLeft(int i, BigDecimal ratio) {
    return left(i, ratio) <= Math.max(LEAST_LEFT, LEFT * scatter);
  }

  /** What a step is beside a split; a dividend of the same date may be for an old or a new unit. */
  private double left(int i, BigDecimal ratio) {
    double times = ratio.doubleValue();
    double before = track.close(i - 1);
    double ofOld = StrictMath.log((track.close(i) * times + track.money(i)) / before);
    double ofNew = StrictMath.log((track.close(i) + track.money(i)) * times / before);
    return Math.min(Math.abs(ofOld), Math.abs(ofNew));
  }

  /** Returns true if adjusted closes step by a split here, a dividend of the date aside. */
  private boolean knowsOf(int i, BigDecimal ratio) {
    double kept = 1 - Math.min(track.money(i) / track.close(i - 1), 1);
    double step =
        StrictMath.log(
            track.adjusted(i) / track.close(i) * track.close(i - 1) / track.adjusted(i - 1) * kept);
    return Math.abs(step - StrictMath.log(ratio.doubleValue())) <= KNOWN;
  }
}
