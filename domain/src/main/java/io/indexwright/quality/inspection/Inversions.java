package io.indexwright.quality.inspection;

import io.indexwright.money.Precision;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rates the wrong way round: a step to one over the rate before. The way of most rows is right.
 * Near one both ways are alike, and nothing is seen.
 */
final class Inversions {
  /** What a rate may move beside being turned, in scatters. */
  private static final double BESIDE = 4;

  private Inversions() {}

  static List<Finding> of(Track track) {
    boolean[] turned = new boolean[track.size()];
    double scatter = track.scatter();
    for (int i = 1; i < turned.length; i++) {
      turned[i] = turned[i - 1] ^ isTurn(track, i, scatter);
    }
    long others = IntStream.range(0, turned.length).filter(i -> turned[i]).count();
    boolean wrong = others * 2 <= turned.length;
    return IntStream.range(0, turned.length)
        .filter(i -> turned[i] == wrong)
        .mapToObj(i -> inverted(track, i))
        .toList();
  }

  private static boolean isTurn(Track track, int i, double scatter) {
    double round = StrictMath.log(track.close(i) * track.close(i - 1));
    return Math.abs(track.step(i)) > track.thresholds().outlier() * scatter
        && Math.abs(round) <= BESIDE * scatter;
  }

  private static Finding inverted(Track track, int i) {
    BigDecimal rate = track.row(i).positive(Column.CLOSE).orElseThrow();
    BigDecimal right = Precision.quotient(BigDecimal.ONE, rate);
    return new Evidence(track.span(i, i), "one over the rates about it")
        .wrong(Kind.INVERTED, new Proposal.Replaced(Column.CLOSE, Optional.of(right)));
  }
}
