package io.indexwright.application.memory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingWeek;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Exit;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The twins for programs without a database; the contracts of the stores say the rest. */
class InMemoryReferenceTest {
  private static final InstrumentId A = new InstrumentId("a");
  private static final InstrumentId UNKNOWN = new InstrumentId("c");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Instant FIRST = Instant.parse("2026-03-04T18:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(60);

  private final InMemoryInstruments instruments = new InMemoryInstruments();

  InMemoryReferenceTest() {
    instruments.add(List.of(new Instrument(A, "Alpha", Currency.getInstance("USD"))));
  }

  @Test
  void ratesAreKnownOnceTold() {
    InMemoryFixings fixings = new InMemoryFixings();
    FxQuote quote = new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), DAY, BigDecimal.TEN);

    fixings.record(List.of(quote), "a source", FIRST);

    assertThat(fixings.rates(setOf("ECB"), FIRST).quotes()).containsExactly(quote);
    assertThat(fixings.rates(setOf("ECB"), FIRST.minusNanos(1)).quotes()).isEmpty();
    assertThat(fixings.rates(setOf("ECB"), DAY.plusDays(1), LocalDate.MAX, FIRST).quotes())
        .isEmpty();
    assertThatThrownBy(() -> fixings.record(List.of(quote), "", FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void actionsHoldUntilTheyAreCancelled() {
    InMemoryAnnouncements announcements = new InMemoryAnnouncements(instruments);
    Announcement end = new Announcement(A, DAY, new Exit.Delisting());

    announcements.announce(Map.of("1", end), FIRST);
    announcements.cancel(setOf("1"), LATER);

    assertThat(announcements.actions(setOf(A), FIRST).announcements()).containsExactly(end);
    assertThat(announcements.actions(setOf(A), LATER).announcements()).isEmpty();
    assertThat(announcements.revisions("1")).hasSize(2);
    assertThatThrownBy(() -> announcements.cancel(setOf("2"), LATER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void symbolsMeanWhatWasTold_unlessItIsWithdrawn() {
    InMemoryListedSymbols symbols = new InMemoryListedSymbols(instruments);
    Listing listing = new Listing(A, "XNAS", "A", DAY, Optional.empty());

    symbols.record(List.of(listing), FIRST);
    symbols.withdraw(List.of(listing), LATER);

    assertThat(symbols.of(setOf("XNAS"), FIRST).listings()).containsExactly(listing);
    assertThat(symbols.of(setOf("XLON"), FIRST).listings()).isEmpty();
    assertThat(symbols.of(setOf("XNAS"), LATER).listings()).isEmpty();
    assertThatThrownBy(
            () ->
                symbols.record(
                    List.of(new Listing(UNKNOWN, "XNAS", "C", DAY, Optional.empty())), LATER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unknown instruments: [c]");
  }

  @Test
  void calendarsHaveTheNoticesThatAreKnown() {
    InMemoryTradingCalendars calendars = new InMemoryTradingCalendars();
    CalendarId id = new CalendarId("XNYS");
    Notice closed = new Notice(DAY, Notice.Kind.CLOSED, "a holiday", DAY, "press");

    assertThatThrownBy(() -> calendars.announce(id, List.of(closed), FIRST))
        .isInstanceOf(IllegalStateException.class);
    calendars.record(id, new Span(DAY, DAY), TradingWeek.EVERY_DAY, FIRST);
    calendars.announce(id, List.of(closed, closed), LATER);

    assertThat(calendars.find(id, FIRST.minusNanos(1))).isEmpty();
    assertThat(calendars.find(id, FIRST).orElseThrow().isSession(DAY)).isTrue();
    assertThat(calendars.find(id, LATER).orElseThrow().notices()).containsExactly(closed);
  }

  private static <T> SortedSet<T> setOf(T element) {
    return new TreeSet<>(List.of(element));
  }
}
