package io.indexwright.adapter.http.index;

import io.indexwright.application.restatement.LevelRevision;
import io.indexwright.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published of a date, and published otherwise later.
 *
 * @param revisions the first first; the last is in force
 */
record RestatementView(LocalDate date, List<Published> revisions) {

  static List<RestatementView> of(List<LevelRevision> revisions, Rulebook rulebook) {
    SortedMap<LocalDate, List<Published>> byDate = new TreeMap<>();
    revisions.forEach(
        one ->
            byDate
                .computeIfAbsent(one.date(), date -> new ArrayList<>())
                .add(Published.of(one, rulebook)));
    return byDate.entrySet().stream()
        .map(day -> new RestatementView(day.getKey(), day.getValue()))
        .toList();
  }

  /**
   * What was said at one time.
   *
   * @param knownAt when it was published
   * @param level of the price index; absent if the level was withdrawn
   */
  record Published(int revision, Instant knownAt, Optional<IndexView.Level> level) {
    private static Published of(LevelRevision revision, Rulebook rulebook) {
      return new Published(
          revision.number(),
          revision.publishedAt(),
          revision
              .level()
              .map(level -> IndexView.Level.of(level, level.level().points(), rulebook)));
    }
  }
}
