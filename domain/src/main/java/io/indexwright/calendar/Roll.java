package io.indexwright.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Which session stands for a day that is none. */
public enum Roll {
  /** The last session before it: the usual rule of index reviews. */
  PRECEDING {
    @Override
    Optional<LocalDate> session(LocalDate day, TradingCalendar calendar) {
      return calendar.preceding(day);
    }
  },
  /** The first session after it. */
  FOLLOWING {
    @Override
    Optional<LocalDate> session(LocalDate day, TradingCalendar calendar) {
      return calendar.following(day);
    }
  },
  /** The first session after it, or the last before it if that would be another month. */
  MODIFIED_FOLLOWING {
    @Override
    Optional<LocalDate> session(LocalDate day, TradingCalendar calendar) {
      YearMonth month = YearMonth.from(day);
      Optional<LocalDate> following = calendar.following(day);
      boolean isDecided = following.isPresent() || !month.atEndOfMonth().isAfter(calendar.last());
      return following
          .filter(session -> YearMonth.from(session).equals(month))
          .or(() -> isDecided ? calendar.preceding(day) : Optional.empty());
    }
  };

  /** Returns the session of {@code day}; nothing if the calendar does not reach far enough. */
  abstract Optional<LocalDate> session(LocalDate day, TradingCalendar calendar);
}
