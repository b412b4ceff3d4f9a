package io.indexwright.adapter.http;

import io.indexwright.adapter.http.form.Desk;
import io.indexwright.adapter.http.index.CalculationRoutes;
import io.indexwright.adapter.http.index.DefinitionRoutes;
import io.indexwright.adapter.http.index.InsightRoutes;
import io.indexwright.adapter.http.market.ActionRoutes;
import io.indexwright.adapter.http.market.CalendarRoutes;
import io.indexwright.adapter.http.market.InstrumentRoutes;
import io.indexwright.adapter.http.market.PriceRoutes;
import io.indexwright.adapter.http.market.RateRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.json.JsonFacts;
import io.indexwright.application.calculation.StartCalculation;
import io.indexwright.application.index.DefineIndex;
import io.indexwright.application.index.ExplainLevel;
import io.indexwright.application.index.ForeseeReview;
import io.indexwright.application.index.MeasureIndex;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.reference.InMemoryListedSymbols;
import io.indexwright.application.memory.reference.InMemoryTradingCalendars;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.reference.AddInstrument;
import io.indexwright.application.reference.AnnounceAction;
import io.indexwright.application.reference.FindInstruments;
import io.indexwright.application.reference.LookUpCalendar;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What indices and a market are worked at with, in the memory of a {@link SmallHouse}. */
final class SmallDesk {
  private final SmallHouse house;
  final InMemoryJobs jobs = new InMemoryJobs();
  final InMemoryListedSymbols symbols;
  final InMemoryTradingCalendars calendars = new InMemoryTradingCalendars();
  final InMemoryQuotes quotes;

  SmallDesk(SmallHouse house) {
    this.house = house;
    this.symbols = new InMemoryListedSymbols(house.instruments);
    this.quotes = new InMemoryQuotes(house.instruments);
  }

  List<RouteGroup> routes() {
    Doorkeeper keeper = house.doorkeeper;
    Desk desk = new Desk(keeper.gate(), new InMemoryIdempotencyKeys(), Clock.systemUTC());
    FindInstruments find = new FindInstruments(house.instruments, symbols);
    return List.of(
        new DefinitionRoutes(
            house.indices,
            new DefineIndex(house.indices, house.instruments, keeper.trail),
            new JsonDefinitionFormat(),
            desk),
        new CalculationRoutes(
            new StartCalculation(house.indices, jobs, keeper.ids, keeper.trail), desk),
        new InsightRoutes(house.indices, house.levels, answers(), desk),
        new InstrumentRoutes(
            find, new AddInstrument(house.instruments, keeper.trail), JsonFacts.INSTRUMENT, desk),
        new PriceRoutes(find, house.prices, serve(), desk),
        new ActionRoutes(
            find,
            house.announcements,
            new ActionRoutes.Hand(
                new AnnounceAction(house.announcements, house.instruments, keeper.trail),
                JsonFacts.ACTION),
            desk),
        new RateRoutes(house.fixings, desk),
        new CalendarRoutes(new LookUpCalendar(calendars), desk));
  }

  private InsightRoutes.Answers answers() {
    return new InsightRoutes.Answers(
        new ExplainLevel(house.indices, house.levels, house.market),
        new MeasureIndex(house.levels),
        new ForeseeReview(house.indices, house.levels, house.market));
  }

  private ServeQuotes serve() {
    return new ServeQuotes(
        new ServeQuotes.Store(
            quotes,
            new InMemoryFeedRecords(new InMemoryRawResponses()),
            new InMemoryTransactions()),
        Duration.ofSeconds(30),
        house.clock);
  }
}
