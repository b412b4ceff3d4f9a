package io.indexwright.index;

import io.indexwright.calendar.Schedule;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.CurrencyMismatchException;
import java.util.Currency;
import java.util.SortedSet;

/**
 * The rules of an index, whole: nothing about its level is decided anywhere else.
 *
 * @param name for readers; not blank
 * @param currency every constituent must be priced in it
 * @param constituents the instruments the index is made of; one that has no close yet joins at its
 *     first
 * @param rebalancing when the weighting is applied anew, after the close
 * @param levelDecimals decimals of a published level, 0 to 12
 */
public record IndexDefinition(
    IndexId id,
    String name,
    Currency currency,
    SortedSet<InstrumentId> constituents,
    Weighting weighting,
    Schedule rebalancing,
    Base base,
    int levelDecimals) {

  /**
   * Refuses rules that cannot give a level.
   *
   * @throws CurrencyMismatchException if the notional of equal weights is in another currency
   */
  public IndexDefinition {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an index needs a name: " + id);
    }
    if (constituents.isEmpty()) {
      throw new IllegalArgumentException("an index needs a constituent: " + name);
    }
    if (levelDecimals < 0 || levelDecimals > 12) {
      throw new IllegalArgumentException("level decimals must be 0 to 12: " + levelDecimals);
    }
    if (weighting instanceof Weighting.EqualWeighted equal) {
      CurrencyMismatchException.check(currency, equal.notional().currency());
    }
    constituents = InstrumentOrder.copyOf(constituents);
  }
}
