package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.memory.lease.InMemoryLeases;
import io.indexwright.application.port.feed.MarketSource;
import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.refresh.Refreshed.Result;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.proof.Digest;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.series.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefreshPricesTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 6);
  private static final Instant EVENING = Instant.parse("2026-01-06T22:00:00Z");
  private static final byte[] BODY = {'{', '}'};
  private static final Digest RESPONSE = Digest.of(BODY);
  private static final Ticker TICKER_A = new Ticker(A, "XNYS", "A", USD, ZoneOffset.UTC);
  private static final Ticker TICKER_B = new Ticker(B, "XNYS", "B", USD, ZoneOffset.UTC);
  private static final QuarantinedRow BAD = new QuarantinedRow("no close", "{}", RESPONSE);
  private static final RefreshPace PACE =
      new RefreshPace(1, Duration.ofDays(3), Duration.ofDays(30), Duration.ofMinutes(5));

  private final House house = House.ready();
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final InMemoryLeases leases = new InMemoryLeases();
  private final Scripted source = new Scripted();
  private final RefreshPrices refresh =
      new RefreshPrices(
          new RefreshPrices.Store(house.prices, house.prices, records, house.transactions),
          leases,
          PACE,
          Clock.fixed(EVENING, ZoneOffset.UTC));

  @Test
  void takesWhatIsNew_andSaysWhatItWas() {
    source.says(A, bar(A, TUESDAY, "15"));
    source.says(B, bar(B, MONDAY, "9"));

    List<Refreshed> done = done();

    assertThat(done)
        .extracting(Refreshed::result)
        .containsExactly(Result.CREATED, Result.UNCHANGED);
    assertThat(done.get(0).taken()).contains(new ImportOutcome.Imported(1, 1, 0));
    assertThat(records.responses(A, TUESDAY)).containsExactly(RESPONSE);
  }

  @Test
  void asksFromTheLastBarOn_withSomeDaysAgain() {
    done();

    assertThat(source.asked)
        .containsExactly(
            "A " + Days.closed(MONDAY.minusDays(3), TUESDAY),
            "B " + Days.closed(MONDAY.minusDays(3), TUESDAY));
  }

  @Test
  void asksForWhollyNewOnes_withTheirHistory() {
    InstrumentId unknown = new InstrumentId("C");
    source.fails(unknown);

    done(new Ticker(unknown, "XNYS", "C", USD, ZoneOffset.UTC));

    assertThat(source.asked).containsExactly("C " + Days.closed(TUESDAY.minusDays(30), TUESDAY));
  }

  @Test
  void takesACorrection_asARevision() {
    source.says(A, bar(A, MONDAY, "12.50"));

    assertThat(done(TICKER_A)).extracting(Refreshed::result).containsExactly(Result.REVISED);
  }

  @Test
  void setsApartWhatNobodyMayUse_andTakesTheRest() {
    source.says(A, List.of(BAD), bar(A, TUESDAY, "15"));

    List<Refreshed> done = done(TICKER_A);

    assertThat(done).extracting(Refreshed::result).containsExactly(Result.QUARANTINED);
    assertThat(records.quarantined(A)).containsExactly(BAD);
    assertThat(house.prices.of(A, TUESDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void leavesWhatWasKnown_whenThereIsNoAnswer() {
    source.fails(A);
    source.says(B, bar(B, TUESDAY, "8"));

    List<Refreshed> done = done();

    assertThat(done).extracting(Refreshed::result).containsExactly(Result.FAILED, Result.CREATED);
    assertThat(done.get(0).failed().orElseThrow().failure()).isEqualTo(Failure.AWAY);
    assertThat(house.prices.of(A, MONDAY, TUESDAY.plusDays(1), EVENING)).hasSize(1);
  }

  @Test
  void doesNothing_whileAnotherRefreshesTheSource() {
    try (Lease other =
        leases.take("refresh scripted", EVENING, Duration.ofMinutes(5)).orElseThrow()) {
      assertThat(other.renew(EVENING)).isTrue();
      assertThat(outcome(TICKER_A)).isEqualTo(new RefreshOutcome.Busy());
    }
    assertThat(source.asked).isEmpty();
    assertThat(outcome(TICKER_A)).isInstanceOf(RefreshOutcome.Done.class);
  }

  @Test
  void saysHowFarItIs() {
    List<String> heard = new ArrayList<>();

    refresh.refresh(
        source, List.of(TICKER_A, TICKER_B), TUESDAY, (done, of) -> heard.add(done + "/" + of));

    assertThat(heard).containsExactly("1/2", "2/2");
  }

  private RefreshOutcome outcome(Ticker... tickers) {
    return refresh.refresh(source, List.of(tickers), TUESDAY, (done, of) -> {});
  }

  private List<Refreshed> done(Ticker... tickers) {
    List<Ticker> asked = tickers.length == 0 ? List.of(TICKER_A, TICKER_B) : List.of(tickers);
    return outcome(asked.toArray(Ticker[]::new))
        .fold(RefreshOutcome.Done::tickers, busy -> List.of());
  }

  private static Bar bar(InstrumentId instrument, LocalDate date, String close) {
    return Bar.of(House.close(instrument, date, close));
  }

  /** A source that says what it was told to, and nothing of the others. */
  private final class Scripted implements MarketSource {
    private final Map<InstrumentId, Reply<Bar>> replies = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    void says(InstrumentId instrument, Bar... bars) {
      says(instrument, List.of(), bars);
    }

    void says(InstrumentId instrument, List<QuarantinedRow> apart, Bar... bars) {
      responses.keep(RESPONSE, BODY);
      replies.put(
          instrument,
          new Reply.Answered<>(
              List.of(bars).stream().map(bar -> new Sourced<>(bar, RESPONSE)).toList(), apart));
    }

    void fails(InstrumentId instrument) {
      replies.put(instrument, new Reply.Failed<>(Failure.AWAY, "no route"));
    }

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public Map<Ticker, Reply<Bar>> dailyBars(Collection<Ticker> tickers, Days days) {
      Map<Ticker, Reply<Bar>> said = new LinkedHashMap<>();
      for (Ticker ticker : tickers) {
        asked.add(ticker.symbol() + " " + days);
        said.put(ticker, replies.getOrDefault(ticker.instrument(), Reply.Answered.nothing()));
      }
      return said;
    }

    @Override
    public Map<Ticker, Reply<Bar>> adjustedBars(Collection<Ticker> tickers, Days days) {
      return Map.of();
    }

    @Override
    public Map<Ticker, Reply<Announcement>> splits(Collection<Ticker> tickers, Days days) {
      return Map.of();
    }

    @Override
    public Map<Ticker, Reply<Announcement>> dividends(Collection<Ticker> tickers, Days days) {
      return Map.of();
    }

    @Override
    public Map<Ticker, Reply<LatestPrice>> latest(Collection<Ticker> tickers) {
      return Map.of();
    }

    @Override
    public Map<CurrencyPair, Reply<FxQuote>> rates(Collection<CurrencyPair> pairs, LocalDate date) {
      return Map.of();
    }

    @Override
    public Reply<FoundSymbol> search(String words) {
      return Reply.Answered.nothing();
    }
  }
}
