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
    SortedSet<String> gone =
        said.quarantined().isEmpty() ? known(instrument, days, knownAt) : new TreeSet<>();
    gone.removeAll(told.keySet());
    int added = 0;
    int corrected = gone.size();
    for (Map.Entry<String, Announcement> one : told.entrySet()) {
      List<AnnouncementRevision> before = announcements.revisions(one.getKey());
      added += before.isEmpty() ? 1 : 0;
      corrected += before.isEmpty() || says(before, one.getValue()) ? 0 : 1;
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

  /** Returns the names of what this source, and not another, told of these days. */
  private SortedSet<String> known(InstrumentId instrument, Days days, Instant asOf) {
    Collection<Announcement> all =
        announcements
            .actions(
                new TreeSet<>(List.of(instrument)),
                days.fromInclusive(),
                days.untilExclusive(),
                asOf)
            .announcements();
    SortedMap<String, Announcement> named = named(all);
    named.entrySet().removeIf(one -> !says(announcements.revisions(one.getKey()), one.getValue()));
    return new TreeSet<>(named.keySet());
  }

  private static boolean says(List<AnnouncementRevision> revisions, Announcement one) {
    return !revisions.isEmpty()
        && revisions.get(revisions.size() - 1).announcement().equals(Optional.of(one));
  }
}
