package io.indexwright.adapter.marketfeed.twelvedata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.quote.ServeQuotes;
import io.indexwright.application.quote.ServedQuote;
import io.indexwright.application.quote.TakeQuotes;
import io.indexwright.instrument.Instrument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thirty quotes that are told about every ten seconds, for ten minutes of a clock set by hand. */
@Tag("once")
class StreamFreshnessTest extends Following {
  private static final Duration TARGET = Duration.ofSeconds(30);
  private static final List<Ticker> FOLLOWED =
      IntStream.range(0, 30)
          .mapToObj(number -> ticker("XNAS", "S" + number, "USD", "America/New_York"))
          .toList();

  private final Hands clock = new Hands();
  private final InMemoryInstruments instruments = new InMemoryInstruments();
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final InMemoryQuotes quotes = new InMemoryQuotes(instruments);
  private final TakeQuotes take =
      new TakeQuotes(
          "TWELVEDATA",
          FOLLOWED,
          new TakeQuotes.Store(quotes, responses, records, new InMemoryTransactions()),
          clock);

  /** A clock that several threads read. */
  private static final class Hands extends Clock {
    private volatile Instant now = NOW;

    void goOn(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  StreamFreshnessTest() {
    instruments.add(
        FOLLOWED.stream()
            .map(one -> new Instrument(one.instrument(), one.symbol(), one.currency()))
            .toList());
  }

  @Test
  void isBelowThirtySeconds_forEveryFollowedQuote_overALostConnectionToo() {
    follow(stream(LONG, clock), FOLLOWED, take.and(told));
    StreamVendor.Call call = connected();
    Random chance = new Random(1);
    for (int round = 0; round < 60; round++) {
      clock.goOn(Duration.ofSeconds(10));
      if (round == 30) {
        call.resets();
        told.next(Told.Lost.class);
        call = connected();
      }
      tellAll(call, chance);

      assertThat(take.freshness().followed()).isEqualTo(30);
      assertThat(take.freshness().oldest()).isLessThan(TARGET);
      take.keep();
      assertThat(served()).hasOnlyElementsOfType(ServedQuote.Fresh.class);
    }
  }

  /** A price is up to five seconds old when it is told. */
  private void tellAll(StreamVendor.Call call, Random chance) {
    for (Ticker ticker : FOLLOWED) {
      Instant observedAt = clock.instant().minusSeconds(chance.nextInt(6));
      call.tells(price(ticker.symbol(), "USD", "1", observedAt));
    }
    FOLLOWED.forEach(
        ticker ->
            assertThat(told.next(LatestPrice.class).instrument()).isEqualTo(ticker.instrument()));
  }

  private List<ServedQuote> served() {
    ServeQuotes serve =
        new ServeQuotes(
            new ServeQuotes.Store(quotes, records, new InMemoryTransactions()), TARGET, clock);
    return List.copyOf(serve.kept(FOLLOWED.stream().map(Ticker::instrument).toList()).values());
  }

  @Test
  void isLost_whenOneIsNotToldAnyMore() {
    follow(stream(LONG, clock), FOLLOWED, take.and(told));
    StreamVendor.Call call = connected();
    tellAll(call, new Random(1));
    clock.goOn(TARGET);
    FOLLOWED.stream()
        .skip(1)
        .forEach(one -> call.tells(price(one.symbol(), "USD", "1", clock.instant())));
    FOLLOWED.stream().skip(1).forEach(one -> told.next(LatestPrice.class));

    assertThat(take.freshness().newest()).isZero();
    assertThat(take.freshness().oldest()).isGreaterThanOrEqualTo(TARGET);
  }
}
