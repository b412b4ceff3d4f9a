package io.indexwright.allocation.flow;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Goes from weights to others in equal steps, one a day.
 *
 * @param days one or more
 */
public record Glide(int days) {

  /** Refuses no days at all. */
  public Glide {
    if (days < 1) {
      throw new IllegalArgumentException("a glide takes a day or more, not " + days);
    }
  }

  /**
   * Returns the targets of one day: the same part of what is then still missing every day, so that
   * the last day ends at {@code wanted} whatever the market did.
   *
   * @param day from 1 to the number of days
   * @param held the weights of that day, which sum to 1
   * @param wanted weights that sum to 1
   */
  public SortedMap<InstrumentId, Weight> targetsOn(
      int day, SortedMap<InstrumentId, BigDecimal> held, SortedMap<InstrumentId, Weight> wanted) {
    if (day < 1 || day > days) {
      throw new IllegalArgumentException("day " + day + " of " + days);
    }
    SortedSet<InstrumentId> all = new TreeSet<>(held.keySet());
    all.addAll(wanted.keySet());
    BigDecimal left = BigDecimal.valueOf(days - day + 1L);
    List<BigDecimal> claims = new ArrayList<>();
    for (InstrumentId id : all) {
      BigDecimal now = held.getOrDefault(id, BigDecimal.ZERO);
      BigDecimal end = wanted.getOrDefault(id, Weight.ZERO).fraction();
      claims.add(now.add(Precision.quotient(end.subtract(now), left)));
    }
    return weights(all, claims);
  }

  private static SortedMap<InstrumentId, Weight> weights(
      SortedSet<InstrumentId> ids, List<BigDecimal> claims) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    List<Weight> shared = Weight.sharing(claims);
    int place = 0;
    for (InstrumentId id : ids) {
      weights.put(id, shared.get(place));
      place++;
    }
    return weights;
  }
}
