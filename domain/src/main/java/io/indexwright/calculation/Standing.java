package io.indexwright.calculation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.index.IndexState;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment;
import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a calculation stands between two sessions.
 *
 * @param settled the last date after whose close everything due was done
 * @param move a change that takes more than one close and is not finished
 */
record Standing(IndexState state, LocalDate settled, Optional<Move> move) {

  Standing in(IndexState next) {
    return new Standing(next, settled, move);
  }

  Standing settledAt(LocalDate date) {
    return new Standing(state, date, move);
  }

  Standing moving(Move next) {
    return new Standing(state, settled, Optional.of(next));
  }

  /** Returns what is held, and what will be when a move under way is over. */
  SortedSet<InstrumentId> instruments() {
    SortedSet<InstrumentId> all = new TreeSet<>(state.basket().constituents());
    move.ifPresent(under -> all.addAll(under.target().constituents()));
    return all;
  }

  /** Lets the target of a move under way follow corporate actions too. */
  Standing following(
      SortedMap<InstrumentId, Adjustment> events, Pricing cum, ShareAdjustment rule) {
    return new Standing(state, settled, move.map(under -> under.following(events, cum, rule)));
  }
}
