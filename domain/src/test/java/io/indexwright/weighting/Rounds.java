package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import io.indexwright.weighting.Capping.TwoLevelCap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Caps by the rules as they are written, round after round; slow, rounded, and easy to check. */
final class Rounds {

  private Rounds() {}

  /** All that is over the cap goes to those below it, in proportion to what they had at first. */
  static SortedMap<InstrumentId, BigDecimal> capped(
      SortedMap<InstrumentId, BigDecimal> shares, BigDecimal cap) {
    return capped(shares, cap, BigDecimal.ONE);
  }

  private static SortedMap<InstrumentId, BigDecimal> capped(
      SortedMap<InstrumentId, BigDecimal> shares, BigDecimal cap, BigDecimal whole) {
    Set<InstrumentId> full = new TreeSet<>();
    SortedMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    boolean grew = true;
    while (grew) {
      BigDecimal rest = whole.subtract(cap.multiply(BigDecimal.valueOf(full.size())));
      SortedMap<InstrumentId, BigDecimal> free = new TreeMap<>(shares);
      free.keySet().removeAll(full);
      BigDecimal claimed = sum(free);
      full.forEach(id -> weights.put(id, cap));
      free.forEach(
          (id, share) -> weights.put(id, Precision.quotient(rest.multiply(share), claimed)));
      BigDecimal over = cap.add(new BigDecimal("1e-25"));
      grew = free.keySet().stream().anyMatch(id -> at(weights, id).compareTo(over) > 0);
      free.keySet().stream().filter(id -> at(weights, id).compareTo(over) > 0).forEach(full::add);
    }
    return weights;
  }

  /** While too much is above the threshold, the smallest there is set to it and the rest filled. */
  static SortedMap<InstrumentId, BigDecimal> demoted(
      SortedMap<InstrumentId, BigDecimal> shares, TwoLevelCap cap) {
    BigDecimal threshold = cap.threshold().fraction();
    SortedMap<InstrumentId, BigDecimal> weights = capped(shares, cap.single().fraction());
    SortedMap<InstrumentId, BigDecimal> above = new TreeMap<>(weights);
    above
        .values()
        .removeIf(weight -> weight.compareTo(threshold.add(new BigDecimal("1e-25"))) <= 0);
    boolean isTooMuch =
        sum(above).compareTo(cap.aggregate().fraction().add(new BigDecimal("1e-25"))) > 0;
    while (isTooMuch) {
      above.remove(smallest(above, shares));
      SortedMap<InstrumentId, BigDecimal> others = new TreeMap<>(shares);
      others.keySet().removeAll(above.keySet());
      isTooMuch = sum(above).compareTo(cap.aggregate().fraction().add(new BigDecimal("1e-25"))) > 0;
      if (!isTooMuch) {
        weights.putAll(capped(others, threshold, BigDecimal.ONE.subtract(sum(above))));
      }
    }
    return weights;
  }

  /** Among equals the later one. */
  private static InstrumentId smallest(
      SortedMap<InstrumentId, BigDecimal> above, SortedMap<InstrumentId, BigDecimal> shares) {
    return above.keySet().stream()
        .min(
            Comparator.comparing((InstrumentId id) -> at(shares, id))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static BigDecimal sum(Map<InstrumentId, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal at(Map<InstrumentId, BigDecimal> numbers, InstrumentId id) {
    return numbers.getOrDefault(id, BigDecimal.ZERO);
  }
}
