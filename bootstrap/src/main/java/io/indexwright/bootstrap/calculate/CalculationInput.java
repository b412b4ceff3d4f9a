package io.indexwright.bootstrap.calculate;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.EventRules.SpecialDividends;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of an index and what was observed, as it was read. */
public record CalculationInput(
    Rulebook rulebook,
    List<Close> closes,
    List<Announcement> announcements,
    List<Dated<Figure, BigDecimal>> figures,
    List<Dated<Scheme, String>> groups) {

  /** Keeps copies that nobody can change. */
  public CalculationInput {
    closes = List.copyOf(closes);
    announcements = List.copyOf(announcements);
    figures = List.copyOf(figures);
    groups = List.copyOf(groups);
  }

  /**
   * Returns the market of the instruments that the rules look at.
   *
   * @throws IllegalArgumentException if corporate actions must be treated in a way that is not
   *     calculated
   */
  public Market market() {
    SortedSet<InstrumentId> universe = rulebook.universe();
    PriceHistory prices =
        PriceHistory.of(closes.stream().filter(c -> universe.contains(c.instrument())).toList());
    List<Announcement> own =
        announcements.stream().filter(a -> universe.contains(a.instrument())).toList();
    EventRules events = rulebook.first().conventions().events();
    own.forEach(announcement -> check(announcement, events));
    return new Market(
        prices,
        new CorporateActions(own).adjustments(prices, events.sameDayOrder()),
        Chronicle.of(figures),
        Chronicle.of(groups));
  }

  private static void check(Announcement announcement, EventRules events) {
    if (announcement.action() instanceof CorporateAction.SpecialDividend
        && events.specialDividends() == SpecialDividends.NET) {
      throw new IllegalArgumentException(
          "net special dividends cannot be calculated yet: " + announcement.instrument());
    }
  }

  /** Says what was left out, and what is missing: nothing of it happens in silence. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    SortedSet<InstrumentId> priced = new TreeSet<>();
    closes.forEach(close -> priced.add(close.instrument()));
    SortedSet<InstrumentId> strangers = new TreeSet<>(priced);
    announcements.forEach(announcement -> strangers.add(announcement.instrument()));
    figures.forEach(figure -> strangers.add(figure.instrument()));
    groups.forEach(group -> strangers.add(group.instrument()));
    strangers.removeAll(rulebook.universe());
    if (!strangers.isEmpty()) {
      notes.add(
          "%d instruments are not in the universe, and their %d closes are ignored: %s"
              .formatted(strangers.size(), closesOf(strangers), shown(strangers)));
    }
    SortedSet<InstrumentId> unpriced = new TreeSet<>(rulebook.universe());
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
