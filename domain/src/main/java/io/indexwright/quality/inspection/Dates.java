package io.indexwright.quality.inspection;

import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Are there rows for the dates that ought to have one, and one each? */
final class Dates {

  private Dates() {}

  static List<Finding> duplicates(Track track) {
    List<Finding> found = new ArrayList<>();
    byDate(track)
        .forEach(
            (date, rows) -> {
              if (rows.size() > 1) {
                found.add(duplicate(new Span(date, date), rows));
              }
            });
    return found;
  }

  private static Finding duplicate(Span date, List<RawRow> rows) {
    boolean alike = rows.stream().distinct().count() == 1;
    Evidence evidence =
        new Evidence(date, rows.size() + (alike ? " rows alike" : " rows that differ"));
    return alike
        ? evidence.wrong(Kind.DUPLICATE, new Proposal.Withdrawn(1))
        : evidence.unmended(Kind.DUPLICATE, Severity.WRONG);
  }

  private static NavigableMap<LocalDate, List<RawRow>> byDate(Track track) {
    return track.series().rows().stream()
        .collect(Collectors.groupingBy(RawRow::date, TreeMap::new, Collectors.toList()));
  }

  /** Says nothing of days that the calendar does not reach, nor of weekly rows. */
  static List<Finding> against(TradingCalendar calendar, Track track) {
    NavigableMap<LocalDate, List<RawRow>> rows = byDate(track);
    if (rows.isEmpty() || track.isSparse()) {
      return List.of();
    }
    Span common = new Span(calendar.first(), calendar.last());
    List<Finding> found = new ArrayList<>();
    rows.keySet().stream()
        .filter(day -> common.contains(day) && !calendar.isSession(day))
        .forEach(day -> found.add(noSession(calendar, day)));
    LocalDate from = later(rows.firstKey(), calendar.first());
    LocalDate until = earlier(rows.lastKey(), calendar.last());
    List<LocalDate> gap = new ArrayList<>();
    for (LocalDate session : calendar.sessions(from, until.plusDays(1))) {
      gap = grown(gap, session, rows.keySet(), found);
    }
    close(gap, found);
    return found;
  }

  private static Finding noSession(TradingCalendar calendar, LocalDate day) {
    return new Evidence(new Span(day, day), "no session of " + calendar.id())
        .suspicious(Kind.NO_SESSION, new Proposal.Withdrawn(0));
  }

  private static List<LocalDate> grown(
      List<LocalDate> gap, LocalDate session, Set<LocalDate> rows, List<Finding> found) {
    if (!rows.contains(session)) {
      gap.add(session);
      return gap;
    }
    close(gap, found);
    return new ArrayList<>();
  }

  private static void close(List<LocalDate> gap, List<Finding> found) {
    if (!gap.isEmpty()) {
      Span span = new Span(gap.get(0), gap.get(gap.size() - 1));
      found.add(
          new Evidence(span, gap.size() + " sessions without a row")
              .unmended(Kind.GAP, Severity.SUSPICIOUS));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
