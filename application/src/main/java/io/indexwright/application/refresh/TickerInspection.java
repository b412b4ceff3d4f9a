package io.indexwright.application.refresh;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.inspection.StoredSeries;
import io.indexwright.application.refresh.RefreshPrices.Store;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Thresholds;
import io.indexwright.quality.inspection.Inspection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at what is stored of a ticker and keeps what it finds; it changes nothing. */
final class TickerInspection {
  private final Store store;

  TickerInspection(Store store) {
    this.store = store;
  }

  /**
   * Inspects the days that {@code batch} has seen, and keeps what concerns those it asked for.
   *
   * @return how many things nobody had found before
   */
  int inspect(Batch batch, Batch.Said said, Instant now) {
    Ticker ticker = said.ticker();
    List<Finding> found =
        new Inspection(Thresholds.USUAL, ExchangeCalendars.of(new CalendarId(ticker.market())))
            .inHindsight(stored(batch, ticker.instrument(), now).rows(adjusted(said)));
    LocalDate from = batch.days().fromInclusive();
    return store
        .findings()
        .record(
            ticker.instrument(),
            found.stream().filter(finding -> !finding.rows().last().isBefore(from)).toList(),
            now);
  }

  private StoredSeries stored(Batch batch, InstrumentId instrument, Instant now) {
    LocalDate from = batch.seen().fromInclusive();
    LocalDate until = batch.seen().untilExclusive();
    return new StoredSeries(
        store.bars().of(instrument, from, until, now),
        store
            .announcements()
            .actions(new TreeSet<>(List.of(instrument)), from, until, now)
            .of(instrument));
  }

  private static Map<LocalDate, BigDecimal> adjusted(Batch.Said said) {
    Map<LocalDate, BigDecimal> closes = new TreeMap<>();
    said.adjusted()
        .ifPresent(reply -> reply.fold(answered -> put(answered, closes), failed -> closes));
    return closes;
  }

  private static Map<LocalDate, BigDecimal> put(
      Reply.Answered<Bar> answered, Map<LocalDate, BigDecimal> closes) {
    answered
        .rows()
        .forEach(bar -> closes.put(bar.row().close().date(), bar.row().close().price().perUnit()));
    return closes;
  }
}
