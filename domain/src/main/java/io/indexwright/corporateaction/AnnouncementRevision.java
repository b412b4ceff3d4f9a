package io.indexwright.corporateaction;

import java.time.Instant;
import java.util.Optional;

/**
 * What was known of one announcement at one time. A correction is a revision, and so is a
 * cancellation; nothing is ever changed.
 *
 * @param id names the announcement through all of its revisions; not blank
 * @param number 1 for the first, then one more each time
 * @param announcement empty if it was cancelled
 */
public record AnnouncementRevision(
    String id, int number, Instant knownAt, Optional<Announcement> announcement) {

  /** Refuses a blank id and a number below 1. */
  public AnnouncementRevision {
    if (id.isBlank() || number < 1) {
      throw new IllegalArgumentException(
          "a revision of an announcement needs an id and a number from 1: " + number);
    }
  }
}
