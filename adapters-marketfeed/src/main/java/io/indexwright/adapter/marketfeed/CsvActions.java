package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Corporate actions from {@code ex_date,instrument,action} and the columns that the action takes,
 * as docs/api/calculate.md lists them.
 */
public final class CsvActions {
  private static final Set<String> WHAT = Set.of("ex_date", "instrument", "action");
  private static final Set<String> WHICH = Set.of("id", "revision", "known_at");
  private static final String CANCELLED = "cancelled";

  private CsvActions() {}

  /**
   * Returns every action of {@code file}, in its order.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Announcement> read(CsvFile file) {
    Set<Announcement> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file, WHAT, ActionKind.COLUMNS, row -> unseen(row, announcement(row), seen));
  }

  /**
   * Returns every revision of {@code file}, in its order: the columns of an action and {@code
   * id,revision,known_at}. One with {@code yes} in {@code cancelled} has nothing else.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<AnnouncementRevision> revisions(CsvFile file) {
    Set<String> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        union(WHAT, WHICH),
        union(ActionKind.COLUMNS, Set.of(CANCELLED)),
        row -> unseen(row, revision(row), seen));
  }

  private static Announcement announcement(Row row) {
    return new Announcement(row.instrument(), row.date("ex_date"), ActionKind.action(row));
  }

  private static AnnouncementRevision revision(Row row) {
    return new AnnouncementRevision(
        row.read("id", "the name of an announcement", Row::filled),
        row.counted("revision"),
        row.read("known_at", "an instant such as 2026-11-20T22:00:00Z", Instant::parse),
        isCancelled(row) ? nothing(row) : Optional.of(announcement(row)));
  }

  private static boolean isCancelled(Row row) {
    return row.has(CANCELLED) && row.read(CANCELLED, "yes, or nothing", CsvActions::yes);
  }

  private static boolean yes(String text) {
    if (!text.equals("yes")) {
      throw new IllegalArgumentException(text);
    }
    return true;
  }

  private static Optional<Announcement> nothing(Row row) {
    union(WHAT, ActionKind.COLUMNS).stream()
        .filter(row::has)
        .sorted()
        .findFirst()
        .ifPresent(
            column -> {
              throw row.fault(column, "expected nothing, for it is cancelled");
            });
    return Optional.empty();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static Announcement unseen(Row row, Announcement read, Set<Announcement> seen) {
    row.refuseTwice(seen.add(read), "action", "the same a second time");
    return read;
  }

  private static AnnouncementRevision unseen(Row row, AnnouncementRevision read, Set<String> seen) {
    row.refuseTwice(
        seen.add(read.number() + " " + read.id()),
        "revision",
        "a second " + read.number() + " of " + read.id());
    return read;
  }
}
