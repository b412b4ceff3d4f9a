package io.indexwright.application.memory.reference;

import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Corporate actions in a map, every revision of them. */
public final class InMemoryAnnouncements implements Announcements {
  private final Instruments instruments;
  private final FactLog<String, Optional<Announcement>> log = new FactLog<>();
  private final SortedSet<String> names = new TreeSet<>();

  /** Takes announcements of {@code instruments} only. */
  public InMemoryAnnouncements(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void announce(Map<String, Announcement> told, Instant knownAt) {
    told.forEach((name, one) -> new AnnouncementRevision(name, 1, knownAt, Optional.of(one)));
    Strangers.refuse(
        instruments,
        new CorporateActions(told.values())
            .reach(told.values().stream().map(Announcement::instrument).toList()));
    Map<String, Optional<Announcement>> facts = new HashMap<>();
    told.forEach((name, one) -> facts.put(name, Optional.of(one)));
    log.tell(facts, knownAt);
    names.addAll(told.keySet());
  }

  @Override
  public void cancel(SortedSet<String> cancelled, Instant knownAt) {
    SortedSet<String> unknown = new TreeSet<>(cancelled);
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("nothing was announced under " + unknown);
    }
    Map<String, Optional<Announcement>> facts = new TreeMap<>();
    cancelled.forEach(name -> facts.put(name, Optional.empty()));
    log.tell(facts, knownAt);
  }

  @Override
  public CorporateActions actions(
      SortedSet<InstrumentId> wanted,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt) {
    CorporateActions all =
        CorporateActions.asKnownAt(
            names.stream().flatMap(name -> revisions(name).stream()).toList(), asKnownAt);
    return new CorporateActions(
        all.announcements().stream()
            .filter(one -> wanted.contains(one.instrument()))
            .filter(one -> !one.exDate().isBefore(fromInclusive))
            .filter(one -> one.exDate().isBefore(untilExclusive))
            .toList());
  }

  @Override
  public SortedMap<String, AnnouncementRevision> last(SortedSet<String> wanted) {
    SortedMap<String, AnnouncementRevision> last = new TreeMap<>();
    wanted.forEach(name -> revisions(name).forEach(revision -> last.put(revision.id(), revision)));
    return last;
  }

  @Override
  public List<AnnouncementRevision> revisions(String name) {
    List<AnnouncementRevision> revisions = new ArrayList<>();
    for (FactLog.Known<Optional<Announcement>> known : log.revisions(name)) {
      revisions.add(
          new AnnouncementRevision(name, revisions.size() + 1, known.knownAt(), known.fact()));
    }
    return revisions;
  }
}
