package io.indexwright.adapter.marketfeed.twelvedata.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.feed.LatestPrice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One connection after the other, whatever becomes of them. */
class TwelveDataConnectionsTest extends Following {

  static Stream<Consumer<StreamVendor.Call>> ends() {
    return Stream.of(
        call -> call.closes(1_001),
        StreamVendor.Call::resets,
        call -> call.tellsInParts(List.of("{\"event\":", "x".repeat(2_000))));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void connectsAgain_andAsksForEverythingAgain(Consumer<StreamVendor.Call> end) {
    follow(LONG);
    StreamVendor.Call first = connected();
    first.tells(price("AAPL", "USD", "171.48", NOW.minusSeconds(1)));
    told.next(LatestPrice.class);
    end.accept(first);

    StreamVendor.Call second = vendor.call();
    assertThat(second.hears()).isEqualTo(SUBSCRIPTION);
    assertThat(first.fields()).contains("traceparent: call 1");
    assertThat(second.fields()).contains("traceparent: call 2");
    second.tells(price("AAPL", "USD", "171.49", NOW));
    assertThat(untilPriced().price().perUnit()).isEqualByComparingTo("171.49");
  }

  private LatestPrice untilPriced() {
    Object next = told.next(Object.class);
    return next instanceof LatestPrice price ? price : untilPriced();
  }

  @Test
  void saysThatItIsThere() {
    follow(patience(Duration.ofMillis(20), Duration.ofHours(1)));
    StreamVendor.Call call = connected();

    assertThat(call.hears()).isEqualTo(HEARTBEAT);
    assertThat(call.hears()).isEqualTo(HEARTBEAT);
  }

  @Test
  void givesUpASilentConnection() {
    follow(patience(Duration.ofMillis(20), Duration.ofMillis(40)));
    connected();

    assertThat(told.next(Told.Lost.class).why()).isEqualTo("Twelve Data said nothing for PT0.04S");
    assertThat(vendor.call().hears()).isEqualTo(SUBSCRIPTION);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 503})
  void triesAgain_whenItIsNotLetIn(int status) {
    vendor.answers(status);
    follow(LONG);
    assertThat(told.next(Told.Lost.class).why())
        .isEqualTo("no connection to Twelve Data: it answered (" + status + ")");
    vendor.answers(101);

    assertThat(vendor.call().hears()).isEqualTo(SUBSCRIPTION);
  }

  @Test
  void tellsNoAddress_whenNobodyIsThere() throws IOException {
    vendor.close();
    follow(LONG);
    assertThat(told.next(Told.Lost.class).why())
        .isEqualTo("no connection to Twelve Data: ConnectException");
  }

  @Test
  void saysFarewell_whenItIsClosed() {
    follow(LONG);
    StreamVendor.Call call = connected();

    leave();

    assertThat(call.hears()).isEqualTo("close 1000");
    call.tells(price("AAPL", "USD", "171.48", NOW));
    assertThat(told.isSilent()).isTrue();
  }

  @Test
  void canBeClosed_whileThereIsNoConnection() {
    vendor.answers(503);
    follow(LONG);
    told.next(Told.Lost.class);

    leave();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("quote-stream");
  }
}
