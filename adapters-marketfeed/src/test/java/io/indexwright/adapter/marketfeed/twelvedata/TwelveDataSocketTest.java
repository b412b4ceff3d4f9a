package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MARCH;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ticker;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.marketfeed.guard.FeedEvent;
import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Standing;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import io.indexwright.adapter.marketfeed.twelvedata.Line.Fault;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.feed.InMemoryQuota;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.market.Bar;
import io.indexwright.market.Price;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 500 symbols in five requests, over a line that breaks after two of them. The budget of a run is
 * what the policies grant: two tries of a second each, and then the source is left alone.
 */
class TwelveDataSocketTest {
  private static final List<Ticker> UNIVERSE =
      IntStream.range(0, 500).mapToObj(number -> ticker("S" + number)).toList();
  private static final Clock CLOCK = Clock.systemUTC();

  private final FeedPolicies policies =
      FeedPolicies.of(
          "TWELVEDATA", Patiences.waiting(Duration.ofSeconds(1), 2), (source, event) -> {});
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private Line line;

  @BeforeEach
  void open() throws IOException {
    line = new Line();
  }

  @AfterEach
  void close() throws IOException {
    line.close();
  }

  private TwelveDataSource source() {
    return new TwelveDataSource(
        Asking.settings(line.endpoint(), Asking.plenty(), 1 << 20),
        new TwelveDataSource.Surroundings(policies, new InMemoryQuota(), responses, CLOCK));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void endsAndCompletesLater_whateverTheLineDoes(Fault fault) throws IOException {
    TwelveDataSource source = source();
    line.breakAfter(2, fault);

    Map<Ticker, Reply<Bar>> first = source.dailyBars(UNIVERSE, MARCH);

    assertThat(answered(first)).hasSize(200);
    assertThat(first.values())
        .filteredOn(Reply.Failed.class::isInstance)
        .hasSize(300)
        .allSatisfy(reply -> assertThat(Asking.failed(reply).failure()).isEqualTo(Failure.AWAY));
    Standing broken = policies.standing();
    assertThat(broken.breaker()).isEqualTo(Breaker.OPEN);
    assertThat(broken.count(FeedEvent.RETRIED)).isEqualTo(1);
    assertThat(broken.count(FeedEvent.TURNED_AWAY)).isEqualTo(2);

    line.mend();
    policies.askAgain();
    List<Ticker> missing =
        UNIVERSE.stream().filter(ticker -> first.get(ticker) instanceof Reply.Failed).toList();
    Map<Ticker, Reply<Bar>> second = source.dailyBars(missing, MARCH);

    Map<Ticker, Bar> all = new LinkedHashMap<>(answered(first));
    all.putAll(answered(second));
    assertThat(all).hasSize(500).allSatisfy(TwelveDataSocketTest::isRight);
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.CLOSED);
    assertThat(policies.standing().count(FeedEvent.OPENED)).isEqualTo(1);
    assertThat(policies.standing().count(FeedEvent.CLOSED)).isEqualTo(1);
  }

  private static void isRight(Ticker ticker, Bar bar) {
    assertThat(bar.close().instrument()).isEqualTo(ticker.instrument());
    assertThat(bar.close().date()).isEqualTo(LocalDate.of(2024, 3, 28));
    assertThat(bar.close().price()).isEqualTo(Price.of("171.48", ticker.currency()));
  }

  private static Map<Ticker, Bar> answered(Map<Ticker, Reply<Bar>> replies) {
    Map<Ticker, Bar> bars = new LinkedHashMap<>();
    replies.forEach(
        (ticker, reply) -> {
          if (reply instanceof Reply.Answered<Bar> answered) {
            assertThat(answered.quarantined()).isEmpty();
            answered.rows().forEach(row -> bars.put(ticker, row.row()));
          }
        });
    return bars;
  }
}
