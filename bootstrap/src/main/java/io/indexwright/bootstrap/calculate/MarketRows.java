package io.indexwright.bootstrap.calculate;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was observed, as it was read. */
public record MarketRows(
    List<Close> closes,
    List<Announcement> announcements,
    List<Dated<Figure, BigDecimal>> figures,
    List<Dated<Scheme, String>> groups,
    List<FxQuote> fx,
    List<InterestRate> interest) {

  /** Keeps copies that nobody can change. */
  public MarketRows {
    closes = List.copyOf(closes);
    announcements = List.copyOf(announcements);
    figures = List.copyOf(figures);
    groups = List.copyOf(groups);
    fx = List.copyOf(fx);
    interest = List.copyOf(interest);
  }

  /** Returns the market of {@code universe}, and of what is given to its holders. */
  public Market market(SortedSet<InstrumentId> universe) {
    SortedSet<InstrumentId> seen = seen(universe);
    return new Market(
        PriceHistory.of(closes.stream().filter(c -> seen.contains(c.instrument())).toList()),
        new CorporateActions(announcements).restrictedTo(seen),
        Chronicle.of(figures),
        Chronicle.of(groups),
        FxRates.of(fx),
        InterestRates.of(interest));
  }

  private SortedSet<InstrumentId> seen(SortedSet<InstrumentId> universe) {
    return new CorporateActions(announcements).reach(universe);
  }

  /** Says what was left out, and what is missing: nothing of it happens in silence. */
  public List<String> notes(SortedSet<InstrumentId> universe) {
    List<String> notes = new ArrayList<>();
    SortedSet<InstrumentId> priced = new TreeSet<>();
    closes.forEach(close -> priced.add(close.instrument()));
    SortedSet<InstrumentId> strangers = new TreeSet<>(priced);
    announcements.forEach(announcement -> strangers.add(announcement.instrument()));
    figures.forEach(figure -> strangers.add(figure.instrument()));
    groups.forEach(group -> strangers.add(group.instrument()));
    strangers.removeAll(seen(universe));
    if (!strangers.isEmpty()) {
      notes.add(
          "%d instruments are not in the universe, and their %d closes are ignored: %s"
              .formatted(strangers.size(), closesOf(strangers), shown(strangers)));
    }
    SortedSet<InstrumentId> unpriced = new TreeSet<>(universe);
    unpriced.removeAll(priced);
    if (!unpriced.isEmpty()) {
      notes.add(
          "%d instruments of the universe have no close: %s"
              .formatted(unpriced.size(), shown(unpriced)));
    }
    return notes;
  }

  private long closesOf(Collection<InstrumentId> instruments) {
    return closes.stream().filter(close -> instruments.contains(close.instrument())).count();
  }

  private static String shown(Collection<InstrumentId> instruments) {
    return instruments.stream().map(InstrumentId::value).collect(Collectors.joining(", "));
  }
}
