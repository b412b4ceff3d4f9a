package io.indexwright.selection;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.MarketView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts instruments in a total order: by score, then the larger float cap, then the earlier id.
 *
 * @param first which end of the scores comes first
 */
public record Ranking(Score score, First first) {

  /** Scores are compared to this many decimals, so that the last digit of a quotient is no rank. */
  private static final int DECIMALS = 12;

  /** Which end of the scores comes first. */
  public enum First {
    /** The highest score. */
    HIGHEST,
    /** The lowest score. */
    LOWEST
  }

  /** Ranks those of {@code instruments} that have a score. */
  List<InstrumentId> of(Collection<InstrumentId> instruments, MarketView view) {
    SortedMap<InstrumentId, BigDecimal> scores = new TreeMap<>();
    instruments.forEach(
        one -> score.of(one, view).ifPresent(known -> scores.put(one, rounded(known))));
    Comparator<InstrumentId> byScore =
        Comparator.comparing(one -> scores.getOrDefault(one, BigDecimal.ZERO));
    Comparator<InstrumentId> byFloatCap =
        Comparator.comparing(one -> new Score.FloatCap().of(one, view).orElse(BigDecimal.ZERO));
    return scores.keySet().stream()
        .sorted(
            (first == First.LOWEST ? byScore : byScore.reversed())
                .thenComparing(byFloatCap.reversed())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  static BigDecimal rounded(BigDecimal score) {
    return score.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
