package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ticker;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.FeedEvent;
import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Standing;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import io.indexwright.adapter.marketfeed.twelvedata.Line.Fault;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryPrices;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuota;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.memory.lease.InMemoryLeases;
import io.indexwright.application.memory.quality.InMemoryFindings;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.refresh.RefreshOutcome;
import io.indexwright.application.refresh.RefreshPace;
import io.indexwright.application.refresh.RefreshPrices;
import io.indexwright.application.refresh.Refreshed;
import io.indexwright.application.refresh.Refreshed.Result;
import io.indexwright.application.refresh.Scope;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.instrument.Instrument;
import io.indexwright.market.Bar;
import io.indexwright.market.Price;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A refresh, from the socket to the store, over a line that breaks half-way. The budget of a run is
 * what the policies grant: two tries of a second each, and then the source is left alone.
 */
@Tag("once")
class RefreshOverALineTest {
  private static final LocalDate LAST = LocalDate.of(2024, 3, 29);
  private static final LocalDate TRADED = LocalDate.of(2024, 3, 28);
  private static final LocalDate EX = LocalDate.of(2024, 3, 27);

  /** Two, each of which the client of the JDK makes again if its connection is reset. */
  private static final int MOST_VAIN_REQUESTS = 4;

  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2024-03-29T22:00:00Z"), ZoneOffset.UTC);

  private final FeedPolicies policies =
      FeedPolicies.of(
          "TWELVEDATA",
          Patiences.waiting(Duration.ofSeconds(1), 2),
          (source, event) -> {},
          () -> "untraced");
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryPrices prices = new InMemoryPrices(instruments);
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements(instruments);
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final InMemoryFindings findings = new InMemoryFindings(instruments);
  private Line line;

  @BeforeEach
  void open() throws IOException {
    line = new Line();
  }

  @AfterEach
  void close() throws IOException {
    line.close();
  }

  /** 500 symbols in five requests, of which two are answered. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void endsAndCompletesLater_whateverTheLineDoes(Fault fault) throws IOException {
    List<Ticker> universe = universe(500);
    line.breakAfter(2, fault);

    List<Refreshed> first = refreshed(universe, Scope.BARS);

    assertThat(with(Result.CREATED, first)).containsExactlyElementsOf(universe.subList(0, 200));
    assertThat(with(Result.FAILED, first)).containsExactlyElementsOf(universe.subList(200, 500));
    assertThat(first)
        .flatExtracting(one -> one.failed().stream().toList())
        .extracting(failed -> failed.failure())
        .containsOnly(Failure.AWAY);
    wasLeftAloneAfterTwoTries(2);
    holdsTheBarsOf(universe.subList(0, 200), universe.subList(200, 500));

    line.mend();
    policies.askAgain();
    List<Refreshed> second = refreshed(universe, Scope.BARS);

    assertThat(with(Result.CREATED, second)).containsExactlyElementsOf(universe.subList(200, 500));
    assertThat(with(Result.UNCHANGED, second)).containsExactlyElementsOf(universe.subList(0, 200));
    isTrustedAgain();
    holdsTheBarsOf(universe, List.of());
  }

  /** Bars, 20 times splits, and half of 20 times dividends are answered. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void storesNoBarsWithoutTheirActions_whateverTheLineDoes(Fault fault) throws IOException {
    List<Ticker> universe = universe(20);
    line.breakAfter(1 + 20 + 10, fault);

    List<Refreshed> first = refreshed(universe, Scope.ACTIONS);

    assertThat(with(Result.CREATED, first)).containsExactlyElementsOf(universe.subList(0, 10));
    assertThat(with(Result.FAILED, first)).containsExactlyElementsOf(universe.subList(10, 20));
    wasLeftAloneAfterTwoTries(10);
    holdsTheBarsOf(universe.subList(0, 10), universe.subList(10, 20));
    assertThat(dividends(universe))
        .containsExactlyInAnyOrderElementsOf(paid(universe.subList(0, 10)));

    line.mend();
    policies.askAgain();
    List<Refreshed> second = refreshed(universe, Scope.ACTIONS);

    assertThat(with(Result.FAILED, second)).isEmpty();
    isTrustedAgain();
    holdsTheBarsOf(universe, List.of());
    assertThat(dividends(universe)).containsExactlyInAnyOrderElementsOf(paid(universe));
  }

  /** One request at a time: so it is known which are answered. */
  private List<Refreshed> refreshed(List<Ticker> universe, Scope scope) {
    RefreshPace pace =
        new RefreshPace(
            scope,
            100,
            1,
            Duration.ofDays(3),
            Duration.ofDays(4),
            Duration.ofDays(4),
            Duration.ofMinutes(5));
    return new RefreshPrices(
            new RefreshPrices.Store(
                prices, prices, announcements, records, findings, new InMemoryTransactions()),
            new InMemoryLeases(),
            pace,
            EVENING)
        .refresh(source(), universe, LAST, (done, of) -> {})
        .fold(RefreshOutcome.Done::tickers, busy -> List.of());
  }

