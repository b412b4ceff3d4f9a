package io.indexwright.simulation.view;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.Basket;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.LevelOutcome;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an index holds after every close, as its own engine says. */
final class IndexTrack implements Aim {
  private final List<LocalDate> sessions;
  private final NavigableMap<LocalDate, Basket> baskets;
  private final NavigableMap<LocalDate, IndexLevel> levels;
  private final SortedSet<LocalDate> changes;

  private IndexTrack(
      List<LocalDate> sessions,
      NavigableMap<LocalDate, Basket> baskets,
      NavigableMap<LocalDate, IndexLevel> levels,
      SortedSet<LocalDate> changes) {
    this.sessions = sessions;
    this.baskets = baskets;
    this.levels = levels;
    this.changes = changes;
  }

  static IndexTrack of(Rulebook rulebook, Market market) {
    if (!rulebook.first().conventions().overlays().isEmpty()) {
      throw new IllegalArgumentException(
          rulebook.first().name() + " has overlays: its level is not that of what it holds");
    }
    IndexCalculation all = IndexCalculation.of(rulebook, market);
    List<LocalDate> sessions =
        all.outcomes().stream()
            .map(outcome -> outcome.fold(LevelOutcome.Calculated::date, held -> held.date()))
            .toList();
    return new IndexTrack(
        sessions,
        baskets(rulebook, market, all, sessions),
        all.levels(ReturnKind.GROSS_TOTAL),
        changes(rulebook, all, sessions));
  }

  /**
   * Baskets by the session after whose close they are held. The engine dates what corporate actions
   * do with the session before their ex-date: those are moved to the ex-date, and what was decided
   * at that close without them is asked of the engine once more.
   */
  private static NavigableMap<LocalDate, Basket> baskets(
      Rulebook rulebook, Market market, IndexCalculation all, List<LocalDate> sessions) {
    SortedSet<LocalDate> decided = decided(all);
    NavigableMap<LocalDate, Basket> baskets = new TreeMap<>();
    for (Composition one : all.compositions()) {
      LocalDate next = following(sessions, one.date());
      boolean isOnEve = restructures(market, one.date(), next);
      if (isOnEve) {
        baskets.put(next, one.basket());
      }
      if (!isOnEve) {
        baskets.put(one.date(), one.basket());
      } else if (decided.contains(one.date())) {
        baskets.put(one.date(), withoutActionsAfter(rulebook, market, one.date()));
      }
    }
    return baskets;
  }

  private static NavigableSet<LocalDate> decided(IndexCalculation all) {
    NavigableSet<LocalDate> dates = new TreeSet<>(List.of(all.compositions().get(0).date()));
    all.divisorChanges().stream()
        .filter(change -> change.cause() != Cause.CORPORATE_ACTION)
        .map(DivisorChange::date)
        .forEach(dates::add);
    return dates;
  }

  private static boolean restructures(Market market, LocalDate after, LocalDate until) {
    return market.actions().announcements().stream()
        .filter(one -> one.exDate().isAfter(after) && !one.exDate().isAfter(until))
        .anyMatch(one -> !(one.action() instanceof Distribution.Dividend));
  }

  private static Basket withoutActionsAfter(Rulebook rulebook, Market market, LocalDate date) {
    List<Announcement> known =
        market.actions().announcements().stream()
            .filter(one -> !one.exDate().isAfter(date))
            .toList();
    Market then =
        new Market(
            market.prices(),
            new CorporateActions(known),
            market.figures(),
            market.groups(),
            market.fx(),
            market.interest());
    return IndexCalculation.of(rulebook, then).compositions().stream()
        .filter(one -> !one.date().isAfter(date))
        .reduce((earlier, later) -> later)
        .map(Composition::basket)
        .orElseThrow();
  }

  private static LocalDate following(List<LocalDate> sessions, LocalDate date) {
    int place = Collections.binarySearch(sessions, date);
    return place + 1 < sessions.size() ? sessions.get(place + 1) : date;
  }

  /** Decisions, and corporate actions that leave a holder with something else than the index. */
  private static SortedSet<LocalDate> changes(
      Rulebook rulebook, IndexCalculation all, List<LocalDate> sessions) {
    NavigableSet<LocalDate> changes = new TreeSet<>(decided(all));
    List<Composition> compositions = all.compositions();
    for (int i = 1; i < compositions.size(); i++) {
      Composition one = compositions.get(i);
      boolean isSame =
          one.basket().constituents().equals(compositions.get(i - 1).basket().constituents());
      Absorption absorption = rulebook.at(one.date()).conventions().events().absorption();
      if (!isSame || absorption != Absorption.DIVISOR) {
        changes.add(following(sessions, one.date()));
      }
    }
    return changes;
  }

  List<LocalDate> sessions() {
    return sessions;
  }

  @Override
  public SortedSet<InstrumentId> namesAt(AsOf view) {
    return basketAt(view.date()).constituents();
  }

  @Override
  public SortedMap<InstrumentId, Weight> weightsAt(AsOf view) {
    Basket basket = basketAt(view.date());
    return basket.weightsAt(Pricing.of(view.converted(basket.constituents())));
  }

  private Basket basketAt(LocalDate date) {
    return baskets.floorEntry(date).getValue();
  }

  @Override
  public SortedSet<LocalDate> changes() {
    return changes;
  }

  @Override
  public Optional<BigDecimal> pointsAt(LocalDate date) {
    return Optional.ofNullable(levels.floorEntry(date)).map(level -> level.getValue().points());
  }
}
