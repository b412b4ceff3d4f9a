package io.indexwright.adapter.http.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.openapi.Documented;
import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.http.protection.ClientAddress;
import io.indexwright.adapter.http.trace.Trace;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@Tag("once")
class ExchangeWatchTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<ServerSpan> spans = new CopyOnWriteArrayList<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.indexwright.access");
  private final HttpApi api =
      HttpApi.start(
          new HttpAddress("127.0.0.1", 0),
          new Doorkeeper(Clock.systemUTC()).gate(),
          List.of(
              new ExchangeWatch(meters, request -> "somebody", Optional.of(spans::add))::addTo,
              new MetricsRoute(
                      () -> "measured 1\n",
                      AddressList.LOOPBACK.only(new ClientAddress(AddressList.NONE)))
                  ::addTo,
              routes -> {
                RouteGroup.listen(
                    routes, "/things/{id}", Access.OPEN, request -> request.result("thing"));
                RouteGroup.listen(routes, "/bug", Access.OPEN, request -> fail());
              }));

  private static void fail() {
    throw new IllegalStateException("a bug");
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    api.close();
    logger.detachAppender(log);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + api.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Documented.checked(
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()));
  }

  @ParameterizedTest
  @CsvSource({"/things/7, /things/{id}, 200", "/bug, /bug, 500", "/nothing/8, none, 404"})
  void timesAnExchange_byThePatternOfItsRoute(String path, String route, String status)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);

    Timer timer = meters.get("http.server.requests").timer();
    assertThat(timer.getId().getTag("route")).isEqualTo(route);
    assertThat(timer.getId().getTag("status")).isEqualTo(status);
    assertThat(timer.getId().getTag("method")).isEqualTo("GET");
    assertThat(timer.count()).isEqualTo(1);
    assertThat(answer.headers().firstValue("Server-Timing").orElseThrow())
        .matches("total;dur=[0-9]+");
  }

  @Test
  void tellsTheLogUnderTheIdOfTheRequest_andItsTrace() throws IOException, InterruptedException {
    get("/things/7?name=Ada", "X-Request-Id", "look-for-me", Trace.HEADER, PARENT);

    assertThat(log.list)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage())
                  .matches("GET /things/\\{id} 200 in [0-9]+ ms for somebody");
              assertThat(line.getMDCPropertyMap()).containsEntry("request", "look-for-me");
              assertThat(line.getMDCPropertyMap().get("trace")).startsWith("00-" + TRACE);
            });
  }

  @Test
  void tellsAPartOfTheTrace_byThePatternOfTheRoute() throws IOException, InterruptedException {
    get("/things/7?name=Ada", Trace.HEADER, PARENT);

    ServerSpan span = spans.get(0);
    assertThat(span.trace().id()).isEqualTo(TRACE);
    assertThat(span.trace().caller()).contains("00f067aa0ba902b7");
    assertThat(log.list.get(0).getMDCPropertyMap()).containsEntry("trace", span.trace().parent());
    assertThat(span.scheme()).isEqualTo("http");
    assertThat(span.method()).isEqualTo("GET");
    assertThat(span.route()).contains("/things/{id}");
    assertThat(span.status()).isEqualTo(200);
    assertThat(span.took()).isPositive();
    assertThat(span.toString()).doesNotContain("/things/7", "Ada");
  }

  @Test
  void tellsWhatNobodyAnswers_withoutARoute() throws IOException, InterruptedException {
    get("/nothing/8");

    assertThat(spans)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.route()).isEmpty();
              assertThat(span.status()).isEqualTo(404);
              assertThat(span.trace().flags()).isEqualTo("01");
            });
  }

  @Test
  void showsWhatWasMeasured_toThoseWhoAreLetIn() throws IOException, InterruptedException {
    assertThat(get("/metrics").body()).isEqualTo("measured 1\n");
    assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(403);
  }
}
