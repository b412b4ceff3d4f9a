package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.audit.AuditRoutes;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.proof.Canonical;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class AuditRoutesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String PATH = "/api/v1/audit";

  private static final Doorkeeper KEEPER = new Doorkeeper(Clock.systemUTC());
  private static final InMemoryAuditLog LOG = new InMemoryAuditLog();
  private static Optional<AuditCheck> found = Optional.empty();
  private static final RunningApi API =
      RunningApi.of(
          HttpApi.start(
              new HttpAddress("127.0.0.1", 0),
              KEEPER.gate(),
              List.of(
                  new AuditRoutes(LOG, patience -> found.orElseGet(() -> LOG.check(patience))))));
  private static RunningApi admin = API;

  @BeforeAll
  static void enter() {
    admin = API.as(KEEPER.tokenOf(Role.ADMIN));
    LOG.write(entry(1, "ada", "user.create"));
    LOG.write(entry(2, "ben", "user.create"));
    LOG.write(entry(3, "ada", "job.cancel"));
  }

  @AfterAll
  static void stop() {
    API.close();
  }

  private static AuditEntry entry(long number, String who, String action) {
    Deed.Act act =
        new Deed.Act(
            new AuditAction(action),
            new AuditResource("thing/" + number),
            Change.to(Canonical.of("new")));
    return new AuditEntry(
        new AuditEntryId(new UUID(1, number)),
        Deed.inside(new SubjectPseudonym(who), act, NOON.plusSeconds(number)),
        Ending.DONE);
  }

  private static List<String> resources(String query) {
    return json(admin.get(PATH + query)).get("data").findValuesAsText("resource");
  }

  @Test
  void tellsWhoDidWhat_theLastFirst() {
    JsonNode last = json(admin.get(PATH)).get("data").get(0);

    assertThat(last.get("subject").textValue()).isEqualTo("ada");
    assertThat(last.get("action").textValue()).isEqualTo("job.cancel");
    assertThat(last.get("at").textValue()).isEqualTo("2026-03-02T12:00:03Z");
    assertThat(last.get("outcome").textValue()).isEqualTo("SUCCEEDED");
    assertThat(last.get("after").textValue()).isEqualTo("\"new\"");
    assertThat(last.has("before")).isFalse();
    assertThat(last.get("from")).isEmpty();
  }

  @Test
  void findsByWhatIsAskedFor() {
    assertThat(resources("?subject=ada")).containsExactly("thing/3", "thing/1");
    assertThat(resources("?subject=ada&action=user.create")).containsExactly("thing/1");
    assertThat(resources("?resource=thing/2")).containsExactly("thing/2");
    assertThat(resources("?from=2026-03-02T12:00:02Z&until=2026-03-02T12:00:03Z"))
        .containsExactly("thing/2");
  }

  @Test
  void tellsAPageAtATime() {
    String next = json(admin.get(PATH + "?limit=2")).get("next").textValue();

    assertThat(resources("?limit=2")).containsExactly("thing/3", "thing/2");
    assertThat(resources("?limit=2&cursor=" + next)).containsExactly("thing/1");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    HttpResponse<String> answer =
        admin.get(PATH + "?subject=-&action=create&resource=&from=noon&until=1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors")).hasSize(5);
  }

  @Test
  void saysWhetherTheLogIsAsItWasWritten() {
    JsonNode whole = json(admin.get(PATH + "/verification"));
    assertThat(whole.get("isValid").booleanValue()).isTrue();
    assertThat(whole.get("unsealed").longValue()).isEqualTo(3);
    assertThat(whole.has("lastSeal")).isFalse();

    found =
        Optional.of(
            new AuditCheck(
                new AuditCheck.Sealed(2, 9),
                new AuditCheck.Unsealed(0, Optional.empty()),
                4,
                Optional.of(new AuditCheck.End(2, "abc")),
                List.of("entry 7 is gone"),
                1));
    JsonNode broken = json(admin.get(PATH + "/verification"));
    found = Optional.empty();
    assertThat(broken.get("isValid").booleanValue()).isFalse();
    assertThat(broken.get("faults").get(0).textValue()).isEqualTo("entry 7 is gone");
    assertThat(broken.get("lastSeal").get("number").longValue()).isEqualTo(2);
    assertThat(broken.get("dropped").longValue()).isEqualTo(4);
  }

  @Test
  void isForAdministrators() {
    for (String path : List.of(PATH, PATH + "/verification")) {
      assertThat(API.get(path).statusCode()).isEqualTo(401);
      assertThat(API.as(KEEPER.tokenOf(Role.OPERATOR)).get(path).statusCode()).isEqualTo(403);
    }
  }
}
