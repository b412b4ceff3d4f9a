package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.secret.Secret;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A second factor over REST, from its key to its end. */
@Tag("once")
class SecondFactorTest {
  private static final String MINE = "/api/v1/me/second-factor";
  private static final String PROBLEM = "urn:indexwright:problem:";
  private static final SmallHouse HOUSE = new SmallHouse();
  private static final Doorkeeper DOORKEEPER = HOUSE.doorkeeper;

  private static RunningApi api;

  private final User ada = DOORKEEPER.newUser("ada-" + UUID.randomUUID(), Role.VIEWER);

  @BeforeAll
  static void start() {
    api = HOUSE.open();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** In steps of 30 seconds: the clock may move on by one while a test runs. */
  private static String code(String key, int stepsFromNow) {
    long now = Math.floorDiv(Clock.systemUTC().instant().getEpochSecond(), 30);
    return DOORKEEPER.codes.code(Secret.of(key), now + stepsFromNow).reveal();
  }

  private static String field(String name, String value) {
    return "{\"%s\":\"%s\"}".formatted(name, value);
  }

  private static String confirmation(String code) {
    return "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(Doorkeeper.PASSWORD, code);
  }

  private RunningApi hers() {
    return api.as(DOORKEEPER.tokenOf(ada));
  }

  private HttpResponse<String> begin(String password) {
    return hers().post(MINE, field("password", password));
  }

  private String begun() {
    HttpResponse<String> answer = begin(Doorkeeper.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(201);
    return json(answer).get("secret").asText();
  }

  private HttpResponse<String> signIn(String... code) {
    String typed = code.length == 0 ? "" : ",\"code\":\"%s\"".formatted(code[0]);
    return api.post(
        "/api/v1/auth/token",
        "{\"username\":\"%s\",\"password\":\"%s\"%s}"
            .formatted(ada.name(), Doorkeeper.PASSWORD, typed));
  }

  private static String type(HttpResponse<String> problem) {
    return json(problem).get("type").asText();
  }

  @Test
  void isBegun_confirmed_askedFor_andTakenAway() {
    JsonNode begun = json(begin(Doorkeeper.PASSWORD));
    String key = begun.get("secret").asText();
    assertThat(key).matches("[A-Z2-7]{32}");
    assertThat(begun.get("uri").asText()).startsWith("otpauth://totp/Indexwright:").contains(key);

    HttpResponse<String> confirmed = hers().post(MINE + "/confirm", confirmation(code(key, 0)));
    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(json(confirmed).get("recoveryCodes")).hasSize(10);

    assertThat(signIn().statusCode()).isEqualTo(401);
    assertThat(type(signIn())).isEqualTo(PROBLEM + "second-factor-needed");
    assertThat(signIn().headers().firstValue("WWW-Authenticate")).isPresent();
    String next = code(key, 1);
    assertThat(signIn(next).statusCode()).isEqualTo(200);
    assertThat(signIn(next).statusCode()).isEqualTo(401);
    assertThat(type(signIn(next))).isEqualTo(PROBLEM + "unauthenticated");

    String recovery = json(confirmed).get("recoveryCodes").get(0).asText();
    assertThat(hers().sendBody("DELETE", MINE, field("code", recovery)).statusCode())
        .isEqualTo(204);
    assertThat(signIn().statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatProvesNothing() {
    HttpResponse<String> another = begin("another");
    assertThat(another.statusCode()).isEqualTo(422);
    assertThat(type(another)).isEqualTo(PROBLEM + "second-factor-refused");
    assertThat(hers().post(MINE, "{}").statusCode()).isEqualTo(400);
    begun();

    HttpResponse<String> wrong = hers().post(MINE + "/confirm", confirmation("wrong"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(type(wrong)).isEqualTo(PROBLEM + "second-factor-refused");
    assertThat(hers().sendBody("DELETE", MINE, field("password", "wrong")).statusCode())
        .isEqualTo(422);
    assertThat(hers().post(MINE + "/confirm", "{}").statusCode()).isEqualTo(400);
    assertThat(signIn().statusCode()).isEqualTo(200);
  }

  @Test
  void isBegunAgain_untilItIsConfirmed() {
    String first = begun();
    String second = begun();
    assertThat(second).isNotEqualTo(first);

    hers().post(MINE + "/confirm", confirmation(code(second, 0)));

    assertThat(begin(Doorkeeper.PASSWORD).statusCode()).isEqualTo(409);
  }

  @Test
  void makesSomebodyWait_whoGuesses() {
    for (int i = 0; i < 6; i++) {
      hers().post(MINE + "/confirm", confirmation("wrong"));
    }

    HttpResponse<String> late = hers().post(MINE + "/confirm", confirmation("wrong"));
    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
  }
}
