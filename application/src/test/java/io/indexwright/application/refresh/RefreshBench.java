package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.USD;

import io.indexwright.application.House;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.memory.lease.InMemoryLeases;
import io.indexwright.application.memory.quality.InMemoryFindings;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A refresh of A and B on the evening of the 6th of January 2026. */
class RefreshBench {
  static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);
  static final Instant EVENING = Instant.parse("2026-01-06T22:00:00Z");
  static final Ticker TICKER_A = new Ticker(A, "XNYS", "A", USD, ZoneOffset.UTC);
  static final Ticker TICKER_B = new Ticker(B, "XNYS", "B", USD, ZoneOffset.UTC);

  /** One ticker a batch, one batch at a time. */
  static final RefreshPace PACE =
      new RefreshPace(
          Scope.BARS,
          1,
          1,
          Duration.ofDays(3),
          Duration.ofDays(30),
          Duration.ofDays(366),
          Duration.ofMinutes(5));

  final House house = House.ready();
  final InMemoryRawResponses responses = new InMemoryRawResponses();
  final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  final InMemoryFindings findings = new InMemoryFindings(house.instruments);
  final InMemoryLeases leases = new InMemoryLeases();
  final ScriptedSource source = new ScriptedSource(responses);

  RefreshPrices refreshing(RefreshPace pace) {
    return new RefreshPrices(
        new RefreshPrices.Store(
            house.prices, house.prices, house.announcements, records, findings, house.transactions),
        leases,
        pace,
        Clock.fixed(EVENING, ZoneOffset.UTC));
  }

  /** Refreshes A and B unless it is told others. */
  List<Refreshed> done(RefreshPace pace, Ticker... tickers) {
    List<Ticker> asked = tickers.length == 0 ? List.of(TICKER_A, TICKER_B) : List.of(tickers);
    return refreshing(pace)
        .refresh(source, asked, TUESDAY, (done, of) -> {})
        .fold(RefreshOutcome.Done::tickers, busy -> List.of());
  }

  static Bar bar(InstrumentId instrument, LocalDate date, String close) {
    return Bar.of(House.close(instrument, date, close));
  }
}
