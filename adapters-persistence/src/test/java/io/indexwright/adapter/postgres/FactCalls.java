package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;

import io.indexwright.adapter.postgres.index.PostgresCalculationRuns;
import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresLevelRevisions;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.reference.PostgresListedSymbols;
import io.indexwright.adapter.postgres.reference.PostgresTradingCalendars;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.provenance.CalculationRun;
import io.indexwright.application.provenance.CalculationRunId;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingWeek;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.IndexId;
import io.indexwright.instrument.Listing;
import io.indexwright.proof.Digest;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The calls of {@link PortCalls} about facts that are no prices, and about how levels came. */
final class FactCalls {
  private static final CalendarId XNYS = new CalendarId("XNYS");
  private static final String DIVIDEND = "dividend";

  private final PostgresTransactions transactions;
  private final PostgresAnnouncements announcements;
  private final PostgresFixings fixings;
  private final PostgresListedSymbols symbols;
  private final PostgresTradingCalendars calendars;
  private final PostgresCalculationRuns runs;
  private final PostgresIndexLevels levels;
  private final PostgresLevelRevisions revisions;

  FactCalls(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.announcements = new PostgresAnnouncements(transactions);
    this.fixings = new PostgresFixings(transactions);
    this.symbols = new PostgresListedSymbols(transactions);
    this.calendars = new PostgresTradingCalendars(transactions);
    this.runs = new PostgresCalculationRuns(transactions);
    this.levels = new PostgresIndexLevels(transactions);
    this.revisions = new PostgresLevelRevisions(transactions);
  }

  /** About instruments that are known. */
  Map<String, Runnable> market() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    Map<String, Announcement> told =
        new TreeMap<>(
            Map.of(
                DIVIDEND, new Announcement(A, MONDAY, new Distribution.Dividend(BigDecimal.ONE))));
    calls.put("announcements.announce", () -> announcements.announce(told, FIRST));
    calls.put("announcements.actions", () -> announcements.actions(Sample.both(), FIRST));
    calls.put("announcements.revisions", () -> announcements.revisions(DIVIDEND));
    calls.put("announcements.last", () -> announcements.last(new TreeSet<>(List.of(DIVIDEND))));
    FxQuote rate =
        new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), MONDAY, new BigDecimal("1.16"));
    calls.put("fixings.record", () -> fixings.record(List.of(rate), "here", FIRST));
    calls.put("fixings.rates", () -> fixings.rates(new TreeSet<>(List.of("ECB")), FIRST));
    Listing listing = new Listing(A, "XNYS", "AA", MONDAY, Optional.empty());
    calls.put("listings.record", () -> symbols.record(List.of(listing), FIRST));
    calls.put("listings.of", () -> symbols.of(new TreeSet<>(List.of("XNYS")), FIRST));
    calls.put("listings.of instrument", () -> symbols.of(A, FIRST));
    calls.put("listings.under", () -> symbols.under("AA", FIRST));
    calls.putAll(calendars());
    return calls;
  }

  private Map<String, Runnable> calendars() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    Span week = new Span(MONDAY, MONDAY.plusDays(6));
    Notice mourning = new Notice(TUESDAY, Notice.Kind.CLOSED, "mourning", MONDAY, "press");
    calls.put(
        "calendars.record",
        () -> calendars.record(XNYS, week, TradingWeek.MONDAY_TO_FRIDAY, FIRST));
    calls.put("calendars.announce", () -> calendars.announce(XNYS, List.of(mourning), FIRST));
    calls.put("calendars.find", () -> calendars.find(XNYS, FIRST));
    return calls;
  }

  /** About an index with levels. */
  Map<String, Runnable> index(IndexId index) {
    CalculationRun run =
        new CalculationRun(
            new CalculationRunId(Sample.uuid(9)),
            new CalculationRun.Subject(index, 1, MONDAY, TUESDAY),
            Digest.of("1001"),
            "0.1.0",
            new CalculationRun.Times(FIRST, FIRST, FIRST));
    Map<String, Runnable> calls = new LinkedHashMap<>();
    // Two questions in one transaction: time runs for both together.
    calls.put(
        "runs.record",
        () ->
            transactions.writing(
                handle -> runs.record(run, levels.between(index, MONDAY, TUESDAY, 10))));
    calls.put("runs.find", () -> runs.find(run.id()));
    calls.put("levels.revisions", () -> revisions.of(index, MONDAY));
    calls.put("levels.restated", () -> revisions.restated(index, PageRequest.after(MONDAY, 1)));
    calls.put("runs.behind", () -> runs.behind(index, MONDAY, FIRST));
    return calls;
  }
}
