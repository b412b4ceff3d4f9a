package io.indexwright.weighting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.indexwright.money.Precision;
import io.indexwright.selection.RefusedException;
import io.indexwright.weighting.Capping.TwoLevelCap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest are kept above a threshold, the others are filled up to it.
 *
 * @param largestFirst the claimants by claim, among equals the earlier first
 * @param claims in that order
 * @param capped what each would get under the single cap alone, times {@code scale}; in that order
 * @param scale makes whole numbers of exact fractions
 * @param kept how many stay above the threshold, the largest
 * @param upper what they get together, times {@code scale}
 */
record TwoLevels(
    TwoLevelCap cap,
    List<Integer> largestFirst,
    List<BigDecimal> claims,
    List<BigDecimal> capped,
    BigDecimal scale,
    int kept,
    BigDecimal upper) {

  /** Caps singly, then lowers the names above the threshold as the method of {@code cap} says. */
  static TwoLevels of(TwoLevelCap cap, List<BigDecimal> claims) {
    List<Integer> largestFirst =
        IntStream.range(0, claims.size())
            .boxed()
            .sorted(comparing((Integer i) -> claims.get(i), reverseOrder()))
            .toList();
    List<BigDecimal> ordered = largestFirst.stream().map(claims::get).toList();
    Filling single = Filling.of(Weights.WHOLE, ordered, Weights.grains(cap.single()));
    BigDecimal scale = single.claimed();
    BigDecimal most = Weights.grains(cap.single()).multiply(scale);
    List<BigDecimal> capped =
        ordered.stream().map(claim -> claim.multiply(single.rest()).min(most)).toList();
    int above = (int) capped.stream().filter(c -> exceeds(c, cap, scale)).count();
    return new TwoLevels(cap, largestFirst, ordered, capped, scale, above, BigDecimal.ZERO)
        .lowered();
  }

  private static boolean exceeds(BigDecimal capped, TwoLevelCap cap, BigDecimal scale) {
    return capped.compareTo(Weights.grains(cap.threshold()).multiply(scale)) > 0;
  }

  private TwoLevels lowered() {
    return switch (cap.method()) {
      case DEMOTE -> demoted();
      case SCALE -> scaled();
    };
  }

  private TwoLevels demoted() {
    int left = kept;
    while (sumOf(left).compareTo(aggregate()) > 0) {
      left--;
    }
    BigDecimal sum = sumOf(left);
    if (sum.add(roomBelow(left)).compareTo(whole()) < 0) {
      throw new RefusedException(
          cap
              + " cannot be met by demoting: "
              + left
              + " names keep "
              + share(sum)
              + " and the other "
              + (claims.size() - left)
              + " hold no more than "
              + share(roomBelow(left))
              + "; scaling can meet it");
    }
    return keeping(left, sum);
  }

  private TwoLevels scaled() {
    int left = kept;
    while (left > 0 && (fallsToThreshold(left) || isTooLittle(left))) {
      left--;
    }
    BigDecimal needed = whole().subtract(roomBelow(left));
    return keeping(left, sumOf(left).min(aggregate()).max(needed));
  }

  /** The smallest of the kept would not stay above the threshold if they shared the aggregate. */
  private boolean fallsToThreshold(int left) {
    BigDecimal sum = sumOf(left);
    BigDecimal smallest = capped.get(left - 1).multiply(aggregate());
    return sum.compareTo(aggregate()) > 0 && smallest.compareTo(threshold().multiply(sum)) <= 0;
  }

  private boolean isTooLittle(int left) {
    BigDecimal most =
        Weights.grains(cap.single()).multiply(BigDecimal.valueOf(left)).multiply(scale);
    return most.min(aggregate()).add(roomBelow(left)).compareTo(whole()) < 0;
  }

  private TwoLevels keeping(int left, BigDecimal sum) {
    return new TwoLevels(cap, largestFirst, claims, capped, scale, left, sum);
  }

  private BigDecimal whole() {
    return Weights.WHOLE.multiply(scale);
  }

  private BigDecimal aggregate() {
    return Weights.grains(cap.aggregate()).multiply(scale);
  }

  private BigDecimal threshold() {
    return Weights.grains(cap.threshold()).multiply(scale);
  }

  private BigDecimal roomBelow(int left) {
    return threshold().multiply(BigDecimal.valueOf(claims.size() - (long) left));
  }

  private BigDecimal sumOf(int largest) {
    return Claims.sum(capped.subList(0, largest));
  }

  private String share(BigDecimal scaled) {
    return scaled.divide(whole(), 12, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  /** Returns what each gets, in the order of the claims: unrounded, 34 significant digits. */
  List<BigDecimal> exact() {
    List<BigDecimal> scaled = new ArrayList<>();
    scaled.addAll(
        Filling.of(upper, keptOf(capped), Weights.grains(cap.single()).multiply(scale)).exact());
    scaled.addAll(Filling.of(whole().subtract(upper), restOf(claims), threshold()).exact());
    return inOrder(scaled.stream().map(part -> Precision.quotient(part, scale)).toList());
  }

  /**
   * What is kept above is rounded to the nearest grain first, then split; so neither the aggregate
   * nor the threshold is passed by rounding. A name kept just above the threshold may be rounded to
   * it, never below: scaled down by less than half a grain in all, it has the largest remainder.
   */
  List<Long> counted() {
    BigDecimal above = upper.divide(scale, 0, RoundingMode.HALF_UP);
    List<Long> parts =
        new ArrayList<>(Filling.of(above, keptOf(capped), Weights.grains(cap.single())).counted());
    parts.addAll(
        Filling.of(Weights.WHOLE.subtract(above), restOf(claims), Weights.grains(cap.threshold()))
            .counted());
    return inOrder(parts);
  }

  private <V> List<V> keptOf(List<V> values) {
    return values.subList(0, kept);
  }

  private <V> List<V> restOf(List<V> values) {
    return values.subList(kept, values.size());
  }

  private <V> List<V> inOrder(List<V> byClaim) {
    List<V> parts = new ArrayList<>(byClaim);
    IntStream.range(0, parts.size()).forEach(i -> parts.set(largestFirst.get(i), byClaim.get(i)));
    return Collections.unmodifiableList(parts);
  }
}
