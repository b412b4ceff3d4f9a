package io.indexwright.application.restatement;

import io.indexwright.application.page.Page;
import io.indexwright.proof.PublishedLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was published of one date at one time.
 *
 * @param number 0 for what was published first, one more each time
 * @param level empty if the level of the date was withdrawn
 */
public record LevelRevision(
    LocalDate date, int number, Optional<PublishedLevel> level, Instant publishedAt) {

  /**
   * Returns the one that was in force at {@code asKnownAt}, if there was one.
   *
   * @param revisions of one date, the first one first
   */
  public static Optional<LevelRevision> inForce(List<LevelRevision> revisions, Instant asKnownAt) {
    return revisions.stream()
        .filter(revision -> !revision.publishedAt().isAfter(asKnownAt))
        .reduce((earlier, later) -> later);
  }

  /**
   * Takes as many dates as belong on a page.
   *
   * @param found by date and number; all of one date more than {@code dates}, if there are so many
   */
  public static Page<LevelRevision, LocalDate> page(List<LevelRevision> found, int dates) {
    Optional<LocalDate> beyond =
        found.stream().map(LevelRevision::date).distinct().skip(dates).findFirst();
    List<LevelRevision> shown =
        found.stream().takeWhile(one -> !beyond.equals(Optional.of(one.date()))).toList();
    return new Page<>(shown, beyond.map(date -> shown.get(shown.size() - 1).date()));
  }
}
