package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.application.reference.LookUpCalendar;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.series.Days;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /calendars}: on which days a market does not do what its week says. */
public final class CalendarRoutes implements RouteGroup {
  private static final CalendarId UNNAMED = new CalendarId("UNNAMED");

  private final LookUpCalendar calendars;
  private final Desk desk;

  public CalendarRoutes(LookUpCalendar calendars, Desk desk) {
    this.calendars = calendars;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, API + "/calendars/{mic}", InstrumentRoutes.READ, this::calendar);
  }

  private void calendar(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    TradingCalendar calendar =
        calendars
            .lookUp(asked.calendar(), desk.asOf(asked.asKnownAt()))
            .orElseThrow(
                () -> RefusedException.unknown("nobody knows the calendar " + asked.calendar()));
    request.json(View.of(calendar, asked.days()));
  }

  /** Which days of which calendar. */
  private record Asked(CalendarId calendar, Days days, Optional<Instant> asKnownAt) {
    static Asked of(Parameters given) {
      return new Asked(
          given.inPath(
              "mic", Asked::named, UNNAMED, "must be a market identifier code, such as XNYS"),
          Stretch.of(given),
          given.instant("asKnownAt"));
    }

    private static Optional<CalendarId> named(String text) {
      try {
        return Optional.of(new CalendarId(text));
      } catch (IllegalArgumentException noSuchId) {
        return Optional.empty();
      }
    }
  }

  /**
   * A calendar.
   *
   * @param first from when on it is known
   * @param last until when it is known, inclusive
   * @param days those that were asked for and are not what the week makes of them
   */
  private record View(String calendar, LocalDate first, LocalDate last, List<Day> days) {

    static View of(TradingCalendar calendar, Days days) {
      return new View(
          calendar.id().value(),
          calendar.first(),
          calendar.last(),
          calendar.notices().stream()
              .filter(notice -> !notice.day().isBefore(days.fromInclusive()))
              .filter(notice -> notice.day().isBefore(days.untilExclusive()))
              .filter(notice -> calendar.noticeFor(notice.day()).equals(Optional.of(notice)))
              .map(Day::of)
              .toList());
    }
  }

  /** What a market said of a day: {@code CLOSED}, {@code EARLY_CLOSE} or {@code SESSION}. */
  private record Day(LocalDate date, String kind, String reason, LocalDate knownAt, String source) {
    static Day of(Notice notice) {
      return new Day(
          notice.day(), notice.kind().name(), notice.reason(), notice.knownAt(), notice.source());
    }
  }
}
