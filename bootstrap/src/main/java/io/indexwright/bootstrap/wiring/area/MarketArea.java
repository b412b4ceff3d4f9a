package io.indexwright.bootstrap.wiring.area;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.market.ActionRoutes;
import io.indexwright.adapter.http.market.CalendarRoutes;
import io.indexwright.adapter.http.market.FindingRoutes;
import io.indexwright.adapter.http.market.InstrumentRoutes;
import io.indexwright.adapter.http.market.PriceRoutes;
import io.indexwright.adapter.http.market.RateRoutes;
import io.indexwright.adapter.json.JsonFacts;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.quality.PostgresFindings;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.reference.PostgresListedSymbols;
import io.indexwright.adapter.postgres.reference.PostgresTradingCalendars;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.Bars;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.reference.AddInstrument;
import io.indexwright.application.reference.AnnounceAction;
import io.indexwright.application.reference.FindInstruments;
import io.indexwright.application.reference.LookUpCalendar;
import io.indexwright.application.trail.AuditTrail;
import java.util.List;

/** The market as it is known: instruments, prices, actions, rates and calendars. */
final class MarketArea {
  private final PostgresTransactions writes;
  private final PostgresTransactions reads;
  private final Bars bars;
  private final ServeQuotes quotes;

  MarketArea(
      PostgresTransactions writes, PostgresTransactions reads, Bars bars, ServeQuotes quotes) {
    this.writes = writes;
    this.reads = reads;
    this.bars = bars;
    this.quotes = quotes;
  }

  /** Returns its routes; what they do is told to {@code trail}. */
  List<RouteGroup> routes(Desk desk, AuditTrail trail) {
    FindInstruments find =
        new FindInstruments(new PostgresInstruments(reads), new PostgresListedSymbols(reads));
    PostgresInstruments instruments = new PostgresInstruments(writes);
    AnnounceAction announce =
        new AnnounceAction(new PostgresAnnouncements(writes), instruments, trail);
    return List.of(
        new InstrumentRoutes(
            find, new AddInstrument(instruments, trail), JsonFacts.INSTRUMENT, desk),
        new PriceRoutes(find, bars, quotes, desk),
        new ActionRoutes(
            find,
            new PostgresAnnouncements(reads),
            new ActionRoutes.Hand(announce, JsonFacts.ACTION),
            desk),
        new FindingRoutes(new PostgresFindings(reads)),
        new RateRoutes(new PostgresFixings(reads), desk),
        new CalendarRoutes(new LookUpCalendar(new PostgresTradingCalendars(reads)), desk));
  }
}
