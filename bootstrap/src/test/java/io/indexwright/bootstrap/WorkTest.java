package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.wiring.Entrance;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work on indices and their market, on the running product and the index of the demo. */
@Timeout(60)
@Tag("once")
class WorkTest {
  private static final String INDEX = "/api/v1/indices/01930000-0000-7000-8000-000000000005";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static String key = "";

  @BeforeAll
  static void letAnOperatorIn() {
    Entrance entrance = RunningProduct.get().wiring().entrance();
    Asker asker = Asker.inside(Instant.now(Clock.systemUTC()));
    User operator = User.of(entrance.newId(), new Username("worker"), Role.OPERATOR);
    Secret password = Secret.of(entrance.unknownPassword().reveal());
    entrance.createUser().create(operator, password, asker);
    Set<Scope> scopes =
        Set.of(
            Scope.INDICES_READ,
            Scope.INDICES_WRITE,
            Scope.PRICES_READ,
            Scope.PRICES_WRITE,
            Scope.EVENTS_READ);
    key =
        entrance
            .createKey()
            .create(new KeyRequest("work", scopes, Duration.ofDays(1)), operator.principal(), asker)
            .orElseThrow()
            .token()
            .reveal();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(RunningProduct.get().address().resolve(path))
        .timeout(Duration.ofSeconds(50))
        .header("X-API-Key", key);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(to(path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        to(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        INDEX + "/editions",
        INDEX + "/metrics?from=2009-01-01&until=2010-01-01",
        INDEX + "/pro-forma",
        INDEX + "/restatements",
        "/api/v1/instruments?limit=1",
        "/api/v1/instruments?symbol=NOBODY",
        "/api/v1/fx-rates?base=EUR&quote=USD",
        "/api/v1/calendars/XNYS?from=2026-01-01&until=2027-01-01"
      })
  void answers(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void explainsTheLastLevel() throws IOException, InterruptedException {
    String date =
        get(INDEX + "/levels/latest").body().replaceAll(".*\"date\":\"([^\"]+)\".*", "$1");

    HttpResponse<String> why = get(INDEX + "/levels/" + date + "/explanation");

    assertThat(why.statusCode()).as(why.body()).isEqualTo(200);
    assertThat(why.body()).contains("\"constituents\":[", "\"contribution\"");
  }

  @Test
  void addsWhatIsSent_andTellsTheAuditLog() throws IOException, InterruptedException {
    String instrument = "{\"id\":\"WORK\",\"name\":\"Work in progress\",\"currency\":\"USD\"}";

    assertThat(post("/api/v1/instruments", instrument).statusCode()).isEqualTo(201);

    assertThat(get("/api/v1/instruments?name=work%20in").body()).contains("\"WORK\"");
    assertThat(
            RunningProduct.get()
                .wiring()
                .auditLog()
                .about(new AuditResource("instrument/WORK"), 10))
        .extracting(entry -> entry.ending().outcome())
        .containsExactly(Ending.Outcome.SUCCEEDED);
    String paid =
        "{\"name\":\"w\",\"exDate\":\"2026-03-02\",\"action\":{\"kind\":\"DIVIDEND\",\"amount\":1}}";
    assertThat(post("/api/v1/instruments/WORK/corporate-actions", paid).statusCode())
        .isEqualTo(201);
    assertThat(get("/api/v1/instruments/WORK/corporate-actions").body()).contains("DIVIDEND");
    assertThat(get("/api/v1/instruments/WORK/prices").body()).isEqualTo("{\"data\":[]}");
    assertThat(get("/api/v1/instruments/WORK/quotes/latest").statusCode()).isEqualTo(404);
  }

  @Test
  void calculates_byAJobThatSucceeds() throws IOException, InterruptedException {
    HttpResponse<String> started = post(INDEX + "/calculations", "");
    String job = started.headers().firstValue("Location").orElseThrow();

    HttpRequest listening = to(job + "/stream").header("Last-Event-ID", "0").build();
    try (Stream<String> told = CLIENT.send(listening, BodyHandlers.ofLines()).body()) {
      assertThat(told.filter(line -> line.contains("\"SUCCEEDED\"")).findFirst()).isPresent();
    }
  }
}
