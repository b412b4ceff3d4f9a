package io.indexwright.application.quote;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.quote.ServedQuote.Fresh;
import io.indexwright.application.quote.ServedQuote.Missing;
import io.indexwright.application.quote.ServedQuote.Stale;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept; what is asked for is tested against a vendor. */
class ServeQuotesTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");

  private final House house = House.ready();
  private final Hands clock = new Hands(NOON);
  private final InMemoryQuotes quotes = new InMemoryQuotes(house.instruments);
  private final ServeQuotes serve =
      new ServeQuotes(
          new ServeQuotes.Store(
              quotes, new InMemoryFeedRecords(new InMemoryRawResponses()), house.transactions),
          Duration.ofSeconds(30),
          clock);

  @Test
  void servesWhatIsKept_untilItIsOld() {
    Quote quote = new Quote(new LatestPrice(A, Price.of("10", USD), NOON), "VENDOR", NOON);
    quotes.take(List.of(quote));
    String why = "nothing was heard of it for PT30S";

    clock.goOn(Duration.ofSeconds(30));
    assertThat(serve.kept(List.of(A, B)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.<InstrumentId, ServedQuote>of(
                A, new Fresh(quote, Duration.ofSeconds(30)), B, new Missing(why)));

    clock.goOn(Duration.ofNanos(1));
    Stale stale = new Stale(quote, Duration.ofSeconds(30).plusNanos(1), why);
    assertThat(serve.kept(List.of(A))).containsExactly(Map.entry(A, stale));
    assertThat(stale.since()).isEqualTo(NOON);
  }

  @Test
  void tellsItsCase() {
    Quote quote = new Quote(new LatestPrice(A, Price.of("10", USD), NOON), "VENDOR", NOON);

    assertThat(
            List.of(
                    new Fresh(quote, Duration.ZERO),
                    new Stale(quote, Duration.ZERO, "away"),
                    new Missing("never"))
                .stream()
                .map(
                    served ->
                        served.<String>fold(fresh -> "fresh", stale -> stale.why(), Missing::why)))
        .containsExactly("fresh", "away", "never");
  }
}
