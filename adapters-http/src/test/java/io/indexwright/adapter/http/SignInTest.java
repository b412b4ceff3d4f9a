package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.Ending.Outcome;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** From a password to tokens, and what becomes of them. */
@Tag("once")
class SignInTest {
  private static final String AUTH = "/api/v1/auth/";
  private static final String KEYS = "/api/v1/api-keys";
  private static final String READING =
      "{\"name\":\"report\",\"scopes\":[\"indices:read\"],\"days\":30}";

  private static final SmallHouse HOUSE = new SmallHouse();
  private static final Doorkeeper DOORKEEPER = HOUSE.doorkeeper;

  private static RunningApi api;

  /** Others for every case: what is wrong with them, and how often they failed, stays theirs. */
  private final User viewer = newUser(Role.VIEWER);

  private final User trader = newUser(Role.TRADER);

  @BeforeAll
  static void start() {
    api = HOUSE.open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static User newUser(Role role) {
    return DOORKEEPER.newUser(role + "-" + UUID.randomUUID(), role);
  }

  private static String name(User user) {
    return user.name().value();
  }

  private static HttpResponse<String> signIn(String name, String password) {
    return api.post(
        AUTH + "token", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private JsonNode signedIn() {
    HttpResponse<String> answer = signIn(name(viewer), Doorkeeper.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer);
  }

  private static HttpResponse<String> renew(JsonNode tokens) {
    return api.post(AUTH + "refresh", refreshToken(tokens));
  }

  private static String refreshToken(JsonNode tokens) {
    return "{\"refreshToken\":\"%s\"}".formatted(tokens.get("refreshToken").asText());
  }

  private static int status(JsonNode tokens) {
    return api.as(tokens.get("accessToken").asText()).get("/api/v1/indices").statusCode();
  }

  private List<AuditEntry> told() {
    return DOORKEEPER.told("user/" + viewer.id());
  }

  @Test
  void givesTokens_forThePassword() {
    JsonNode tokens = signedIn();

    assertThat(tokens.fieldNames())
        .toIterable()
        .containsExactly("accessToken", "refreshToken", "expiresIn");
    assertThat(tokens.get("expiresIn").asInt()).isEqualTo(900);
    assertThat(status(tokens)).isEqualTo(200);
    assertThat(told().get(0).ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(told().get(0).deed().origin().person().name()).contains(name(viewer));
  }

  @Test
  void saysTheSame_whateverIsWrong() {
    int unknownBefore = DOORKEEPER.told("user/unknown").size();
    DOORKEEPER.users.change(trader.enabled(false));
    List<HttpResponse<String>> refused =
        List.of(
            signIn(name(viewer), "another password"),
            signIn("nobody", Doorkeeper.PASSWORD),
            signIn("?!", Doorkeeper.PASSWORD),
            signIn(name(trader), Doorkeeper.PASSWORD));

    assertThat(refused).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(401));
    assertThat(refused.stream().map(answer -> json(answer).get("detail").asText()).distinct())
        .hasSize(1);
    assertThat(told().get(0).ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(DOORKEEPER.told("user/unknown")).hasSize(unknownBefore + 1);
  }

  @Test
  void makesSomebodyWait_whoFailsTooOften() {
    for (int i = 0; i < 6; i++) {
      assertThat(signIn(name(viewer), "wrong").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> late = signIn(name(viewer), Doorkeeper.PASSWORD);

    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
    assertThat(signIn(name(trader), Doorkeeper.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void renewsOnce_andEndsTheSignInAtTheSecondTime() {
    JsonNode first = signedIn();
    JsonNode second = json(renew(first));
    assertThat(status(second)).isEqualTo(200);

    assertThat(renew(first).statusCode()).isEqualTo(401);
    assertThat(renew(second).statusCode()).isEqualTo(401);
  }

  @Test
  void givesTheNextTokenToOneOfMany() {
    JsonNode first = signedIn();

    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> renew(first).statusCode()))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(answers).containsExactly(200, 401, 401, 401);
  }

  @Test
  void signsOut() {
    JsonNode tokens = signedIn();

    assertThat(api.post(AUTH + "revoke", refreshToken(tokens)).statusCode()).isEqualTo(204);
    assertThat(api.post(AUTH + "revoke", refreshToken(tokens)).statusCode()).isEqualTo(204);
    assertThat(renew(tokens).statusCode()).isEqualTo(401);
  }

  @Test
  void takesALinkOnce() {
    String body = "{\"token\":\"%s\"}".formatted(DOORKEEPER.invitation(Role.VIEWER).reveal());

    HttpResponse<String> first = api.post(AUTH + "one-time", body);
    assertThat(status(json(first))).isEqualTo(200);
    assertThat(api.post(AUTH + "one-time", body).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"username\":1}", "{\"name\":\"x\"}"})
  void saysWhatIsMalformed_andNothingOfIt(String body) {
    HttpResponse<String> answer = api.post(AUTH + "token", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors")).isNotEmpty();
  }

  /** Whoever is not known learns nothing of what is wrong with his request. */
  @Test
  void readsNothing_beforeItIsKnownWhoAsks() {
    assertThat(api.get("/api/v1/indices/x/levels?limit=many").statusCode()).isEqualTo(401);
    assertThat(api.post(KEYS, "{").statusCode()).isEqualTo(401);
  }

  @Test
  void takesAKeyInEitherHeader_untilItIsRevoked() {
    RunningApi his = api.as(DOORKEEPER.tokenOf(viewer));
    JsonNode made = json(his.post(KEYS, READING));
    String key = made.get("key").asText();
    String id = made.get("about").get("id").asText();

    assertThat(api.as(key).get("/api/v1/indices").statusCode()).isEqualTo(200);
    assertThat(api.get("/api/v1/indices", "X-API-Key", key).statusCode()).isEqualTo(200);
    assertThat(his.get(KEYS).body()).contains(id, "lastUsedAt").doesNotContain(key);
    assertThat(otherDeletes(id)).isEqualTo(404);
    assertThat(his.send("DELETE", KEYS + "/" + id).statusCode()).isEqualTo(204);
    assertThat(api.as(key).get("/api/v1/indices").statusCode()).isEqualTo(401);
    assertThat(DOORKEEPER.told("api-key/" + id).get(0).ending().outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  private int otherDeletes(String id) {
    return api.as(DOORKEEPER.tokenOf(trader)).send("DELETE", KEYS + "/" + id).statusCode();
  }

  @Test
  void letsBothKeysThrough_afterARotation() {
    RunningApi his = api.as(DOORKEEPER.tokenOf(viewer));
    JsonNode former = json(his.post(KEYS, READING));
    String path = KEYS + "/" + former.get("about").get("id").asText() + "/rotate";

    JsonNode next = json(his.post(path, ""));

    for (JsonNode made : List.of(former, next)) {
      assertThat(api.as(made.get("key").asText()).get("/api/v1/indices").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void makesNoKeyThatMayMore() {
    RunningApi his = api.as(DOORKEEPER.tokenOf(viewer));
    String managing =
        json(his.post(KEYS, READING.replace("indices:read", "keys:manage"))).get("key").asText();

    assertThat(api.as(managing).post(KEYS, READING).statusCode()).isEqualTo(403);
  }

  @Test
  void letsAnAdministratorMakeUsers_andChangeThem() {
    RunningApi admin = api.as(DOORKEEPER.tokenOf(Role.ADMIN));
    String newcomer = "{\"username\":\"Zoe\",\"password\":\"%s\",\"role\":\"trader\"}";

    assertThat(admin.post("/api/v1/users", newcomer.formatted("short")).statusCode())
        .isEqualTo(400);
    JsonNode made = json(admin.post("/api/v1/users", newcomer.formatted(Doorkeeper.PASSWORD)));
    assertThat(made.get("username").asText()).isEqualTo("zoe");
    assertThat(admin.get("/api/v1/users").body()).contains("zoe", "a-admin");
    assertThat(signIn("zoe", Doorkeeper.PASSWORD).statusCode()).isEqualTo(200);

    String path = "/api/v1/users/" + made.get("id").asText();
    assertThat(admin.patch(path, "{\"enabled\":false}").statusCode()).isEqualTo(200);
    assertThat(signIn("zoe", Doorkeeper.PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void tellsTheLogNoSecret() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("io.indexwright");
    Level before = root.getLevel();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
    JsonNode tokens;
    try {
      ours.info("begun");
      signIn(name(viewer), "wrong horse");
      tokens = signedIn();
      status(tokens);
      renew(tokens);
    } finally {
      root.setLevel(before);
      ours.setLevel(null);
      root.detachAppender(log);
    }
    assertThat(log.list).isNotEmpty();
    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .allSatisfy(
            line ->
                assertThat(line)
                    .doesNotContain(
                        Doorkeeper.PASSWORD,
                        "wrong horse",
                        tokens.get("accessToken").asText(),
                        tokens.get("refreshToken").asText()));
  }
}
