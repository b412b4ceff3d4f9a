package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.port.UnavailableException;
import io.javalin.http.BadGatewayResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProblemsTest {
  private static final String SECRET = "select * from account where password = '/etc/passwd'";
  private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-00000000ffff");
  private static RunningApi api;
  private static RunningApi broken;

  @BeforeAll
  static void start() {
    api = new SmallHouse().run();
    broken =
        RunningApi.answering(
            routes -> {
              RouteGroup.read(
                  routes, "/bug", Access.OPEN, request -> fail(new IllegalStateException(SECRET)));
              RouteGroup.read(
                  routes, "/checked", Access.OPEN, request -> fail(new IOException(SECRET)));
              RouteGroup.read(
                  routes, "/gateway", Access.OPEN, request -> fail(new BadGatewayResponse(SECRET)));
              RouteGroup.read(routes, "/error", Access.OPEN, request -> explode());
              RouteGroup.read(
                  routes,
                  "/away",
                  Access.OPEN,
                  request -> fail(new UnavailableException(SECRET, new IOException(SECRET))));
            });
  }

  @AfterAll
  static void stop() {
    api.close();
    broken.close();
  }

  private static void fail(Exception failure) throws Exception {
    throw failure;
  }

  private static void explode() {
    throw new StackOverflowError(SECRET);
  }

  @Nested
  class Malformed {

    @Test
    void tellsEveryFaultAtOnce() {
      HttpResponse<String> answer =
          api.get("/api/v1/indices/x/levels?from=yesterday&until=2026-02-30&limit=many");

      JsonNode problem = problem(answer, 400);
      assertThat(problem.get("type").asText())
          .isEqualTo("urn:indexwright:problem:malformed-parameters");
      assertThat(problem.get("detail").asText()).isEqualTo("4 parameters cannot be read");
      assertThat(faults(problem))
          .containsExactly(
              "id: must be a UUID",
              "from: must be one date, such as 2026-01-31",
              "until: must be one date, such as 2026-01-31",
              "limit: must be one whole number from 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/indices/{id}",
          "/indices/{id}/levels",
          "/indices/{id}/levels/latest",
          "/indices/{id}/composition",
          "/indices/{id}/divisor-changes",
          "/portfolios/{id}",
          "/portfolios/{id}/valuation",
          "/portfolios/{id}/ledger",
          "/portfolios/{id}/orders",
          "/orders/{id}"
        })
    void refusesWhatIsNoId_andKnowsNobodyOfThatId(String route) {
      String malformed = route.replace("{id}", "1-1-1-1-1");
      String unknown = route.replace("{id}", NOBODY.toString());

      assertThat(faults(problem(api.get("/api/v1" + malformed), 400)))
          .containsExactly("id: must be a UUID");
      assertThat(problem(api.get("/api/v1" + unknown), 404).get("detail").asText())
          .contains("has the id " + NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "1e2", "", "2147483648", "+5", "%D9%A1"})
    void refusesALimitThatIsNone(String limit) {
      HttpResponse<String> answer =
          api.get("/api/v1/indices/" + SmallHouse.PAIR + "/levels?limit=" + limit);

      assertThat(faults(problem(answer, 400)))
          .containsExactly("limit: must be one whole number from 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-2-3", "%2B999999999-01-01", "2026-13-01", "20260203"})
    void refusesADateThatIsNone(String date) {
      HttpResponse<String> answer =
          api.get("/api/v1/portfolios/" + SmallHouse.FUND + "/valuation?date=" + date);

      assertThat(faults(problem(answer, 400)))
          .containsExactly("date: must be one date, such as 2026-01-31");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
      HttpResponse<String> answer =
          api.get("/api/v1/indices/" + SmallHouse.PAIR + "/divisor-changes?limit=1&limit=2");

      JsonNode problem = problem(answer, 400);
      assertThat(problem.get("detail").asText()).isEqualTo("a parameter cannot be read");
      assertThat(faults(problem)).hasSize(1);
    }
  }

  @Nested
  class Refused {

    @ParameterizedTest
    @ValueSource(strings = {"levels/latest", "composition"})
    void knowsNoLevel_whenNoneWasPublished(String what) {
      HttpResponse<String> answer = api.get("/api/v1/indices/" + SmallHouse.QUIET + "/" + what);

      JsonNode problem = problem(answer, 404);
      assertThat(problem.get("type").asText()).isEqualTo("urn:indexwright:problem:unknown");
      assertThat(problem.get("detail").asText())
          .isEqualTo("no published index has the id " + SmallHouse.QUIET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1", "/api/v2/indices", "/assets/", "/assets/../x"})
    void hasNothing_whereThereIsNoRoute(String path) {
      JsonNode problem = problem(api.get(path), 404);

      assertThat(problem.get("type").asText()).isEqualTo("about:blank");
      assertThat(problem.get("instance").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void onlyLetsItselfBeRead(String method) {
      HttpResponse<String> answer =
          api.send(method, "/api/v1/indices/" + SmallHouse.PAIR + "/composition");

      problem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void saysWhatAPathKnows_whereNothingIsRead() {
      HttpResponse<String> answer = api.get("/api/v1/auth/token");

      problem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void saysToHeadWhatItSaysToGet() {
      assertThat(api.send("HEAD", "/api/v1/indices").statusCode()).isEqualTo(200);
      HttpResponse<String> unknown = api.send("HEAD", "/api/v1/indices/" + NOBODY);
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).isEmpty();
    }
  }

  @Nested
  class Broken {

    @ParameterizedTest
    @CsvSource({"/bug, 500", "/checked, 500", "/error, 500", "/gateway, 502", "/away, 503"})
    void keepsItsInsidesToItself(String path, int status) {
      HttpResponse<String> answer = broken.get(path);

      problem(answer, status);
      assertThat(answer.body() + answer.headers().map())
          .doesNotContainIgnoringCase(
              "select", "passwd", "exception", "indexwright.adapter", "\tat ");
    }

    @Test
    void asksToComeAgain_whenSomethingIsAway() {
      HttpResponse<String> answer = broken.get("/away");

      assertThat(problem(answer, 503).get("type").asText())
          .isEqualTo("urn:indexwright:problem:unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bug", "/error", "/away"})
    void logsTheCauseUnderTheRequestId(String path) {
      ListAppender<ILoggingEvent> log = new ListAppender<>();
      Logger logger =
          (Logger) LoggerFactory.getLogger("io.indexwright.adapter.http.exchange.Problems");
      log.start();
      logger.addAppender(log);
      try {
        broken.get(path, "X-Request-Id", "look-for-me");
      } finally {
        logger.detachAppender(log);
      }
      assertThat(log.list)
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.getFormattedMessage()).startsWith("request look-for-me");
                assertThat(event.getThrowableProxy().getMessage()).contains(SECRET);
              });
    }
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactly("type", "title", "status", "detail", "instance", "requestId", "errors");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    return problem;
  }

  private static List<String> faults(JsonNode problem) {
    List<String> faults = new ArrayList<>();
    problem
        .get("errors")
        .forEach(e -> faults.add(e.get("parameter").asText() + ": " + e.get("message").asText()));
    return faults;
  }
}
