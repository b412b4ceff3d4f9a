package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.form.Csv;
import io.indexwright.adapter.http.form.Desk;
import io.indexwright.application.port.Bars;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.quote.ServedQuote;
import io.indexwright.application.reference.FindInstruments;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.series.Days;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prices of one instrument: its daily bars, and the last quote that is kept. */
public final class PriceRoutes implements RouteGroup {
  private final FindInstruments find;
  private final Bars bars;
  private final ServeQuotes quotes;
  private final Desk desk;

  public PriceRoutes(FindInstruments find, Bars bars, ServeQuotes quotes, Desk desk) {
    this.find = find;
    this.bars = bars;
    this.quotes = quotes;
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, InstrumentRoutes.ONE + "/prices", InstrumentRoutes.READ, this::prices);
    RouteGroup.read(
        routes, InstrumentRoutes.ONE + "/quotes/latest", InstrumentRoutes.READ, this::quote);
  }

  private void prices(Context request) {
    Asked asked = Parameters.read(request, Asked::of);
    requireKnown(asked.instrument());
    List<Bar> found =
        bars.of(
            asked.instrument(),
            asked.days().fromInclusive(),
            asked.days().untilExclusive(),
            desk.asOf(asked.asKnownAt()));
    List<BarView> shown = found.stream().limit(asked.limit()).map(BarView::of).toList();
    Optional<String> next =
        ListView.next(
            request, found.stream().skip(asked.limit()).map(bar -> bar.close().date()).findFirst());
    if (Csv.isPreferredBy(request)) {
      new Csv(BarView.COLUMNS, shown.stream().map(BarView::cells).toList()).answer(request, next);
    } else {
      request.json(new ListView<>(shown, next));
    }
  }

  private void quote(Context request) {
    InstrumentId instrument = Parameters.read(request, Parameters::instrument);
    requireKnown(instrument);
    Optional<ServedQuote> served = quotes.kept(List.of(instrument)).values().stream().findFirst();
    request.json(
        served
            .flatMap(QuoteView::of)
            .orElseThrow(() -> RefusedException.unknown("no quote is kept of " + instrument)));
  }

  private void requireKnown(InstrumentId instrument) {
    if (find.find(instrument).isEmpty()) {
      throw InstrumentRoutes.unknown(instrument);
    }
  }

  /** Which bars. */
  private record Asked(InstrumentId instrument, Days days, int limit, Optional<Instant> asKnownAt) {
    static Asked of(Parameters given) {
      return new Asked(
          given.instrument(), Stretch.ofPage(given), given.limit(), given.instant("asKnownAt"));
    }
  }
}
