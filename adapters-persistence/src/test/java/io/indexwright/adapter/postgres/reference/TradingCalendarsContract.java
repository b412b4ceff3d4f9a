package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.reference.TradingCalendars;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of the week from Monday 10 to Sunday 16 September 2001. */
abstract class TradingCalendarsContract {
  private static final CalendarId XNYS = new CalendarId("XNYS");
  private static final LocalDate MONDAY = LocalDate.parse("2001-09-10");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate SATURDAY = MONDAY.plusDays(5);
  private static final Span WEEK = new Span(MONDAY, MONDAY.plusDays(6));
  private static final Notice ATTACKS =
      new Notice(TUESDAY, Notice.Kind.CLOSED, "attacks '; --", TUESDAY, "press");
  private static final Notice CATCHING_UP =
      new Notice(SATURDAY, Notice.Kind.SESSION, "catching up", TUESDAY, "press");
  private static final Notice EARLY =
      new Notice(SATURDAY, Notice.Kind.EARLY_CLOSE, "half a day", TUESDAY, "press");

  private TradingCalendars calendars;

  abstract TradingCalendars calendars();

  @BeforeEach
  void open() {
    calendars = calendars();
    calendars.record(XNYS, WEEK, TradingWeek.MONDAY_TO_FRIDAY, FIRST);
  }

  @Test
  void findsNothing_whenNothingIsKnown() {
    assertThat(calendars.find(new CalendarId("XLON"), FIRST)).isEmpty();
    assertThat(calendars.find(XNYS, FIRST.minusNanos(1000))).isEmpty();
  }

  @Test
  void tradesAsTheWeekSays_andAsWasAnnounced() {
    calendars.announce(XNYS, List.of(ATTACKS, CATCHING_UP), LATER);

    assertThat(sessions(FIRST)).isEqualTo(MONDAY.datesUntil(SATURDAY).toList());
    assertThat(sessions(LATER))
        .containsExactly(
            MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4), SATURDAY);
    assertThat(find(LATER).notices()).containsExactly(ATTACKS, CATCHING_UP);
    assertThat(find(LATER).asKnownAt(MONDAY).isSession(TUESDAY)).isTrue();
  }

  @Test
  void keepsEveryNotice_andLetsTheLastRule() {
    calendars.announce(XNYS, List.of(CATCHING_UP), FIRST);
    calendars.announce(XNYS, List.of(EARLY), FIRST.minusSeconds(1));

    assertThat(find(FIRST).notices()).containsExactly(EARLY, CATCHING_UP);
    assertThat(find(FIRST).closesEarly(SATURDAY)).isFalse();
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    calendars.record(XNYS, WEEK, TradingWeek.MONDAY_TO_FRIDAY, FIRST.minusSeconds(9));
    calendars.announce(XNYS, List.of(ATTACKS, ATTACKS), LATER);
    calendars.announce(XNYS, List.of(ATTACKS), FIRST);
    calendars.announce(XNYS, List.of(), FIRST);

    assertThat(calendars.find(XNYS, FIRST.minusSeconds(9))).isEmpty();
    assertThat(find(FIRST).notices()).isEmpty();
    assertThat(find(LATER).notices()).containsExactly(ATTACKS);
  }

  @Test
  void keepsBothRevisions_whenTheSpanOrTheWeekIsCorrected() {
    Span longer = new Span(MONDAY.minusDays(7), SATURDAY.plusDays(1));
    calendars.record(XNYS, longer, TradingWeek.MONDAY_TO_FRIDAY, LATER);
    calendars.record(XNYS, longer, TradingWeek.EVERY_DAY, LATER.plusSeconds(1));
    calendars.record(XNYS, WEEK, none(), LATER.plusSeconds(2));

    assertThat(sessions(FIRST)).hasSize(5);
    assertThat(find(LATER).first()).isEqualTo(MONDAY.minusDays(7));
    assertThat(find(LATER.plusSeconds(1)).isSession(SATURDAY)).isTrue();
    assertThat(sessions(LATER.plusSeconds(2))).isEmpty();
  }

  @Test
  void waitsForTheSpan_withANoticeForADayOutsideIt() {
    LocalDate next = MONDAY.plusDays(7);
    Notice outside = new Notice(next, Notice.Kind.CLOSED, "a holiday", MONDAY, "press");
    calendars.announce(XNYS, List.of(outside), FIRST);
    calendars.record(XNYS, new Span(MONDAY, next), TradingWeek.EVERY_DAY, LATER);

    assertThat(find(FIRST).notices()).isEmpty();
    assertThat(find(LATER).notices()).containsExactly(outside);
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    assertThatThrownBy(
            () -> calendars.record(XNYS, WEEK, TradingWeek.EVERY_DAY, FIRST.minusSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.minusSeconds(1).toString());

    assertThat(sessions(LATER)).hasSize(5);
  }

  @Test
  void announcesNothing_forACalendarThatNobodyKnows() {
    assertThatThrownBy(() -> calendars.announce(new CalendarId("XLON"), List.of(ATTACKS), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing is known of the days of XLON");
  }

  private TradingCalendar find(Instant asKnownAt) {
    return calendars.find(XNYS, asKnownAt).orElseThrow();
  }

  private List<LocalDate> sessions(Instant asKnownAt) {
    return find(asKnownAt).sessions(MONDAY, MONDAY.plusDays(7));
  }

  private static TradingWeek none() {
    return new TradingWeek(Collections.emptySortedSet());
  }
}
