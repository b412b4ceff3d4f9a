package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MSFT;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.error;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.quote;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.quote.ServedQuote;
import io.indexwright.application.quote.ServedQuote.Fresh;
import io.indexwright.application.quote.ServedQuote.Missing;
import io.indexwright.application.quote.ServedQuote.Stale;
import io.indexwright.instrument.Instrument;
import io.indexwright.market.Price;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The last good price, whatever keeps a source from telling a newer one. */
@Tag("once")
class ServedWhileAwayTest extends Asking {
  private static final Instant TRADED = NOW.minusSeconds(5);
  private static final Quote GOOD =
      new Quote(
          new LatestPrice(
              AAPL.instrument(),
              Price.of("171.48", AAPL.currency()),
              Instant.ofEpochSecond(TRADED.getEpochSecond())),
          TwelveDataSource.NAME,
          NOW);

  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final ServeQuotes serve =
      new ServeQuotes(
          new ServeQuotes.Store(
              new InMemoryQuotes(instruments), records, new InMemoryTransactions()),
          Duration.ofSeconds(30),
          hands);

  ServedWhileAwayTest() {
    instruments.add(
        List.of(
            new Instrument(AAPL.instrument(), "Apple", AAPL.currency()),
            new Instrument(MSFT.instrument(), "Microsoft", MSFT.currency())));
  }

  private static String apple() {
    return quote("AAPL", "171.48", TRADED.getEpochSecond());
  }

  private ServedQuote served(TwelveDataSource source, Ticker ticker) {
    return of(serve.ask(source, List.of(ticker)), ticker);
  }

  private static ServedQuote of(Map<Ticker, ServedQuote> served, Ticker ticker) {
    return Optional.ofNullable(served.get(ticker)).orElseThrow();
  }

  /** A minute after the good one. */
  private void assertStale(ServedQuote served, String why) {
    Stale stale = (Stale) served;
    assertThat(stale.quote()).isEqualTo(GOOD);
    assertThat(stale.age()).isEqualTo(GOOD.age(NOW).plusSeconds(60));
    assertThat(stale.since()).isEqualTo(NOW);
    assertThat(stale.why()).contains(why);
  }

  private TwelveDataSource afterAMinute(TwelveDataSource source) {
    vendor.says(Said.ok(apple()));
    assertThat(served(source, AAPL)).isEqualTo(new Fresh(GOOD, GOOD.age(NOW)));
    hands.set(NOW.plusSeconds(60));
    return source;
  }

  @Test
  void isServedStale_whenTheSourceFails_andWhenItIsLeftAlone() {
    TwelveDataSource source = afterAMinute(asked());
    vendor.says(Said.of(503, ""));

    assertStale(served(source, AAPL), "Twelve Data answered (503)");
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.OPEN);
    int calls = vendor.asked().size();
    assertStale(served(source, AAPL), "is left alone for a while");
    assertThat(vendor.asked()).hasSize(calls);
    assertThat(served(source, MSFT)).isInstanceOf(Missing.class);
  }

  @Test
  void isServedStale_whenTheCreditsAreSpent() {
    TwelveDataSource source =
        afterAMinute(asked(new Allowance(TwelveDataSource.NAME, 1, OptionalInt.of(1))));

    assertStale(served(source, AAPL), "credits of Twelve Data are left");
  }

  @Test
  void isServedStale_whenTheAnswerIsWrong() {
    TwelveDataSource source = afterAMinute(asked());
    vendor.says(Said.ok(apple().replace("171.48", "-1")));

    assertStale(served(source, AAPL), "set apart: close: expected a positive decimal");
    assertThat(records.quarantined(AAPL.instrument())).hasSize(1);
  }

  @Test
  void isServedStaleForOne_andFreshForAnother() {
    TwelveDataSource source = afterAMinute(asked());
    vendor.says(
        Said.ok(
            batch("AAPL", "MSFT", error(404, "gone"), quote("MSFT", "1", NOW.getEpochSecond()))));

    Map<Ticker, ServedQuote> served = serve.ask(source, List.of(AAPL, MSFT));

    assertThat(served.keySet()).containsExactly(AAPL, MSFT);
    assertStale(of(served, AAPL), "gone");
    assertThat(of(served, MSFT)).isInstanceOf(Fresh.class);
  }

  @Test
  void isServedFresh_byAnotherSource_whateverBecomesOfTheFirst() throws IOException {
    TwelveDataSource first = afterAMinute(asked());
    vendor.says(Said.of(503, ""));
    assertStale(served(first, AAPL), "503");
    FeedPolicies others =
        FeedPolicies.of("OTHER", Patiences.LITTLE, (source, event) -> {}, () -> "untraced");
    try (Vendor other = new Vendor()) {
      other.says(Said.ok(quote("AAPL", "172", NOW.plusSeconds(60).getEpochSecond())));
      TwelveDataSource second =
          new TwelveDataSource(
              settings(other.endpoint(), plenty(), 1 << 20),
              new TwelveDataSource.Surroundings(others, quota, responses, hands));

      assertThat(served(second, AAPL)).isInstanceOf(Fresh.class);
      Stale newest = (Stale) served(first, AAPL);
      assertThat(newest.quote().latest().price().perUnit()).isEqualByComparingTo("172");
    }
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.OPEN);
    assertThat(others.standing().breaker()).isEqualTo(Breaker.CLOSED);
  }
}
