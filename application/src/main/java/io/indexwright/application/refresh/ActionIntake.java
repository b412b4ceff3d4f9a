package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.series.Days;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records splits and dividends under the names {@code source/instrument/ex-date/kind/1} and so on:
 * another amount is a correction of what was told before, and what is not told any more for days
 * that were asked for is cancelled, as when an ex-date has moved.
 */
final class ActionIntake {
  private final Announcements announcements;
  private final String source;

  ActionIntake(Announcements announcements, String source) {
    this.announcements = announcements;
    this.source = source;
  }

  /** Takes what was said of {@code days}; cancels nothing if some of it could not be read. */
  ActionsTaken take(
      InstrumentId instrument, Days days, Answered<Announcement> said, Instant knownAt) {
    SortedMap<String, Announcement> told =
        named(said.rows().stream().map(Sourced::row).distinct().toList());
    SortedMap<String, Announcement> held =
        named(said.quarantined().isEmpty() ? held(instrument, days, knownAt) : List.of());
    SortedSet<String> names = new TreeSet<>(told.keySet());
    names.addAll(held.keySet());
    Map<String, AnnouncementRevision> before = announcements.last(names);
    held.entrySet().removeIf(one -> !says(before, one)); // another source told it
    SortedSet<String> gone = new TreeSet<>(held.keySet());
    gone.removeAll(told.keySet());
    int added = 0;
    int corrected = gone.size();
    for (Map.Entry<String, Announcement> one : told.entrySet()) {
      boolean isKnown = before.containsKey(one.getKey());
      added += isKnown ? 0 : 1;
      corrected += isKnown && !says(before, one) ? 1 : 0;
    }
    announcements.announce(told, knownAt);
    announcements.cancel(gone, knownAt);
    return new ActionsTaken(added, corrected);
  }

  /** Several of one kind on one date are told apart by their order. */
  private SortedMap<String, Announcement> named(Collection<Announcement> all) {
    SortedMap<String, Announcement> named = new TreeMap<>();
    for (Announcement one : all) {
      int number = 1;
      while (named.containsKey(name(one, number))) {
        number++;
      }
      named.put(name(one, number), one);
    }
    return named;
  }

  private String name(Announcement one, int number) {
    String kind = one.action() instanceof Recapitalisation.Split ? "split" : "dividend";
    return source + "/" + one.instrument() + "/" + one.exDate() + "/" + kind + "/" + number;
  }

  /** Returns what is known of these days, whoever told it. */
  private List<Announcement> held(InstrumentId instrument, Days days, Instant asOf) {
    return announcements
        .actions(
            new TreeSet<>(List.of(instrument)), days.fromInclusive(), days.untilExclusive(), asOf)
        .announcements();
  }

  private static boolean says(
      Map<String, AnnouncementRevision> last, Map.Entry<String, Announcement> one) {
    return Optional.ofNullable(last.get(one.getKey()))
        .flatMap(AnnouncementRevision::announcement)
        .equals(Optional.of(one.getValue()));
  }
}
