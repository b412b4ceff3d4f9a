package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.proof.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody asks for about himself. */
@Tag("once")
class MeRoutesTest {
  private static final String ME = "/api/v1/me";

  private static SmallHouse house;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    api = house.open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static RunningApi as(Role role) {
    return api.as(house.doorkeeper.tokenOf(role));
  }

  private static String password(String password) {
    return "{\"password\":\"%s\"}".formatted(password);
  }

  @Test
  void saysWhoAsks_andUntilWhen() {
    JsonNode me = json(as(Role.TRADER).get(ME));

    assertThat(me.get("id").asText()).isEqualTo(house.doorkeeper.user(Role.TRADER).id().toString());
    assertThat(me.get("username").asText()).isEqualTo("a-trader");
    assertThat(me.get("role").asText()).isEqualTo("trader");
    assertThat(me.get("scopes"))
        .anySatisfy(scope -> assertThat(scope.asText()).isEqualTo("me:manage"));
    assertThat(Instant.parse(me.get("validUntil").asText())).isAfter(Instant.EPOCH);
  }

  @Test
  void saysUntilWhenAKeyIsGood() {
    RunningApi trader = as(Role.TRADER);
    JsonNode made =
        json(
            trader.post(
                "/api/v1/api-keys", "{\"name\":\"me\",\"scopes\":[\"me:manage\"],\"days\":1}"));

    JsonNode me = json(api.get(ME, "X-API-Key", made.get("key").asText()));

    assertThat(me.get("validUntil")).isEqualTo(made.get("about").get("expiresAt"));
    assertThat(me.get("scopes")).hasSize(1);
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void hasNoHeadOfAnExport() {
    HttpResponse<String> answer = as(Role.VIEWER).send("HEAD", ME + "/export");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void exportsEveryChapter_withAManifestThatIsTrue() throws IOException {
    for (int i = 0; i < 3; i++) {
      house.doorkeeper.records.put(
          house.doorkeeper.user(Role.TRADER).id(),
          Chapter.LEDGER,
          new PersonalRecord("e" + i, "{\"amount\": 10.%s0}".formatted(i)));
    }

    HttpResponse<byte[]> answer = as(Role.TRADER).bytes(ME + "/export");
    Map<String, String> files = unzipped(answer.body());
    JsonNode manifest = RunningApi.parse(files.getOrDefault("manifest.json", ""));

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"indexwright-[0-9a-f-]{36}-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
    assertThat(manifest.get("files")).hasSize(Chapter.values().length);
    assertThat(files).hasSize(Chapter.values().length + 1).containsKey("order-events.json");
    for (JsonNode told : manifest.get("files")) {
      String file = files.getOrDefault(told.get("file").asText(), "");
      assertThat(told.get("sha256").asText()).isEqualTo(Digest.of(file).hex());
      assertThat(RunningApi.parse(file)).hasSize(told.get("records").asInt());
    }
    assertThat(files.get("ledger.json")).contains("10.20").hasLineCount(5);
    assertThat(files.get("fills.json")).isEqualTo("[]\n");
  }

  @Test
  void erasesNobody_withoutHisPassword() {
    RunningApi operator = as(Role.OPERATOR);

    HttpResponse<String> wrong = operator.sendBody("DELETE", ME, password("another one"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).get("type").asText()).endsWith("wrong-password");
    assertThat(operator.sendBody("DELETE", ME, "{}").statusCode()).isEqualTo(400);
    assertThat(operator.get(ME).statusCode()).isEqualTo(200);
  }

  @Test
  void erasesWhoeverConfirmsIt_andLetsHimInNoMore() {
    RunningApi viewer = as(Role.VIEWER);

    assertThat(viewer.sendBody("DELETE", ME, password(Doorkeeper.PASSWORD)).statusCode())
        .isEqualTo(204);

    assertThat(viewer.get(ME).statusCode()).isEqualTo(401);
    assertThat(house.doorkeeper.told("subject/user:" + house.doorkeeper.user(Role.VIEWER).id()))
        .hasSize(1);
  }

  @Test
  void keepsTheLastAdministrator() {
    HttpResponse<String> answer =
        as(Role.ADMIN).sendBody("DELETE", ME, password(Doorkeeper.PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).get("type").asText()).endsWith("not-erasable");
  }

  @Test
  void makesSomebodyWait_whoGuesses() {
    for (int i = 0; i < 6; i++) {
      as(Role.TRADER).sendBody("DELETE", ME, password("guess"));
    }

    HttpResponse<String> late =
        as(Role.TRADER).sendBody("DELETE", ME, password(Doorkeeper.PASSWORD));

    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void hearsConsent_andTellsItsHistory() {
    RunningApi operator = as(Role.OPERATOR);
    String yes = "{\"purpose\":\"newsletter\",\"text\":\"2\",\"granted\":true}";
    String consents = ME + "/consents";

    assertThat(json(operator.get(consents)).at("/purposes/0/granted").asBoolean()).isFalse();
    assertThat(operator.sendBody("PUT", consents, yes).statusCode()).isEqualTo(200);
    assertThat(json(operator.get(consents)).at("/purposes/0/granted").asBoolean()).isTrue();

    JsonNode no = json(operator.sendBody("PUT", consents, yes.replace("true", "false")));
    assertThat(no.at("/purposes/0/granted").asBoolean()).isFalse();
    assertThat(no.get("history")).hasSize(2);
    assertThat(no.at("/history/0/granted").asBoolean()).isFalse();

    assertThat(operator.sendBody("PUT", consents, yes.replace("\"2\"", "\"1\"")).statusCode())
        .isEqualTo(422);
    JsonNode faults =
        json(operator.sendBody("PUT", consents, "{\"purpose\":\"A B\",\"x\":1}")).get("errors");
    assertThat(faults).hasSize(4);
  }
}
