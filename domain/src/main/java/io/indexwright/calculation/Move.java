package io.indexwright.calculation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.index.Basket;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexShares;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of the basket in equal steps.
 *
 * @param target what the basket is after the last step
 * @param cause why the basket changes
 * @param steps the dates after whose close a step is made; not empty
 */
record Move(Basket target, DivisorChange.Cause cause, List<LocalDate> steps) {

  /** Returns true if a step is due after a close in the given stretch. */
  boolean isDue(LocalDate fromExclusive, LocalDate toInclusive) {
    return steps.stream().anyMatch(s -> s.isAfter(fromExclusive) && !s.isAfter(toInclusive));
  }

  /** Returns true if nothing is left to do after the close of {@code date}. */
  boolean isOver(LocalDate date) {
    return !steps.get(steps.size() - 1).isAfter(date);
  }

  /** Goes from {@code current} an equal part of the rest of the way. */
  Basket stepFrom(Basket current, LocalDate date, int shareDecimals) {
    long left = 1 + steps.stream().filter(step -> step.isAfter(date)).count();
    if (left == 1) {
      return target;
    }
    SortedSet<InstrumentId> all = new TreeSet<>(current.constituents());
    all.addAll(target.constituents());
    SortedMap<InstrumentId, IndexShares> next = new TreeMap<>();
    for (InstrumentId instrument : all) {
      BigDecimal now = countIn(current, instrument);
      BigDecimal part =
          Precision.quotient(countIn(target, instrument).subtract(now), BigDecimal.valueOf(left));
      BigDecimal count = now.add(part).setScale(shareDecimals, RoundingMode.HALF_UP);
      if (count.signum() > 0) {
        next.put(instrument, new IndexShares(count));
      }
    }
    return new Basket(next);
  }

  /** Returns the same move to a target that has followed corporate actions. */
  Move following(SortedMap<InstrumentId, Adjustment> events, Pricing cum, ShareAdjustment rule) {
    return new Move(rule.of(target, events, cum), cause, steps);
  }

  private static BigDecimal countIn(Basket basket, InstrumentId instrument) {
    return Optional.ofNullable(basket.shares().get(instrument))
        .map(IndexShares::count)
        .orElse(BigDecimal.ZERO);
  }
}
