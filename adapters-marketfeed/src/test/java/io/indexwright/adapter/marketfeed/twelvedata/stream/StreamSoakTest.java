package io.indexwright.adapter.marketfeed.twelvedata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.quote.TakeQuotes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast prices come through, by the clock on the wall: figures, and no bound on them. */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class StreamSoakTest extends Following {
  private static final int ROUNDS = 400;
  private static final List<Ticker> FOLLOWED =
      IntStream.range(0, 500)
          .mapToObj(number -> ticker("XNAS", "S" + number, "USD", "America/New_York"))
          .toList();

  @Test
  void tellsAllPrices(TestReporter reporter) {
    InMemoryRawResponses responses = new InMemoryRawResponses();
    Clock clock = Clock.systemUTC();
    TakeQuotes take =
        new TakeQuotes(
            "TWELVEDATA",
            FOLLOWED,
            new TakeQuotes.Store(
                new InMemoryQuotes(new InMemoryInstruments()),
                responses,
                new InMemoryFeedRecords(responses),
                new InMemoryTransactions()),
            clock);
    follow(stream(LONG, clock), FOLLOWED, take.and(told));
    StreamVendor.Call call = connected();
    Duration oldest = Duration.ZERO;
    long begun = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      FOLLOWED.forEach(one -> call.tells(price(one.symbol(), "USD", "1", clock.instant())));
      FOLLOWED.forEach(one -> told.next(LatestPrice.class));
      Duration now = take.freshness().oldest();
      oldest = oldest.compareTo(now) < 0 ? now : oldest;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(take.counts().heard()).isEqualTo((long) ROUNDS * FOLLOWED.size());
    assertThat(take.counts().wrong()).isZero();
    reporter.publishEntry(
        Map.of(
            "prices", Long.toString(take.counts().heard()),
            "took", took.toString(),
            "oldest quote", oldest.toString()));
  }
}
