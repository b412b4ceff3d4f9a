package io.indexwright.allocation.plan;

import java.util.Comparator;
import java.util.stream.LongStream;

/**
 * Decides sales whose proceeds pay for nothing, each on its own: down to the target, no deal across
 * it, and none that costs more than it mends.
 *
 * @param acrossToo true if one more lot is sold when that ends nearer to the target
 */
public record Sales(Desk desk, boolean acrossToo) {

  /** Returns the sale of {@code line}, perhaps none; of equals the one that sells the least. */
  public Deal of(Line line) {
    if (line.fewest() == 0) {
      return desk.none(line);
    }
    long short0 = line.stoppingShort().fewest();
    long across = acrossToo ? Math.max(line.fewest(), short0 - 1) : short0;
    return LongStream.of(0, short0, across)
        .mapToObj(lots -> desk.dealOrNone(line, lots))
        .min(
            Comparator.comparing((Deal deal) -> deal.distanceWith(1))
                .thenComparing(Deal::lots, Comparator.reverseOrder()))
        .orElseThrow();
  }
}
