package io.indexwright.bootstrap.calculate;

import io.indexwright.market.Market;
import io.indexwright.rulebook.Rulebook;
import java.util.List;

/** The rules of an index and what was observed, as it was read. */
public record CalculationInput(Rulebook rulebook, MarketRows rows) {

  /** Returns the market of the instruments that the rules look at, or that are given to holders. */
  public Market market() {
    return rows.market(rulebook.universe());
  }

  /** Says what was left out, and what is missing: nothing of it happens in silence. */
  public List<String> notes() {
    return rows.notes(rulebook.universe());
  }
}
