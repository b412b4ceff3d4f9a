package io.indexwright.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The sessions of a market over a span of days, and why other days have none. Nothing is said of
 * days outside the span: a question about them is refused. Rule: docs/rules/calendar.md.
 */
public final class TradingCalendar {
  private static final Span CENTURIES =
      new Span(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));

  private final CalendarId id;
  private final Span span;
  private final long[] usual;
  private final List<Notice> notices;
  private final SortedMap<LocalDate, Notice> ruling;
  private final long[] sessions;

  private TradingCalendar(CalendarId id, Span span, long[] usual, Collection<Notice> notices) {
    this.id = id;
    this.span = span;
    this.usual = usual;
    this.notices = notices.stream().sorted(Notice.BY_DAY_THE_RULING_LAST).toList();
    this.ruling = new TreeMap<>();
    this.notices.forEach(notice -> ruling.put(notice.day(), notice));
    this.sessions = sessions();
  }

  private long[] sessions() {
    LongStream unannounced =
        Arrays.stream(usual).filter(day -> !ruling.containsKey(LocalDate.ofEpochDay(day)));
    LongStream announced =
        ruling.values().stream().filter(Notice::isSession).mapToLong(n -> n.day().toEpochDay());
    return LongStream.concat(unannounced, announced).sorted().toArray();
  }

  /**
   * Returns the days of the week that trade, but for what was announced.
   *
   * @throws IllegalArgumentException if a notice is for a day outside the span
   */
  public static TradingCalendar of(
      CalendarId id, Span span, TradingWeek week, Collection<Notice> notices) {
    for (Notice notice : notices) {
      if (!span.contains(notice.day())) {
        throw new IllegalArgumentException(
            notice.reason() + " on " + notice.day() + " is outside " + span);
      }
    }
    long[] usual =
        LongStream.rangeClosed(span.first().toEpochDay(), span.last().toEpochDay())
            .filter(day -> week.includes(LocalDate.ofEpochDay(day)))
            .toArray();
    return new TradingCalendar(id, span, usual, notices);
  }

  /**
   * Returns exactly these sessions, such as the dates of a file of prices. Nothing is known after
   * the last of them, not even whether its month has another.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static TradingCalendar of(CalendarId id, Collection<LocalDate> sessions) {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs a session: " + id);
    }
    TreeSet<LocalDate> days = new TreeSet<>(sessions);
    long[] usual = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
    return new TradingCalendar(id, new Span(days.first(), days.last()), usual, List.of());
  }

  /** Returns every day from 1900 to 2100, for markets that never close. */
  public static TradingCalendar everyDay(CalendarId id) {
    return of(id, CENTURIES, TradingWeek.EVERY_DAY, List.of());
  }

  public CalendarId id() {
    return id;
  }

  public LocalDate first() {
    return span.first();
  }

  public LocalDate last() {
    return span.last();
  }

  public boolean isSession(LocalDate day) {
    return Arrays.binarySearch(sessions, known(day).toEpochDay()) >= 0;
  }

  /** Returns true if the day is a session that ends before the usual time. */
  public boolean closesEarly(LocalDate day) {
    return noticeFor(day).filter(n -> n.kind() == Notice.Kind.EARLY_CLOSE).isPresent();
  }

  /** Returns why the day is not what the week makes of it, if it is not. */
  public Optional<Notice> noticeFor(LocalDate day) {
    return Optional.ofNullable(ruling.get(known(day)));
  }

  /** Returns all notices, also those that others overruled, by day. */
  public List<Notice> notices() {
    return notices;
  }

  /** Returns this calendar as far as it was known at the end of a day: no later notice is in it. */
  public TradingCalendar asKnownAt(LocalDate knownAt) {
    List<Notice> early = notices.stream().filter(n -> !n.knownAt().isAfter(knownAt)).toList();
    return new TradingCalendar(id, span, usual, early);
  }

  public LocalDate sessionOnOrAfter(LocalDate day) {
    return at(indexFrom(known(day))).orElseThrow(() -> nothing("on or after", day));
  }

  public LocalDate sessionOnOrBefore(LocalDate day) {
    return at(indexFrom(known(day).plusDays(1)) - 1)
        .orElseThrow(() -> nothing("on or before", day));
  }

  /** Returns the first session strictly after {@code day}, which may be the eve of the span. */
  public LocalDate next(LocalDate day) {
    return at(indexFrom(known(day.plusDays(1)))).orElseThrow(() -> nothing("after", day));
  }

  /** Returns the last session strictly before {@code day}, which may be the day after the span. */
  public LocalDate previous(LocalDate day) {
    known(day.minusDays(1));
    return at(indexFrom(day) - 1).orElseThrow(() -> nothing("before", day));
  }

  /**
   * Returns the session that is so many after a session, or before it if negative.
   *
   * @throws IllegalArgumentException if {@code session} is none, or the span does not reach so far
   */
  public LocalDate plus(LocalDate session, int count) {
    if (!isSession(session)) {
      throw new IllegalArgumentException(session + " is no session of " + id);
    }
    return shifted(session, count)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s %+d sessions is outside %s, which is known from %s"
                        .formatted(session, count, id, span)));
  }

  /** Returns the sessions of the days asked for, in order; the days are within the span. */
  public List<LocalDate> sessions(LocalDate fromInclusive, LocalDate untilExclusive) {
    if (!fromInclusive.isBefore(untilExclusive)) {
      return List.of();
    }
    known(fromInclusive);
    known(untilExclusive.minusDays(1));
    return Arrays.stream(sessions, indexFrom(fromInclusive), indexFrom(untilExclusive))
        .mapToObj(LocalDate::ofEpochDay)
        .toList();
  }

  /** Returns nothing where {@link #sessionOnOrAfter} refuses. */
  Optional<LocalDate> following(LocalDate day) {
    return span.contains(day) ? at(indexFrom(day)) : Optional.empty();
  }

  /** Returns nothing where {@link #sessionOnOrBefore} refuses. */
  Optional<LocalDate> preceding(LocalDate day) {
    return span.contains(day) ? at(indexFrom(day.plusDays(1)) - 1) : Optional.empty();
  }

  /** Returns nothing where {@link #plus} says that the span does not reach so far. */
  Optional<LocalDate> shifted(LocalDate session, int count) {
    return at(Math.addExact(indexFrom(session), count));
  }

  LocalDate known(LocalDate day) {
    if (!span.contains(day)) {
      throw new IllegalArgumentException(
          day + " is outside the calendar " + id + ", which is known from " + span);
    }
    return day;
  }

  private int indexFrom(LocalDate day) {
    int found = Arrays.binarySearch(sessions, day.toEpochDay());
    return found >= 0 ? found : -found - 1;
  }

  private Optional<LocalDate> at(int index) {
    return index >= 0 && index < sessions.length
        ? Optional.of(LocalDate.ofEpochDay(sessions[index]))
        : Optional.empty();
  }

  private IllegalArgumentException nothing(String where, LocalDate day) {
    return new IllegalArgumentException(
        "no session " + where + " " + day + " in " + id + ", which is known from " + span);
  }

  @Override
  public String toString() {
    return id + " from " + span;
  }
}