  private TwelveDataSource source() {
    return new TwelveDataSource(
        Asking.settings(line.endpoint(), Asking.plenty(), 1 << 20),
        new TwelveDataSource.Surroundings(policies, new InMemoryQuota(), responses, EVENING));
  }

  private List<Ticker> universe(int size) {
    List<Ticker> universe =
        IntStream.range(0, size).mapToObj(number -> ticker("S" + number)).toList();
    instruments.add(
        universe.stream()
            .map(one -> new Instrument(one.instrument(), one.symbol(), one.currency()))
            .toList());
    return universe;
  }

  private static List<Ticker> with(Result result, List<Refreshed> refreshed) {
    return refreshed.stream().filter(one -> one.result() == result).map(Refreshed::ticker).toList();
  }

  /**
   * Nothing is asked once the breaker is open.
   *
   * @param turnedAway how many calls were not made
   */
  private void wasLeftAloneAfterTwoTries(int turnedAway) {
    Standing broken = policies.standing();
    assertThat(broken.breaker()).isEqualTo(Breaker.OPEN);
    assertThat(broken.count(FeedEvent.RETRIED)).isEqualTo(1);
    assertThat(broken.count(FeedEvent.FAILED)).isEqualTo(1);
    assertThat(broken.count(FeedEvent.TURNED_AWAY)).isEqualTo(turnedAway);
    assertThat(line.requests())
        .isLessThanOrEqualTo((int) broken.count(FeedEvent.ANSWERED) + MOST_VAIN_REQUESTS);
  }

  private void isTrustedAgain() {
    Standing mended = policies.standing();
    assertThat(mended.breaker()).isEqualTo(Breaker.CLOSED);
    assertThat(mended.count(FeedEvent.OPENED)).isEqualTo(1);
    assertThat(mended.count(FeedEvent.CLOSED)).isEqualTo(1);
  }

  private void holdsTheBarsOf(List<Ticker> there, List<Ticker> missing) {
    assertThat(there)
        .allSatisfy(
            ticker -> {
              assertThat(bars(ticker))
                  .singleElement()
                  .satisfies(
                      bar -> {
                        assertThat(bar.close().date()).isEqualTo(TRADED);
                        assertThat(bar.close().price())
                            .isEqualTo(Price.of("171.48", ticker.currency()));
                      });
              assertThat(records.responses(ticker.instrument(), TRADED)).isNotEmpty();
            });
    assertThat(missing).allSatisfy(ticker -> assertThat(bars(ticker)).isEmpty());
    assertThat(there)
        .allSatisfy(ticker -> assertThat(records.quarantined(ticker.instrument())).isEmpty());
  }

  private List<Bar> bars(Ticker ticker) {
    return prices.of(ticker.instrument(), LocalDate.MIN, LocalDate.MAX, EVENING.instant());
  }

  private List<Announcement> dividends(List<Ticker> tickers) {
    return announcements
        .actions(
            new TreeSet<>(tickers.stream().map(Ticker::instrument).toList()), EVENING.instant())
        .announcements();
  }

  private static List<Announcement> paid(List<Ticker> tickers) {
    return tickers.stream()
        .map(
            ticker ->
                new Announcement(ticker.instrument(), EX, new Dividend(new BigDecimal("0.24"))))
        .toList();
  }
}
