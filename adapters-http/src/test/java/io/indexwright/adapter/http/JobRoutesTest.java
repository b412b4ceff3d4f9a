package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.job.Job;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.JobState;
import io.indexwright.application.job.Progress;
import io.indexwright.application.rehearsal.SimulationJob;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class JobRoutesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final UUID OURS = new UUID(7, 1);
  private static final UUID VIEWERS = new UUID(7, 2);
  private static final UUID TRADERS = new UUID(7, 3);
  private static final String PATH = "/api/v1/jobs";

  private static Workshop shop = new Workshop();
  private static RunningApi api = shop.open();
  private static RunningApi viewer = api;
  private static RunningApi operator = api;

  @BeforeAll
  static void enter() {
    viewer = api.as(shop.house.doorkeeper.tokenOf(Role.VIEWER));
    operator = api.as(shop.house.doorkeeper.tokenOf(Role.OPERATOR));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @BeforeEach
  void submit() {
    submit(new JobRequest(new JobId(OURS), new JobKind("daily"), "{}", NOON));
    submit(simulation(VIEWERS, Role.VIEWER));
    submit(simulation(TRADERS, Role.TRADER));
  }

  private static void submit(JobRequest request) {
    shop.jobs.submit(request);
    shop.jobs.note(Job.queued(request));
  }

  private static JobRequest simulation(UUID id, Role role) {
    return new JobRequest(new JobId(id), SimulationJob.KIND, "{}", NOON.plusSeconds(1))
        .by(shop.house.doorkeeper.user(role).id());
  }

  private static String one(UUID id) {
    return PATH + "/" + id;
  }

  @Test
  void saysHowFarAJobIs() {
    shop.note(VIEWERS, JobState.RUNNING, new Progress(1, 3), Optional.empty());

    JsonNode said = json(viewer.get(one(VIEWERS)));

    assertThat(said.get("kind").textValue()).isEqualTo("simulation");
    assertThat(said.get("state").textValue()).isEqualTo("RUNNING");
    assertThat(said.get("percent").intValue()).isEqualTo(33);
    assertThat(said.get("attempts").intValue()).isEqualTo(1);
    assertThat(said.get("beginsAt").textValue()).isEqualTo("2026-03-02T12:00:01Z");
    assertThat(said.has("endedAt")).isFalse();
    assertThat(said.has("error")).isFalse();
    assertThat(said.has("result")).isFalse();
  }

  @Test
  void saysWhereTheResultIs_whenAJobIsDone() {
    shop.note(VIEWERS, JobState.SUCCEEDED, Progress.NONE, Optional.of("Hiccup"));
    shop.note(OURS, JobState.SUCCEEDED, Progress.NONE, Optional.empty());

    JsonNode done = json(viewer.get(one(VIEWERS)));

    assertThat(done.get("percent").intValue()).isEqualTo(100);
    assertThat(done.get("endedAt").textValue()).isEqualTo(done.get("changedAt").textValue());
    assertThat(done.get("result").textValue()).isEqualTo("/api/v1/simulations/" + VIEWERS);
    assertThat(done.has("error")).isFalse();
    assertThat(json(operator.get(one(OURS))).has("result")).isFalse();
  }

  @Test
  void saysInWordsWhatIsInTheWay() {
    shop.note(OURS, JobState.QUEUED, Progress.NONE, Optional.of("UnavailableException"));
    shop.note(TRADERS, JobState.FAILED, Progress.NONE, Optional.of("NodeLost"));

    assertThat(json(operator.get(one(OURS))).get("error").textValue())
        .isEqualTo(
            "the last attempt failed (UnavailableException); the log has it under the id of the job");
    assertThat(json(operator.get(one(TRADERS))).get("error").textValue())
        .isEqualTo("every process that was at work on it ended; it is not tried again");
  }

  @Test
  void showsEverybodyHisOwn_andOperatorsAll() {
    assertThat(ids(viewer.get(PATH))).isEqualTo("[\"" + VIEWERS + "\"]");
    assertThat(json(operator.get(PATH)).get("data")).hasSize(3);

    assertThat(viewer.get(one(TRADERS)).statusCode()).isEqualTo(404);
    assertThat(viewer.get(one(OURS)).statusCode()).isEqualTo(404);
    assertThat(viewer.get(one(new UUID(9, 9))).statusCode()).isEqualTo(404);
    assertThat(viewer.post(one(TRADERS) + "/cancel", "").statusCode()).isEqualTo(404);
    assertThat(shop.jobs.find(new JobId(TRADERS)).map(Job::state)).contains(JobState.QUEUED);
  }

  private static String ids(HttpResponse<String> list) {
    return json(list).get("data").findValues("id").toString();
  }

  @Test
  void listsAPageOfAKindInAState() {
    shop.note(TRADERS, JobState.FAILED, Progress.NONE, Optional.empty());

    assertThat(ids(operator.get(PATH + "?kind=daily"))).isEqualTo("[\"" + OURS + "\"]");
    assertThat(ids(operator.get(PATH + "?state=FAILED"))).isEqualTo("[\"" + TRADERS + "\"]");
    assertThat(ids(operator.get(PATH + "?kind=daily&state=FAILED"))).isEqualTo("[]");
    JsonNode first = json(operator.get(PATH + "?limit=2"));
    assertThat(first.get("data")).hasSize(2);
    assertThat(ids(operator.get(PATH + "?cursor=" + first.get("next").textValue())))
        .isEqualTo("[\"" + OURS + "\"]");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    HttpResponse<String> answer = operator.get(PATH + "?kind=Daily&state=LOST");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors")).hasSize(2);
    assertThat(operator.get(PATH + "/7").statusCode()).isEqualTo(400);
    assertThat(api.get(PATH).statusCode()).isEqualTo(401);
  }

  @Test
  void cancelsAJob_andTellsTheAuditLog() {
    HttpResponse<String> cancelled = viewer.post(one(VIEWERS) + "/cancel", "");

    assertThat(cancelled.statusCode()).isEqualTo(200);
    assertThat(json(cancelled).get("state").textValue()).isEqualTo("CANCELLED");
    assertThat(json(cancelled).has("endedAt")).isTrue();
    assertThat(shop.house.doorkeeper.told("job/" + VIEWERS))
        .hasSize(2)
        .first()
        .satisfies(
            told -> {
              assertThat(told.deed().act().action()).hasToString("job.cancel");
              assertThat(told.deed().act().change().after()).contains("\"CANCELLED\"");
            });
    assertThat(json(viewer.post(one(VIEWERS) + "/cancel", "")).get("state").textValue())
        .isEqualTo("CANCELLED");
  }
}
