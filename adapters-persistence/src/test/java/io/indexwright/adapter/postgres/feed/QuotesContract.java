package io.indexwright.adapter.postgres.feed;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.application.port.feed.Quotes;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What every keeper of quotes keeps. */
abstract class QuotesContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

  private Quotes quotes;

  /** Returns one that is empty, and knows the instruments of {@link Sample}. */
  abstract Quotes quotes();

  @BeforeEach
  void start() {
    quotes = quotes();
  }

  private static Quote quote(InstrumentId instrument, String price, int observed, int received) {
    return new Quote(
        new LatestPrice(instrument, Price.of(price, Sample.USD), NOON.plusSeconds(observed)),
        "source-" + price,
        NOON.plusSeconds(received));
  }

  @Test
  void knowsTheLastQuoteOfEach() {
    Quote ofA = quote(A, "10.50", 0, 1);
    Quote ofB = quote(B, "0.000000000000000001", 0, 1);

    quotes.take(List.of(ofB, ofA));

    assertThat(quotes.last(List.of(B, A, Sample.UNKNOWN)).values()).containsExactly(ofB, ofA);
    assertThat(quotes.last(List.of(A)).values()).containsExactly(ofA);
    assertThat(quotes.last(List.of())).isEmpty();
  }

  @Test
  void keepsTheNewest_byTheMarketsClockFirst() {
    Quote newest = quote(A, "12", 5, 6);

    quotes.take(List.of(newest));
    quotes.take(List.of(quote(A, "11", 4, 9)));
    assertThat(quotes.last(List.of(A)).values()).containsExactly(newest);

    Quote sameMoment = quote(A, "13", 5, 7);
    quotes.take(List.of(sameMoment));
    assertThat(quotes.last(List.of(A)).values()).containsExactly(sameMoment);
  }

  @Test
  void takesNothing_ofWhatIsKnown() {
    Quote known = quote(A, "12", 5, 6);
    quotes.take(List.of(known));

    quotes.take(List.of(known));
    quotes.take(List.of());

    assertThat(quotes.last(List.of(A)).values()).containsExactly(known);
  }

  @RepeatedTest(5)
  void comesToTheSame_inWhateverOrderAndHoweverOften(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Quote> told =
        new ArrayList<>(
            IntStream.rangeClosed(1, 20)
                .mapToObj(n -> quote(n % 2 == 0 ? A : B, Integer.toString(n), n / 4, n))
                .toList());

    for (int round = 0; round < 3; round++) {
      Collections.shuffle(told, random);
      quotes.take(told.subList(0, 10));
      quotes.take(told.subList(5, 20));
    }

    assertThat(quotes.last(List.of(A, B)).values())
        .containsExactly(quote(B, "19", 4, 19), quote(A, "20", 5, 20));
  }

  @Test
  void takesNone_whenAnInstrumentIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> quotes.take(List.of(quote(A, "1", 0, 0), quote(Sample.UNKNOWN, "1", 0, 0))));
    assertThat(quotes.last(List.of(A))).isEmpty();
  }
}
