package io.indexwright.proof;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hashes of everything an index follows from, one a date. Each holds the one before it, so that
 * what becomes known later changes no earlier one. Form: docs/rules/canonical-form.md.
 */
final class InputChain {
  private final Digest head;
  private final NavigableMap<LocalDate, MarketDay> days;
  private final NavigableMap<LocalDate, IndexDefinition> laterEditions = new TreeMap<>();
  private final SortedSet<InstrumentId> universe;
  private final NavigableMap<LocalDate, Digest> links = new TreeMap<>();

  /** Makes a link for every date on which something of the index became known. */
  InputChain(Rulebook rulebook, Market market) {
    IndexDefinition first = rulebook.first();
    this.head = CanonicalIndex.of(first).digest();
    this.days = MarketDay.allOf(market);
    this.universe = new TreeSet<>(first.membership().universe());
    rulebook.editions().stream()
        .skip(1)
        .forEach(later -> laterEditions.put(later.edition().effectiveFrom(), later));
    SortedSet<LocalDate> dates = new TreeSet<>(days.keySet());
    dates.addAll(laterEditions.keySet());
    dates.forEach(this::link);
  }

  /** Returns the hash of everything that was known at the close of {@code date}. */
  Digest at(LocalDate date) {
    return Optional.ofNullable(links.floorEntry(date)).map(Map.Entry::getValue).orElse(head);
  }

  private void link(LocalDate date) {
    Fields edition =
        Optional.ofNullable(laterEditions.get(date))
            .map(later -> adopted(date, later))
            .orElse(Fields.none());
    Fields known =
        dayOf(date, universe)
            .map(day -> edition.with("day", CanonicalIndex.of(day)))
            .orElse(edition);
    if (!known.values().isEmpty()) {
      links.put(date, known.with("before", at(date).hex()).digest());
    }
  }

  private Fields adopted(LocalDate date, IndexDefinition edition) {
    SortedSet<InstrumentId> added = new TreeSet<>(edition.membership().universe());
    added.removeAll(universe);
    universe.addAll(added);
    return Fields.none()
        .with("earlier", Items.of(knownBefore(date, added), CanonicalIndex::of))
        .with("edition", CanonicalIndex.of(edition));
  }

  /** What an edition brings into view was known before, and may count from now on. */
  private List<MarketDay> knownBefore(LocalDate date, SortedSet<InstrumentId> added) {
    List<MarketDay> known = new ArrayList<>();
    days.headMap(date).keySet().forEach(then -> dayOf(then, added).ifPresent(known::add));
    return known;
  }

  private Optional<MarketDay> dayOf(LocalDate date, SortedSet<InstrumentId> instruments) {
    return Optional.ofNullable(days.get(date)).flatMap(day -> day.of(instruments));
  }
}
