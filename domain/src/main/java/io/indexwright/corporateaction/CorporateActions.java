package io.indexwright.corporateaction;

import io.indexwright.instrument.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that was announced and holds. */
public final class CorporateActions {

  /** Nothing was announced. */
  public static final CorporateActions NONE = new CorporateActions(List.of());

  private final SortedMap<InstrumentId, NavigableMap<LocalDate, List<CorporateAction>>> announced;

  /**
   * Sorts {@code announcements}.
   *
   * @param announcements in any order; two of one turn on one date are made in the order given
   */
  public CorporateActions(Collection<Announcement> announcements) {
    SortedMap<InstrumentId, NavigableMap<LocalDate, List<CorporateAction>>> sorted =
        new TreeMap<>();
    for (Announcement one : announcements) {
      sorted
          .computeIfAbsent(one.instrument(), instrument -> new TreeMap<>())
          .computeIfAbsent(one.exDate(), date -> new ArrayList<>())
          .add(one.action());
    }
    this.announced = sorted;
  }

  /**
   * Takes what was in force at {@code instant}: of each announcement the last revision that was
   * known by then, unless it is a cancellation.
   */
  public static CorporateActions asKnownAt(
      Collection<AnnouncementRevision> revisions, Instant instant) {
    SortedMap<String, AnnouncementRevision> last = new TreeMap<>();
    revisions.stream()
        .filter(revision -> !revision.knownAt().isAfter(instant))
        .sorted(Comparator.comparingInt(AnnouncementRevision::number))
        .forEach(revision -> last.put(revision.id(), revision));
    return new CorporateActions(
        last.values().stream().flatMap(revision -> revision.announcement().stream()).toList());
  }

  /** Returns all of it, by instrument and ex-date. */
  public List<Announcement> announcements() {
    List<Announcement> all = new ArrayList<>();
    announced.forEach(
        (instrument, byDate) ->
            byDate.forEach(
                (date, actions) ->
                    actions.forEach(
                        action -> all.add(new Announcement(instrument, date, action)))));
    return Collections.unmodifiableList(all);
  }

  /** Returns what {@code instrument} announced, by ex-date. */
  public NavigableMap<LocalDate, List<CorporateAction>> of(InstrumentId instrument) {
    return Optional.ofNullable(announced.get(instrument))
        .map(Collections::unmodifiableNavigableMap)
        .orElseGet(Collections::emptyNavigableMap);
  }

  /**
   * Returns {@code instruments} and every instrument that is given to their holders, or to the
   * holders of what is given.
   */
  public SortedSet<InstrumentId> reach(Collection<InstrumentId> instruments) {
    SortedSet<InstrumentId> reached = new TreeSet<>();
    List<InstrumentId> open = new ArrayList<>(instruments);
    while (!open.isEmpty()) {
      InstrumentId next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        of(next).values().forEach(actions -> actions.forEach(a -> given(a).ifPresent(open::add)));
      }
    }
    return reached;
  }

  /** Returns what {@code instruments} announced, and nothing else. */
  public CorporateActions restrictedTo(Collection<InstrumentId> instruments) {
    Set<InstrumentId> kept = new HashSet<>(instruments);
    return new CorporateActions(
        announcements().stream().filter(one -> kept.contains(one.instrument())).toList());
  }

  private static Optional<InstrumentId> given(CorporateAction action) {
    if (action instanceof Distribution.SpinOff spinOff) {
      return Optional.of(spinOff.child());
    }
    if (action instanceof Exit.StockMerger merger) {
      return Optional.of(merger.acquirer());
    }
    return action instanceof Exit.MixedMerger merger
        ? Optional.of(merger.acquirer())
        : Optional.empty();
  }

  /**
   * Makes one adjustment of what happens on one date.
   *
   * @param actions of one instrument on one date
   */
  public static Adjustment adjustment(
      Collection<CorporateAction> actions, Circumstances circumstances) {
    Adjustment all = Adjustment.NONE;
    for (CorporateAction action : inTurn(actions, circumstances.treatment().sameDayOrder())) {
      all = all.then(action.adjusting(circumstances.after(all)));
    }
    return all;
  }

  private static List<CorporateAction> inTurn(
      Collection<CorporateAction> actions, SameDayOrder order) {
    List<CorporateAction> sorted = new ArrayList<>(actions);
    sorted.sort(Comparator.comparing(CorporateAction::turn, order.comparator()));
    return sorted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorporateActions actions && actions.announced.equals(announced);
  }

  @Override
  public int hashCode() {
    return announced.hashCode();
  }

  @Override
  public String toString() {
    return announcements().toString();
  }
}
