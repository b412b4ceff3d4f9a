package io.indexwright.performance.holdings;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Whence the difference to the benchmark comes, over one period. Sources: G. Brinson, L. Hood and
 * G. Beebower, <i>Determinants of Portfolio Performance</i>, 1986; the allocation against the whole
 * benchmark is that of G. Brinson and N. Fachler, 1985.
 *
 * @param segments whose weights sum to 1 on both sides, within 10⁻⁹; each name once
 */
public record Attribution(List<Segment> segments) {
  private static final double WHOLE = 1e-9;

  /** Refuses weights that are not a whole, and a name that comes twice. */
  public Attribution {
    segments = List.copyOf(segments);
    refuseUnlessWhole("portfolio", sum(segments, Segment::portfolioWeight));
    refuseUnlessWhole("benchmark", sum(segments, Segment::benchmarkWeight));
    if (segments.stream().map(Segment::name).distinct().count() < segments.size()) {
      throw new IllegalArgumentException("a segment comes twice: " + segments);
    }
  }

  private static void refuseUnlessWhole(String whose, double sum) {
    if (Math.abs(sum - 1) > WHOLE) {
      throw new IllegalArgumentException("weights of the " + whose + " sum to " + sum);
    }
  }

  private static double sum(List<Segment> segments, ToDoubleFunction<Segment> each) {
    double sum = 0;
    for (Segment segment : segments) {
      sum += each.applyAsDouble(segment);
    }
    return sum;
  }

  /** Returns {@code Σ w R} of the portfolio. */
  public double portfolioReturn() {
    return sum(segments, it -> it.portfolioWeight() * it.portfolioReturn());
  }

  /** Returns {@code Σ w R} of the benchmark. */
  public double benchmarkReturn() {
    return sum(segments, it -> it.benchmarkWeight() * it.benchmarkReturn());
  }

  /** Returns the difference, to which all effects sum. */
  public double activeReturn() {
    return portfolioReturn() - benchmarkReturn();
  }

  /** Returns the effects of every segment, by its name. */
  public SortedMap<String, Effects> bySegment() {
    double whole = benchmarkReturn();
    SortedMap<String, Effects> effects = new TreeMap<>();
    segments.forEach(segment -> effects.put(segment.name(), effects(segment, whole)));
    return effects;
  }

  private static Effects effects(Segment segment, double whole) {
    double more = segment.portfolioWeight() - segment.benchmarkWeight();
    double better = segment.portfolioReturn() - segment.benchmarkReturn();
    return new Effects(
        more * (segment.benchmarkReturn() - whole),
        segment.benchmarkWeight() * better,
        more * better);
  }

  /** Returns the sum of the effects of all segments. */
  public Effects total() {
    return bySegment().values().stream().reduce(Effects.NONE, Effects::plus);
  }
}
