package io.indexwright.application.market;

import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Market;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRates;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was known of everything that the rules of an index look at: closes, actions, rates. */
public final class KnownMarket {
  private final Prices prices;
  private final Announcements announcements;
  private final Fixings fixings;

  public KnownMarket(Prices prices, Announcements announcements, Fixings fixings) {
    this.prices = prices;
    this.announcements = announcements;
    this.fixings = fixings;
  }

  /** Returns it as it was known at {@code asOf}, with whatever is given to holders. */
  public Market of(Rulebook rulebook, Instant asOf) {
    SortedSet<String> names = new TreeSet<>();
    for (IndexDefinition edition : rulebook.editions()) {
      names.addAll(edition.conventions().fixings());
    }
    return of(rulebook.universe(), names, asOf);
  }

  /**
   * Returns what was known of {@code universe} at {@code asOf}, with whatever is given to holders.
   *
   * @param names of the fixings whose rates are wanted, perhaps none
   */
  public Market of(SortedSet<InstrumentId> universe, SortedSet<String> names, Instant asOf) {
    CorporateActions actions = actions(universe, asOf);
    FxRates rates = names.isEmpty() ? FxRates.none() : fixings.rates(names, asOf);
    return new Market(
            prices.history(actions.reach(universe), asOf),
            actions,
            Chronicle.empty(),
            Chronicle.empty())
        .with(rates, InterestRates.none());
  }

  /** What is given to holders may announce something itself. */
  private CorporateActions actions(SortedSet<InstrumentId> instruments, Instant asOf) {
    CorporateActions known = announcements.actions(instruments, asOf);
    SortedSet<InstrumentId> reached = known.reach(instruments);
    return reached.equals(instruments) ? known : actions(reached, asOf);
  }
}
