package io.indexwright.adapter.postgres.reference;

import static java.util.stream.Collectors.joining;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.Turn;
import io.indexwright.application.port.reference.TradingCalendars;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Calendars in tables, every revision of them. */
public final class PostgresTradingCalendars implements TradingCalendars {
  private final PostgresTransactions transactions;

  /** Keeps calendars where {@code transactions} reach. */
  public PostgresTradingCalendars(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private record Days(int revision, Span span, TradingWeek week, Instant knownAt) {}

  @Override
  public void record(CalendarId calendar, Span span, TradingWeek week, Instant knownAt) {
    transactions.writing(
        handle -> {
          Turn.await(handle, "trading_calendar", List.of(calendar.value()));
          Optional<Days> known = days(handle, calendar, Columns.FOREVER);
          Days told =
              new Days(known.map(last -> last.revision() + 1).orElse(0), span, week, knownAt);
          if (known
              .filter(last -> last.span().equals(span) && last.week().equals(week))
              .isEmpty()) {
            known.ifPresent(last -> checkNotLate(calendar, last, knownAt));
            write(handle, calendar, told);
          }
        });
  }

  private static void checkNotLate(CalendarId calendar, Days last, Instant knownAt) {
    if (last.knownAt().isAfter(knownAt)) {
      throw new IllegalStateException(
          "a later revision than " + knownAt + " is known of " + calendar);
    }
  }

  private static final String WRITE =
      """
      -- calendars.write
      with calendar as (
        insert into trading_calendar (id) values (:calendar) on conflict (id) do nothing
      )
      insert into trading_span (calendar_id, revision, first_day, last_day, weekdays, known_at)
      values (:calendar, :revision, :first, :last, :weekdays, :knownAt)
      """;

  private static void write(Handle handle, CalendarId calendar, Days told) {
    handle
        .createUpdate(WRITE)
        .bind("calendar", calendar.value())
        .bind("revision", told.revision())
        .bind("first", told.span().first())
        .bind("last", told.span().last())
        .bind(
            "weekdays",
            told.week().days().stream().map(day -> "" + day.getValue()).collect(joining()))
        .bind("knownAt", Columns.moment(told.knownAt()))
        .execute();
  }

  private static final String ANNOUNCE =
      """
      -- calendars.announce
      insert into trading_notice (calendar_id, day, kind, reason, known_on, source, known_at)
      select :calendar, told.*, :knownAt
      from unnest(
          :days::date[], :kinds::text[], :reasons::text[], :knownOn::date[], :sources::text[]) as told
      on conflict do nothing
      """;

  @Override
  public void announce(CalendarId calendar, Collection<Notice> notices, Instant knownAt) {
    List<Notice> told = List.copyOf(notices);
    transactions.writing(
        handle -> {
          if (days(handle, calendar, Columns.FOREVER).isEmpty()) {
            throw new IllegalStateException("nothing is known of the days of " + calendar);
          }
          handle
              .createUpdate(ANNOUNCE)
              .bind("calendar", calendar.value())
              .bindArray("days", LocalDate.class, told.stream().map(Notice::day).toList())
              .bindArray("kinds", String.class, told.stream().map(n -> n.kind().name()).toList())
              .bindArray("reasons", String.class, told.stream().map(Notice::reason).toList())
              .bindArray("knownOn", LocalDate.class, told.stream().map(Notice::knownAt).toList())
              .bindArray("sources", String.class, told.stream().map(Notice::source).toList())
              .bind("knownAt", Columns.moment(knownAt))
              .execute();
        });
  }

  @Override
  public Optional<TradingCalendar> find(CalendarId calendar, Instant asKnownAt) {
    return transactions.inOne(
        handle ->
            days(handle, calendar, asKnownAt)
                .map(
                    known ->
                        TradingCalendar.of(
                            calendar,
                            known.span(),
                            known.week(),
                            notices(handle, calendar, known.span(), asKnownAt))));
  }

  private static final String DAYS =
      """
      -- calendars.days
      select revision, first_day, last_day, weekdays, known_at
      from trading_span
      where calendar_id = :calendar and known_at <= :asKnownAt
      order by revision desc
      limit 1
      """;

  private static Optional<Days> days(Handle handle, CalendarId calendar, Instant asKnownAt) {
    return handle
        .createQuery(DAYS)
        .bind("calendar", calendar.value())
        .bind("asKnownAt", Columns.moment(asKnownAt))
        .map((row, context) -> days(row))
        .findOne();
  }

  private static Days days(ResultSet row) throws SQLException {
    TreeSet<DayOfWeek> week = new TreeSet<>();
    row.getString("weekdays").chars().forEach(digit -> week.add(DayOfWeek.of(digit - '0')));
    return new Days(
        row.getInt("revision"),
        new Span(Columns.date(row, "first_day"), Columns.date(row, "last_day")),
        new TradingWeek(week),
        Columns.instant(row, "known_at"));
  }

  private static final String NOTICES =
      """
      -- calendars.notices
      select day, kind, reason, known_on, source
      from trading_notice
      where calendar_id = :calendar
        and day between :first and :last
        and known_at <= :asKnownAt
      """;

  private static List<Notice> notices(
      Handle handle, CalendarId calendar, Span span, Instant asKnownAt) {
    return handle
        .createQuery(NOTICES)
        .bind("calendar", calendar.value())
        .bind("first", span.first())
        .bind("last", span.last())
        .bind("asKnownAt", Columns.moment(asKnownAt))
        .map((row, context) -> notice(row))
        .list();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        Columns.date(row, "day"),
        Notice.Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        Columns.date(row, "known_on"),
        row.getString("source"));
  }
}
