package io.indexwright.application.reference;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.CanonicalIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells what an issuer does, or tells it otherwise. */
public final class AnnounceAction {
  private final Announcements announcements;
  private final Instruments instruments;
  private final AuditTrail trail;

  public AnnounceAction(Announcements announcements, Instruments instruments, AuditTrail trail) {
    this.announcements = announcements;
    this.instruments = instruments;
    this.trail = trail;
  }

  /** What became of it. */
  public enum Telling {
    /** Nothing was told under the name before. */
    NEW,
    /** What was told under the name before holds no longer. */
    CORRECTED,
    /** It was told in the same words before; nothing was done. */
    KNOWN,
    /** It is about an instrument that nobody added; nothing was done. */
    UNKNOWN_INSTRUMENT
  }

  /**
   * Announces an action, as known from the moment of asking.
   *
   * @param name keeps the announcement together with its corrections; not blank
   * @throws IllegalStateException if a later revision is known already
   */
  public Telling announce(String name, Announcement announcement, Asker asker) {
    return trail.of(
        asker.deed(
            AuditAction.ANNOUNCE, new AuditResource("instrument/" + announcement.instrument())),
        () -> announced(name, announcement, asker),
        telling ->
            telling == Telling.UNKNOWN_INSTRUMENT
                ? Result.refused("the action is about an unknown instrument")
                : Result.done(Change.to(told(name, announcement))));
  }

  private Telling announced(String name, Announcement announcement, Asker asker) {
    SortedSet<InstrumentId> concerned =
        new CorporateActions(List.of(announcement)).reach(List.of(announcement.instrument()));
    if (instruments.find(concerned).size() < concerned.size()) {
      return Telling.UNKNOWN_INSTRUMENT;
    }
    Optional<AnnouncementRevision> last =
        announcements.last(new TreeSet<>(List.of(name))).values().stream().findFirst();
    announcements.announce(Map.of(name, announcement), asker.at());
    boolean isKnown =
        last.flatMap(AnnouncementRevision::announcement).equals(Optional.of(announcement));
    return last.map(before -> isKnown ? Telling.KNOWN : Telling.CORRECTED).orElse(Telling.NEW);
  }

  private static Canonical told(String name, Announcement announcement) {
    return Canonical.Fields.none()
        .with("action", CanonicalIndex.of(announcement.action()))
        .with("exDate", announcement.exDate().toString())
        .with("name", name);
  }
}
