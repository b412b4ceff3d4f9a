package io.indexwright.rulebook;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.selection.Selection;
import java.util.SortedSet;

/**
 * Who may be in an index, and who is.
 *
 * @param universe the instruments that are looked at, whether or not they have traded yet; not
 *     empty
 */
public record Membership(
    SortedSet<InstrumentId> universe, Additions additions, Selection selection) {

  /** When an instrument of the universe that begins to trade is looked at. */
  public enum Additions {
    /** At the next review. */
    AT_REVIEW,
    /** After its first close; the whole basket is then made anew. */
    AT_FIRST_CLOSE
  }

  /** Refuses an empty universe. */
  public Membership {
    if (universe.isEmpty()) {
      throw new IllegalArgumentException("an index needs a constituent");
    }
    universe = InstrumentOrder.copyOf(universe);
  }

  /** Takes every instrument of a list, from its first close on. */
  public static Membership listed(SortedSet<InstrumentId> universe) {
    return new Membership(universe, Additions.AT_FIRST_CLOSE, Selection.all());
  }
}
