package io.indexwright.application.memory.reference;

import io.indexwright.application.port.reference.TradingCalendars;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calendars in lists, every revision of them. */
public final class InMemoryTradingCalendars implements TradingCalendars {
  private final FactLog<CalendarId, Days> days = new FactLog<>();
  private final List<Said> said = new ArrayList<>();
  private final Set<Key> known = new HashSet<>();

  private record Days(CalendarId calendar, Span span, TradingWeek week) {}

  private record Key(CalendarId calendar, Notice notice) {}

  private record Said(Key key, Instant knownAt) {}

  @Override
  public void record(CalendarId calendar, Span span, TradingWeek week, Instant knownAt) {
    days.tell(Map.of(calendar, new Days(calendar, span, week)), knownAt);
  }

  @Override
  public void announce(CalendarId calendar, Collection<Notice> notices, Instant knownAt) {
    if (days.last(calendar).isEmpty()) {
      throw new IllegalStateException("nothing is known of the days of " + calendar);
    }
    for (Notice notice : notices) {
      Key key = new Key(calendar, notice);
      if (known.add(key)) {
        said.add(new Said(key, knownAt));
      }
    }
  }

  @Override
  public Optional<TradingCalendar> find(CalendarId calendar, Instant asKnownAt) {
    return days.asKnownAt(asKnownAt)
        .filter(one -> one.calendar().equals(calendar))
        .findFirst()
        .map(one -> calendar(one, asKnownAt));
  }

  private TradingCalendar calendar(Days one, Instant asKnownAt) {
    return TradingCalendar.of(
        one.calendar(),
        one.span(),
        one.week(),
        said.stream()
            .filter(notice -> !notice.knownAt().isAfter(asKnownAt))
            .map(Said::key)
            .filter(key -> key.calendar().equals(one.calendar()))
            .map(Key::notice)
            .filter(notice -> one.span().contains(notice.day()))
            .toList());
  }
}
