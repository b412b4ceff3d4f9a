package io.indexwright.proof;

import io.indexwright.corporateaction.CorporateActions;
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
  private final NavigableMap<LocalDate, RateDay> rates;
  private final NavigableMap<LocalDate, Scope> scopes = new TreeMap<>();
  private final NavigableMap<LocalDate, Digest> links = new TreeMap<>();

  /** Makes a link for every date on which something of the index became known. */
  InputChain(Rulebook rulebook, Market market) {
    IndexDefinition first = rulebook.first();
    this.head = CanonicalIndex.of(first).digest();
    this.days = MarketDay.allOf(market);
    this.rates = RateDay.allOf(market);
    scopes.put(LocalDate.MIN, Scope.of(first));
    rulebook.editions().stream()
        .skip(1)
        .forEach(later -> laterEditions.put(later.edition().effectiveFrom(), later));
    SortedSet<LocalDate> dates = new TreeSet<>(days.keySet());
    dates.addAll(laterEditions.keySet());
    dates.addAll(rates.keySet());
    dates.forEach(this::link);
  }

  /** Returns the hash of everything that was known at the close of {@code date}. */
  Digest at(LocalDate date) {
    return Optional.ofNullable(links.floorEntry(date)).map(Map.Entry::getValue).orElse(head);
  }

  private void link(LocalDate date) {
    Optional<IndexDefinition> edition = Optional.ofNullable(laterEditions.get(date));
    Fields arrived = arrived(date, edition);
    Fields rules =
        edition.map(later -> arrived.with("edition", CanonicalIndex.of(later))).orElse(arrived);
    Fields known = dayOf(date, scope()).map(day -> rules.with("day", day)).orElse(rules);
    if (!known.values().isEmpty()) {
      links.put(date, known.with("before", at(date).hex()).digest());
    }
  }

  private Scope scope() {
    return scopes.lastEntry().getValue();
  }

  /** Takes in whom an edition looks at, and who is given to holders on this date. */
  private Fields arrived(LocalDate date, Optional<IndexDefinition> edition) {
    Scope before = scope();
    Scope named = edition.map(later -> before.plus(Scope.of(later))).orElse(before);
    CorporateActions today =
        new CorporateActions(
            Optional.ofNullable(days.get(date)).map(MarketDay::announcements).orElse(List.of()));
    Scope all = named.plus(Scope.of(today.reach(named.instruments())));
    Scope added = all.minus(before);
    scopes.put(date, all);
    return added.isEmpty() && edition.isEmpty()
        ? Fields.none()
        : Fields.none().with("earlier", new Items(knownBefore(date, added)));
  }

  /** What comes into view was known before, and may count from now on. */
  private List<Canonical> knownBefore(LocalDate date, Scope added) {
    SortedSet<LocalDate> dates = new TreeSet<>(days.headMap(date).keySet());
    dates.addAll(rates.headMap(date).keySet());
    List<Canonical> known = new ArrayList<>();
    dates.forEach(then -> dayOf(then, added).ifPresent(day -> known.add(day)));
    return known;
  }

  private Optional<Fields> dayOf(LocalDate date, Scope seen) {
    RateDay rateDay = Optional.ofNullable(rates.get(date)).orElse(RateDay.none()).of(seen);
    MarketDay day =
        Optional.ofNullable(days.get(date)).orElse(MarketDay.nothing(date)).of(seen.instruments());
    return day.isEmpty() && rateDay.isEmpty()
        ? Optional.empty()
        : Optional.of(rateDay.added(CanonicalIndex.of(day)));
  }
}
