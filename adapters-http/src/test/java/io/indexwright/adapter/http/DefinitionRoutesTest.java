package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobState;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class DefinitionRoutesTest {
  private static final String ALL = "/api/v1/indices";
  private static final String PAIR = ALL + "/" + SmallHouse.PAIR;

  private static SmallHouse house;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    api = house.run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  /** The rules of PAIR, for another index. */
  private static String document(UUID id) {
    return api.get(PAIR).body().replace(SmallHouse.PAIR.toString(), id.toString());
  }

  /** The second edition of the same, from a date on. */
  private static String second(String document, String from) {
    return document
        .replace("\"number\": \"1\"", "\"number\": \"2\"")
        .replace("\"effectiveFrom\": \"2026-01-30\"", "\"effectiveFrom\": \"" + from + "\"");
  }

  @Test
  void definesAnIndex_andTellsWhereItIs() {
    UUID id = UUID.randomUUID();

    HttpResponse<String> answer = post(ALL, document(id));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).contains(ALL + "/" + id);
    assertThat(api.get(ALL + "/" + id).body()).isEqualTo(answer.body()).isEqualTo(document(id));
    assertThat(house.doorkeeper.told("index/" + id))
        .extracting(entry -> entry.deed().act().action().value())
        .containsOnly("index.define");
  }

  @Test
  void answersTheSame_whenItIsSentAgainUnderItsKey_andChangesNothing_underAnother() {
    UUID id = UUID.randomUUID();
    HttpResponse<String> first = api.post(ALL, document(id), "Idempotency-Key", "once");
    int told = house.doorkeeper.told("index/" + id).size();

    HttpResponse<String> again = api.post(ALL, document(id), "Idempotency-Key", "once");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(house.doorkeeper.told("index/" + id)).hasSize(told);
    assertThat(post(ALL, document(id)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAPostWithoutAKey() {
    HttpResponse<String> answer = api.post(ALL, document(UUID.randomUUID()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/parameter").asText()).isEqualTo("Idempotency-Key");
  }

  @Test
  void tellsEveryFaultAtItsPlace_allAtOnce() {
    String broken =
        document(UUID.randomUUID())
            .replace("\"currency\": \"USD\",\n  \"edition\"", "\"currency\": 7,\n  \"edition\"")
            .replace("\"levelDecimals\": \"2\"", "\"decimals\": \"2\"");

    HttpResponse<String> answer = post(ALL, broken);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors"))
        .extracting(fault -> fault.get("parameter").asText())
        .contains("/currency", "/conventions/levelDecimals");
    assertThat(json(answer).at("/errors/0/message").asText()).isNotBlank();
  }

  @Test
  void refusesWhatIsNoJson() {
    JsonNode problem = json(post(ALL, "{"));

    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("body");
  }

  @Test
  void refusesANameThatCannotBeKept() {
    String broken = document(UUID.randomUUID()).replace("\"Pair\"", "\"\\u0000\"");

    HttpResponse<String> answer = post(ALL, broken);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/parameter").asText()).isEqualTo("/name");
  }

  @Test
  void refusesAUniverseThatNobodyKnows_andNamesWhomItDoesNotKnow() {
    UUID id = UUID.randomUUID();

    HttpResponse<String> answer = post(ALL, document(id).replace("\"B\"", "\"STRANGER\""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).at("/errors/0/parameter").asText()).isEqualTo("/membership/universe");
    assertThat(json(answer).at("/errors/0/message").asText()).contains("STRANGER");
    assertThat(api.get(ALL + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesOtherRulesForAnIndexThatIsThere() {
    HttpResponse<String> answer =
        post(ALL, document(SmallHouse.PAIR).replace("\"Pair\"", "\"Another\""));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).get("type").asText()).endsWith("edition-out-of-order");
  }

  @Test
  void addsAnEdition_whichIsAmongThem() {
    UUID id = UUID.randomUUID();
    post(ALL, document(id));
    String editions = ALL + "/" + id + "/editions";

    HttpResponse<String> answer = post(editions, second(document(id), "2026-03-02"));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).contains(editions);
    JsonNode all = json(api.get(editions)).get("data");
    assertThat(all).extracting(one -> one.get("number").asInt()).containsExactly(1, 2);
    assertThat(all.get(1).get("effectiveFrom").asText()).isEqualTo("2026-03-02");
    assertThat(all.get(0).get("rules")).isNotEqualTo(all.get(1).get("rules"));
  }

  @Test
  void refusesAnEditionThatDoesNotFollow_thatIsOfAnotherIndex_orStandsInTheWrongPlace() {
    String editions = PAIR + "/editions";
    String second = second(document(SmallHouse.PAIR), "2026-01-30");

    assertThat(post(editions, second).statusCode()).isEqualTo(409);
    HttpResponse<String> others = post(editions, second(document(SmallHouse.QUIET), "2026-03-02"));
    assertThat(others.statusCode()).isEqualTo(422);
    assertThat(json(others).at("/errors/0/parameter").asText()).isEqualTo("/id");
    HttpResponse<String> later = post(ALL, second(document(UUID.randomUUID()), "2026-03-02"));
    assertThat(later.statusCode()).isEqualTo(422);
    assertThat(json(later).at("/errors/0/parameter").asText()).isEqualTo("/edition/number");
    assertThat(post(ALL + "/" + UUID.randomUUID() + "/editions", second).statusCode())
        .isEqualTo(404);
  }

  @Test
  void leavesAJobBehind_thatCalculates() {
    HttpResponse<String> answer = post(PAIR + "/calculations", "");

    assertThat(answer.statusCode()).isEqualTo(202);
    UUID id = UUID.fromString(json(answer).get("job").asText());
    assertThat(answer.headers().firstValue("Location")).contains("/api/v1/jobs/" + id);
    Job job = house.desk.jobs.find(new JobId(id)).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.request().parameters()).contains(SmallHouse.PAIR.toString());
    assertThat(house.doorkeeper.told("index/" + SmallHouse.PAIR))
        .extracting(AuditEntry::deed)
        .extracting(deed -> deed.act().action().value())
        .contains("index.calculate");
  }

  @Test
  void calculatesNothing_ofAnIndexThatNobodyDefined() {
    assertThat(post(ALL + "/" + UUID.randomUUID() + "/calculations", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void letsAViewerRead_andNotWrite() {
    RunningApi viewer = api.as(house.doorkeeper.tokenOf(Role.VIEWER));

    assertThat(viewer.get(PAIR + "/editions").statusCode()).isEqualTo(200);
    assertThat(viewer.post(ALL, "{}", "Idempotency-Key", "k").statusCode()).isEqualTo(403);
  }
}
