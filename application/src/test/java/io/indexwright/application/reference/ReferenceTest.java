package io.indexwright.application.reference;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.access.Asker;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryListedSymbols;
import io.indexwright.application.memory.reference.InMemoryTradingCalendars;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.reference.AddInstrument.Addition;
import io.indexwright.application.reference.AnnounceAction.Telling;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.TradingWeek;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final Instrument ALPHA = new Instrument(A, "Alpha", USD);
  private static final Asker ASKER = Asker.inside(NOW);
  private static final CalendarId XNYS = new CalendarId("XNYS");

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryListedSymbols symbols = new InMemoryListedSymbols(instruments);
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements(instruments);
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditTrail trail =
      new AuditTrail(
          log, new InMemoryTransactions(), new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC)));
  private final FindInstruments find = new FindInstruments(instruments, symbols);
  private final AddInstrument add = new AddInstrument(instruments, trail);
  private final AnnounceAction announce = new AnnounceAction(announcements, instruments, trail);

  @BeforeEach
  void addAlpha() {
    instruments.add(List.of(ALPHA));
  }

  private Telling told(InstrumentId instrument, CorporateAction action) {
    return announce.announce("one", new Announcement(instrument, MONDAY, action), ASKER);
  }

  @Test
  void addsAnInstrument_namesIt_andNeverPricesItOtherwise() {
    Instrument beta = new Instrument(B, "Beta", USD);

    assertThat(add.add(beta, ASKER)).isEqualTo(Addition.ADDED);
    assertThat(add.add(new Instrument(B, "Better", USD), ASKER)).isEqualTo(Addition.NAMED);
    assertThat(add.add(new Instrument(B, "Beta", Currency.getInstance("EUR")), ASKER))
        .isEqualTo(Addition.OTHER_CURRENCY);
    assertThat(find.find(B).map(Instrument::name)).contains("Better");
  }

  @Test
  void findsByNameAndBySymbol() {
    symbols.record(List.of(new Listing(A, "XNYS", "AL", MONDAY, Optional.empty())), NOW);

    assertThat(find.page(Optional.of("al"), PageRequest.first(1)).items()).containsExactly(ALPHA);
    assertThat(find.page(Optional.of("x"), PageRequest.first(1)).items()).isEmpty();
    assertThat(find.page(Optional.empty(), PageRequest.first(1)).items()).containsExactly(ALPHA);
    assertThat(find.under("AL", NOW)).containsExactly(ALPHA);
    assertThat(find.under("AL", NOW.minusSeconds(1))).isEmpty();
    assertThat(find.listed(A, NOW).orElseThrow().listings().listings()).hasSize(1);
    assertThat(find.listed(B, NOW)).isEmpty();
  }

  @Test
  void announces_corrects_andKnowsWhatItWasTold() {
    Distribution.Dividend paid = new Distribution.Dividend(BigDecimal.ONE);

    assertThat(told(A, paid)).isEqualTo(Telling.NEW);
    assertThat(told(A, paid)).isEqualTo(Telling.KNOWN);
    assertThat(told(A, new Exit.Delisting())).isEqualTo(Telling.CORRECTED);
    assertThat(announcements.revisions("one")).hasSize(2);
  }

  @Test
  void announcesNothingAboutWhomNobodyKnows() {
    assertThat(told(B, new Exit.Delisting())).isEqualTo(Telling.UNKNOWN_INSTRUMENT);
    assertThat(told(A, new Exit.StockMerger(B, BigDecimal.ONE, BigDecimal.ONE)))
        .isEqualTo(Telling.UNKNOWN_INSTRUMENT);
  }

  @Test
  void takesTheCalendarThatWasTold_beforeThatOfTheLibrary() {
    InMemoryTradingCalendars calendars = new InMemoryTradingCalendars();
    LookUpCalendar lookUp = new LookUpCalendar(calendars);
    assertThat(lookUp.lookUp(XNYS, NOW).map(TradingCalendar::first))
        .contains(LocalDate.of(1990, 1, 1));

    calendars.record(XNYS, new Span(MONDAY, MONDAY), TradingWeek.EVERY_DAY, NOW);

    assertThat(lookUp.lookUp(XNYS, NOW).map(TradingCalendar::first)).contains(MONDAY);
    assertThat(lookUp.lookUp(new CalendarId("NONE"), NOW)).isEmpty();
  }

  @Test
  void refusesNamesThatCannotBeKept() {
    for (String name : new String[] {" ", "x".repeat(201), "a\0b"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ToldAction(name, MONDAY, new Exit.Delisting()));
    }
  }
}
