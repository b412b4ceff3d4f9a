package io.indexwright.adapter.marketfeed.twelvedata;

import static io.indexwright.adapter.marketfeed.twelvedata.Documented.AAPL;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.MARCH;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ONE_BAR;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.batch;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.error;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.series;
import static io.indexwright.adapter.marketfeed.twelvedata.Documented.ticker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.adapter.marketfeed.guard.FeedEvent;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Standing.Breaker;
import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Allowance;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.market.Bar;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers that are none. Codes and what they mean: the section "Errors" of
 * https://twelvedata.com/docs, and the responses of every endpoint in
 * https://api.twelvedata.com/doc/swagger/openapi.json.
 */
class TwelveDataFaultsTest extends Asking {

  private Reply.Failed<Bar> refusal(TwelveDataSource source) {
    return failed(source.dailyBars(List.of(AAPL), MARCH).values().iterator().next());
  }

  private Reply.Failed<Bar> refusal() {
    return refusal(asked());
  }

  private static String seriesOf(Vendor.Asked request) {
    List<String> symbols = request.symbols();
    return symbols.size() == 1
        ? series(symbols.get(0), ONE_BAR)
        : batch(symbols, symbols.stream().map(symbol -> series(symbol, ONE_BAR)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED, 1",
    "401, FORBIDDEN, 1",
    "403, FORBIDDEN, 1",
    "404, UNKNOWN, 1",
    "414, REFUSED, 1",
    "429, EXHAUSTED, 1",
    "500, AWAY, 3",
    "503, AWAY, 3",
  })
  void failsByTheCode_underItsOwnStatusAndUnder200(int code, Failure failure, int requests) {
    vendor.says(Said.of(code, error(code, "as documented")));

    assertThat(refusal())
        .isEqualTo(
            new Reply.Failed<>(failure, "Twelve Data answered (" + code + "): as documented"));
    assertThat(vendor.asked())
        .hasSize(requests)
        .extracting(asked -> asked.field("Traceparent"))
        .doesNotHaveDuplicates();

    with(Patiences.LITTLE);
    vendor.says(Said.ok(error(code, "as documented")));

    assertThat(refusal().failure()).isEqualTo(failure);
    assertThat(vendor.asked()).hasSize(2 * requests);
  }

  @ParameterizedTest
  @CsvSource({"502, AWAY", "418, REFUSED", "204, MALFORMED", "302, MALFORMED"})
  void failsByTheStatus_whenThereIsNoErrorObject(int status, Failure failure) {
    vendor.says(Said.of(status, status == 204 ? "" : "<html>"));

    assertThat(refusal())
        .isEqualTo(new Reply.Failed<>(failure, "Twelve Data answered (" + status + ")"));
  }

  @Test
  void readsNoPage_thatItIsSentTo() {
    vendor.says(
        request ->
            request.path().equals("/time_series")
                ? Said.of(302, "").with("Location", "/elsewhere")
                : Said.ok(series("AAPL", ONE_BAR)));

    assertThat(refusal().failure()).isEqualTo(Failure.MALFORMED);
    assertThat(vendor.asked()).extracting(Vendor.Asked::path).containsExactly("/time_series");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | Fri, 29 Mar 2024 13:00:00 GMT | 3",
        "503 | Fri, 29 Mar 2024 13:00:00 GMT | 3",
        "429 | Fri, 29 Mar 2024 14:00:00 GMT | 1",
        "429 | 3600 | 1",
        "429 | 99999999999999999999 | 1",
        "429 | 9999999999999 | 1",
        "429 | soon | 1",
        "429 | 0 | 1",
      })
  void waitsAsLongAsItIsAsked_unlessThatIsTooLong(int code, String wish, int requests) {
    vendor.says(Said.of(code, error(code, "later")).with("Retry-After", wish));

    assertThat(refusal().text()).contains("later");
    assertThat(vendor.asked()).hasSize(requests);
  }

  @Test
  void readsWhatIsAnswered_afterAFaultThatPassed() {
    vendor.says(
        request ->
            vendor.asked().size() < 3
                ? Said.of(500, error(500, "in a moment"))
                : Said.ok(seriesOf(request)));

    assertThat(rows(asked().dailyBars(List.of(AAPL), MARCH).values().iterator().next())).hasSize(1);
    assertThat(policies.standing().count(FeedEvent.RETRIED)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"meta\":{\"symbol\":\"AAPL\" | expected JSON, but Unexpected end-of-input",
        "<html> | expected JSON, but Unexpected character",
        "{} {} | expected JSON, but Trailing token",
        "{\"meta\":1,\"meta\":2} | expected JSON, but Duplicate field 'meta'",
      })
  void fails_whenTheAnswerIsCutOffOrNoJson(String body, String text) {
    vendor.says(Said.ok(body));

    assertThat(refusal().failure()).isEqualTo(Failure.MALFORMED);
    assertThat(refusal().text()).contains(text);
  }

  @Test
  void fails_whenTheAnswerIsEmpty() {
    vendor.says(Said.ok("").with("Content-Type", "application/json"));

    assertThat(refusal().text()).contains("expected JSON, was nothing");
  }

