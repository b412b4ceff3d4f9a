package io.indexwright.taxlot;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;

/**
 * Whether a loss counts if the same was bought shortly before or after.
 *
 * @param days before and after the sale; negative if losses always count
 * @param identical instruments that are substantially identical, each to the name of its kind
 */
public record WashSales(int days, SortedMap<InstrumentId, InstrumentId> identical) {

  /** Keeps a copy that nobody can change. */
  public WashSales {
    identical = InstrumentOrder.copyOf(identical);
  }

  /** Every loss counts. */
  public static WashSales ignored() {
    return new WashSales(-1, Collections.emptySortedMap());
  }

  /** Thirty days before, the day itself and thirty days after: section 1091 of the US code. */
  public static WashSales unitedStates(SortedMap<InstrumentId, InstrumentId> identical) {
    return new WashSales(30, identical);
  }

  boolean covers(LocalDate sold, LocalDate bought) {
    return Math.abs(ChronoUnit.DAYS.between(sold, bought)) <= days;
  }

  InstrumentId kindOf(InstrumentId instrument) {
    return identical.getOrDefault(instrument, instrument);
  }
}
