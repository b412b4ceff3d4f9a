package io.indexwright.application.quote;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.B;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.House;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.WrongQuote;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryQuotes;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakeQuotesTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
  private static final Ticker TICKER_A = new Ticker(A, "XNYS", "A", USD, ZoneOffset.UTC);
  private static final Ticker TICKER_B = new Ticker(B, "XNYS", "B", USD, ZoneOffset.UTC);

  private final House house = House.ready();
  private final Hands clock = new Hands(NOON);
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final Counted quotes = new Counted(new InMemoryQuotes(house.instruments));
  private final TakeQuotes take =
      new TakeQuotes(
          "VENDOR",
          List.of(TICKER_A, TICKER_B),
          new TakeQuotes.Store(quotes, responses, records, house.transactions),
          clock);

  /** Quotes that can be away, and say how they were taken. */
  private static final class Counted implements Quotes {
    private final Quotes known;
    private final List<Integer> sizes = new ArrayList<>();
    private boolean isAway;

    Counted(Quotes known) {
      this.known = known;
    }

    @Override
    public void take(Collection<Quote> some) {
      if (isAway) {
        throw new IllegalStateException("away");
      }
      sizes.add(some.size());
      known.take(some);
    }

    @Override
    public SortedMap<InstrumentId, Quote> last(Collection<InstrumentId> instruments) {
      return known.last(instruments);
    }
  }

  private static LatestPrice price(InstrumentId instrument, String price, int seconds) {
    return new LatestPrice(instrument, Price.of(price, USD), NOON.plusSeconds(seconds));
  }

  private Quote quote(LatestPrice price) {
    return new Quote(price, "VENDOR", clock.instant());
  }

  @Test
  void keepsTheNewestOfEach_together() {
    take.priced(price(A, "10", 0));
    take.priced(price(B, "20", 0));
    take.priced(price(A, "11", 1));

    assertThat(take.keep()).containsExactly(quote(price(A, "11", 1)), quote(price(B, "20", 0)));

    assertThat(quotes.sizes).containsExactly(2);
    assertThat(quotes.last(List.of(A)).values()).containsExactly(quote(price(A, "11", 1)));
    assertThat(take.keep()).isEmpty();
    assertThat(take.counts()).isEqualTo(new TakeQuotes.Counts(3, 0, 0));
  }

  @Test
  void keepsLater_whatCouldNotBeKept() {
    quotes.isAway = true;
    take.priced(price(A, "10", 0));
    assertThatIllegalStateException().isThrownBy(take::keep);
    take.priced(price(A, "11", 1));
    quotes.isAway = false;

    assertThat(take.keep()).containsExactly(quote(price(A, "11", 1)));
  }

  @Test
  void keepsNoMoreAtOnceThanAStatementShouldHave() {
    List<InstrumentId> many =
        IntStream.range(0, 1_100).mapToObj(number -> new InstrumentId("N" + number)).toList();
    house.instruments.add(
        many.stream().map(id -> new io.indexwright.instrument.Instrument(id, "x", USD)).toList());

    many.forEach(id -> take.priced(price(id, "1", 0)));
    take.keep();

    assertThat(quotes.sizes).containsExactly(500, 500, 100);
  }

  @Test
  void setsApartWhatIsWrong_underTheNameOfTheSourceIfItIsNobodys() {
    take.wrong(new WrongQuote(Optional.of(A), "expected a price", "{}"));
    take.wrong(new WrongQuote(Optional.empty(), "expected JSON", "garbage"));

    take.keep();

    Digest digest = Digest.of("garbage");
    assertThat(records.quarantined(A))
        .containsExactly(new QuarantinedRow("expected a price", "{}", Digest.of("{}")));
    assertThat(records.quarantined(new InstrumentId("VENDOR")))
        .containsExactly(new QuarantinedRow("expected JSON", "garbage", digest));
    assertThat(responses.find(digest)).hasValue("garbage".getBytes(StandardCharsets.UTF_8));
    assertThat(quotes.last(List.of(A))).isEmpty();
  }

  @Test
  void keepsNoMoreNonsenseThanSome_andCountsAllOfIt() {
    IntStream.range(0, 1_000)
        .forEach(n -> take.wrong(new WrongQuote(Optional.of(A), "no " + n, "{}")));

    take.keep();

    assertThat(records.quarantined(A)).hasSize(100);
    assertThat(take.counts().wrong()).isEqualTo(1_000);
  }

  @Test
  void countsTheAgeOfAQuoteByTheMarketsClock_andOfNoneFromTheBeginning() {
    clock.goOn(Duration.ofSeconds(20));
    take.priced(price(A, "10", 15));

    assertThat(take.freshness())
        .isEqualTo(new Freshness(2, Duration.ofSeconds(5), Duration.ofSeconds(20)));

    take.priced(price(B, "10", 25));
    assertThat(take.freshness()).isEqualTo(new Freshness(2, Duration.ZERO, Duration.ofSeconds(5)));
  }

  @Test
  void forgetsWhoIsRefused() {
    clock.goOn(Duration.ofSeconds(20));
    take.priced(price(A, "10", 20));

    take.refused(TICKER_B, "no");

    assertThat(take.freshness()).isEqualTo(new Freshness(1, Duration.ZERO, Duration.ZERO));
    take.refused(TICKER_A, "no");
    assertThat(take.freshness()).isEqualTo(new Freshness(0, Duration.ZERO, Duration.ZERO));
  }

  @Test
  void countsLostConnections() {
    take.connected();
    take.lost("it was closed");

    assertThat(take.counts()).isEqualTo(new TakeQuotes.Counts(0, 0, 1));
  }
}
