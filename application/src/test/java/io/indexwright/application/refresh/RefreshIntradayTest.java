package io.indexwright.application.refresh;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.feed.intraday.BarInterval;
import io.indexwright.application.feed.intraday.IntradayBar;
import io.indexwright.application.feed.intraday.Stretch;
import io.indexwright.application.memory.InMemoryIntradayBars;
import io.indexwright.application.memory.feed.InMemoryFeedRecords;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.application.port.feed.IntradaySource;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.proof.Digest;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshIntradayTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
  private static final Days DAY = Days.closed(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 6));
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Digest RESPONSE = Digest.of(BODY);
  private static final QuarantinedRow BAD = new QuarantinedRow("no close", "{}", RESPONSE);

  private final House house = House.ready();
  private final InMemoryIntradayBars bars = new InMemoryIntradayBars(house.instruments);
  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private final InMemoryFeedRecords records = new InMemoryFeedRecords(responses);
  private final List<Integer> asked = new ArrayList<>();
  private final RefreshIntraday refresh =
      new RefreshIntraday(
          new RefreshIntraday.Store(bars, records, house.transactions),
          Clock.fixed(NOON, ZoneOffset.UTC));

  private static Ticker ticker(InstrumentId instrument) {
    return new Ticker(instrument, "XNYS", instrument.value(), USD, ZoneOffset.UTC);
  }

  private static IntradayBar bar(String close) {
    BigDecimal price = new BigDecimal(close);
    return new IntradayBar(A, NOON, new Price(price, USD), price, price, price, Optional.empty());
  }

  private IntradaySource saying(Reply<IntradayBar> reply) {
    return new IntradaySource() {
      @Override
      public String name() {
        return "VENDOR";
      }

      @Override
      public Map<Ticker, Reply<IntradayBar>> intradayBars(
          Collection<Ticker> tickers, BarInterval interval, Days days) {
        asked.add(tickers.size());
        Map<Ticker, Reply<IntradayBar>> replies = new LinkedHashMap<>();
        tickers.forEach(ticker -> replies.put(ticker, reply));
        return replies;
      }
    };
  }

  private RefreshIntraday.Taken taken(Reply<IntradayBar> reply) {
    return refresh.refresh(saying(reply), List.of(ticker(A)), BarInterval.M5, DAY).get(0);
  }

  @Test
  void takesWhatIsRight_andSetsTheRestApart() {
    responses.keep(RESPONSE, BODY);
    Reply<IntradayBar> reply =
        new Reply.Answered<>(List.of(new Sourced<>(bar("10"), RESPONSE)), List.of(BAD));

    assertThat(taken(reply))
        .isEqualTo(new RefreshIntraday.Taken(ticker(A), 1, 1, 1, Optional.empty()));
    assertThat(taken(reply).changed()).isZero();
    assertThat(bars.of(A, BarInterval.M5, new Stretch(DAY.start(), DAY.end()), NOON))
        .containsExactly(bar("10"));
    assertThat(records.quarantined(A)).containsExactly(BAD);
  }

  @Test
  void saysWhyThereIsNothing() {
    Reply.Failed<IntradayBar> away = new Reply.Failed<>(Failure.AWAY, "no answer");

    assertThat(taken(away).failed()).hasValue(away);
  }

  @Test
  void asksForAFewAtATime() {
    List<Ticker> many =
        IntStream.range(0, 23).mapToObj(n -> ticker(new InstrumentId("N" + n))).toList();

    assertThat(refresh.refresh(saying(Reply.Answered.nothing()), many, BarInterval.H1, DAY))
        .extracting(RefreshIntraday.Taken::ticker)
        .containsExactlyElementsOf(many);
    assertThat(asked).containsExactly(10, 10, 3);
  }
}
