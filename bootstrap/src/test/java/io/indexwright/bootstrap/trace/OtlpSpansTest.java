package io.indexwright.bootstrap.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.trace.Trace;
import io.indexwright.adapter.http.watch.ServerSpan;
import io.indexwright.bootstrap.trace.FakeCollector.Post;
import io.indexwright.bootstrap.trace.FakeCollector.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpSpansTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final Trace SAMPLED = called("01");
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456789Z");

  private final FakeCollector collector = new FakeCollector();

  @AfterEach
  void stop() {
    collector.close();
  }

  private static Trace called(String flags) {
    return Trace.from(Optional.of("00-" + ID + "-" + CALLER + "-" + flags), true);
  }

  private static ServerSpan answered(Trace trace, String method, String route, int status) {
    return new ServerSpan(
        trace, "https", method, Optional.of(route), status, Duration.ofMillis(12));
  }

  private Post told(ServerSpan... answered) throws InterruptedException {
    return told(new CollectorAddress(collector.address(), Map.of()), answered);
  }

  private Post told(CollectorAddress address, ServerSpan... answered) throws InterruptedException {
    OtlpSpans spans = new OtlpSpans(address, "7.0", Clock.fixed(NOW, ZoneOffset.UTC));
    List.of(answered).forEach(spans);
    spans.close();
    return collector.next();
  }

  @Test
  void tellsAPartOfTheTraceOfWhoeverAsked() throws InterruptedException {
    Post post = told(answered(SAMPLED, "GET", "/things/{id}", 200));

    assertThat(post.path()).isEqualTo("/v1/traces");
    assertThat(post.key()).isEmpty();
    assertThat(post.spans())
        .containsExactly(
            new Seen(
                "indexwright 7.0",
                ID,
                SAMPLED.span(),
                CALLER,
                "GET /things/{id}",
                2,
                0,
                NOW.minusMillis(12),
                NOW,
                Map.of(
                    "http.request.method", "GET",
                    "http.route", "/things/{id}",
                    "http.response.status_code", "200",
                    "url.scheme", "https")));
  }

  @Test
  void tellsATraceThatBeginsHere() throws InterruptedException {
    Trace begun = Trace.from(Optional.empty(), true);

    Seen span = told(answered(begun, "GET", "/things", 200)).spans().get(0);

    assertThat(span.trace()).isEqualTo(begun.id());
    assertThat(span.id()).isEqualTo(begun.span());
    assertThat(span.caller()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500, 2, 500", "503, 2, 503", "499, 0,", "404, 0,"})
  void isAnError_whenItIsOurFault(int status, int told, String type) throws InterruptedException {
    Seen span = told(answered(SAMPLED, "POST", "/things", status)).spans().get(0);

    assertThat(span.status()).isEqualTo(told);
    assertThat(span.attributes().get("error.type")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"DELETE, DELETE, DELETE", "BREW, HTTP, _OTHER"})
  void namesOnlyWhatThereIsAnEndOf(String method, String name, String attribute)
      throws InterruptedException {
    ServerSpan nowhere =
        new ServerSpan(SAMPLED, "http", method, Optional.empty(), 404, Duration.ofMillis(1));

    Seen span = told(nowhere).spans().get(0);

    assertThat(span.name()).isEqualTo(name);
    assertThat(span.attributes()).containsEntry("http.request.method", attribute);
    assertThat(span.attributes()).doesNotContainKey("http.route");
  }

  @Test
  void tellsNothing_whenWhoeverAskedDoesNotSample() throws InterruptedException {
    Post post =
        told(
            answered(called("00"), "GET", "/unsampled", 200),
            answered(called("02"), "GET", "/random", 200),
            answered(called("03"), "GET", "/sampled", 200));

    assertThat(post.spans()).extracting(Seen::name).containsExactly("GET /sampled");
  }

  @Test
  void saysWhoItIs_belowThePathOfTheCollector() throws InterruptedException {
    CollectorAddress address =
        new CollectorAddress(collector.address().resolve("/otlp/"), Map.of("api-key", "s3cret"));

    Post post = told(address, answered(SAMPLED, "GET", "/things", 200));

    assertThat(post.path()).isEqualTo("/otlp/v1/traces");
    assertThat(post.key()).contains("s3cret");
    assertThat(address.toString()).doesNotContain("s3cret");
  }
}
