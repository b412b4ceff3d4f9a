package io.indexwright.application.port.reference;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** Corporate actions, as they were known at every moment; nothing is ever overwritten. */
public interface Announcements {

  /**
   * Records announcements, all or none. One that says what is known already changes nothing; one
   * that says otherwise becomes the next revision, also of one that was cancelled.
   *
   * @param told by the name that each announcement keeps through all of its revisions; not blank
   * @param knownAt when we learned of them; not before the revision that is corrected
   * @throws IllegalArgumentException if a name is blank
   * @throws IllegalStateException if an instrument, or one that is given to holders, is not known,
   *     or a correction is older than what it corrects
   */
  void announce(Map<String, Announcement> told, Instant knownAt);

  /**
   * Records that announcements hold no longer, all or none: a further revision each. One that is
   * cancelled stays so.
   *
   * @param names under which they were announced
   * @param knownAt when we learned of it; not before the revision that is cancelled
   * @throws IllegalStateException if nothing was announced under a name, or a cancellation is older
   *     than what it cancels
   */
  void cancel(SortedSet<String> names, Instant knownAt);

  /** Returns what {@code instruments} announced and held at {@code asKnownAt}. */
  default CorporateActions actions(SortedSet<InstrumentId> instruments, Instant asKnownAt) {
    return actions(instruments, LocalDate.MIN, LocalDate.MAX, asKnownAt);
  }

  /**
   * Returns what {@code instruments} announced for the ex-dates of a stretch and held at {@code
   * asKnownAt}.
   */
  CorporateActions actions(
      SortedSet<InstrumentId> instruments,
      LocalDate fromInclusive,
      LocalDate untilExclusive,
      Instant asKnownAt);

  /** Returns the last revision of each announcement of {@code names} that was ever told. */
  SortedMap<String, AnnouncementRevision> last(SortedSet<String> names);

  /** Returns every revision of one announcement, the first one first. */
  List<AnnouncementRevision> revisions(String name);
}