  @Test
  void readsAnAnswerThatIsPacked_andNoneThatIsPackedWrongly() {
    vendor.says(Said.ok(series("AAPL", ONE_BAR)).gzipped());
    assertThat(rows(asked().dailyBars(List.of(AAPL), MARCH).values().iterator().next())).hasSize(1);

    vendor.says(Said.ok(series("AAPL", ONE_BAR)).with("Content-Encoding", "gzip"));
    assertThat(refusal().failure()).isEqualTo(Failure.AWAY);

    with(Patiences.LITTLE);
    vendor.says(Said.ok(series("AAPL", ONE_BAR)).with("Content-Encoding", "br"));
    assertThat(refusal().text()).contains("expected gzip or nothing, was encoding br");
  }

  @Test
  void givesAnAnswerUp_thatIsTooLarge_packedOrNot() {
    TwelveDataSource source = asked(settings(vendor.endpoint(), plenty(), 1_000));
    String large = series("AAPL", ONE_BAR + " ".repeat(10_000));

    vendor.says(Said.ok(large));
    assertThat(refusal(source))
        .isEqualTo(
            new Reply.Failed<>(
                Failure.MALFORMED,
                "Twelve Data answered something else: expected at most 1000 bytes, was more"));
    vendor.says(Said.ok(large).gzipped());
    assertThat(refusal(source).text()).contains("expected at most 1000 bytes, was more");
    assertThat(vendor.asked()).as("none is asked for again").hasSize(2);
  }

  @Test
  void fails_whenTheAnswerIsLate() {
    with(Patiences.waiting(Duration.ofMillis(100), 1));
    CountDownLatch never = new CountDownLatch(1);
    vendor.says(
        request -> {
          try {
            return Said.of(never.await(1, TimeUnit.HOURS) ? 200 : 500, "");
          } catch (InterruptedException closed) {
            return Said.of(500, "");
          }
        });

    assertThat(refusal())
        .isEqualTo(new Reply.Failed<>(Failure.AWAY, "TWELVEDATA did not answer within PT0.1S"));
    assertThat(policies.standing().breaker()).isEqualTo(Breaker.OPEN);
  }

  @Test
  void neverTellsTheKey() {
    vendor.says(Said.of(401, error(401, "the key " + KEY + " is wrong")));
    assertThat(refusal().text()).isEqualTo("Twelve Data answered (401): the key *** is wrong");

    vendor.says(Said.ok(series(KEY, ONE_BAR)));
    assertThat(refusal().text()).contains("it repeats the key");

    TwelveDataSettings settings = settings(vendor.endpoint(), plenty(), 1);
    assertThat(settings).asString().contains("key=***").doesNotContain(KEY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiKey(KEY + "\n"))
        .withMessageNotContaining(KEY);
  }

  @Test
  void asksForAsManyAtOnce_asAMinutePaysFor_andForNoMore() {
    vendor.says(request -> Said.ok(seriesOf(request)));
    TwelveDataSource source = asked(new Allowance("TWELVEDATA", 8, OptionalInt.of(20)));
    List<Ticker> tickers = IntStream.range(0, 20).mapToObj(n -> ticker("S" + n)).toList();

    List<Ticker> afterOne = unanswered(source.dailyBars(tickers, MARCH));
    hands.set(Instant.parse("2024-03-29T13:00:00Z"));
    List<Ticker> afterTwo = unanswered(source.dailyBars(afterOne, MARCH));
    hands.set(Instant.parse("2024-03-29T13:01:00Z"));
    List<Ticker> afterThree = unanswered(source.dailyBars(afterTwo, MARCH));

    assertThat(afterOne).hasSize(12);
    assertThat(afterTwo).hasSize(4);
    assertThat(afterThree).isEmpty();
    assertThat(vendor.asked())
        .extracting(request -> request.symbols().size())
        .containsExactly(8, 8, 4);
    hands.set(Instant.parse("2024-03-29T13:02:00Z"));
    assertThat(refusal(source))
        .isEqualTo(
            new Reply.Failed<>(
                Failure.EXHAUSTED,
                "no 1 credits of Twelve Data are left; there will be more at"
                    + " 2024-03-30T00:00:00Z"));
  }

  private static List<Ticker> unanswered(Map<Ticker, Reply<Bar>> replies) {
    return replies.entrySet().stream()
        .filter(reply -> reply.getValue() instanceof Reply.Failed)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void asksNothing_thatThePlanNeverPaysFor() {
    TwelveDataSource source = asked(new Allowance("TWELVEDATA", 8, OptionalInt.empty()));

    assertThat(failed(source.splits(List.of(AAPL), MARCH).values().iterator().next()).failure())
        .isEqualTo(Failure.FORBIDDEN);
    assertThat(vendor.asked()).isEmpty();
  }

  @Test
  void refusesSettings_thatAreNone() {
    assertThat(TwelveDataSettings.of(new ApiKey(KEY), plenty()).endpoint())
        .isEqualTo(URI.create("https://api.twelvedata.com"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(URI.create("https://api.twelvedata.com/v1"), plenty(), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(URI.create("api.twelvedata.com"), plenty(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> settings(vendor.endpoint(), plenty(), 0));
  }
}
