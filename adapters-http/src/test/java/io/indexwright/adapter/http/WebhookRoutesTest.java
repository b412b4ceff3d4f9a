package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.WebhookId;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class WebhookRoutesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String PATH = "/api/v1/webhooks";
  private static final String DESK =
      """
      {"url": "https://desk.example/%s", "owner": "Ada", "types": ["order.changed"]}""";

  private static final Doorkeeper KEEPER = new Doorkeeper(Clock.systemUTC());
  private static final BackOffice OFFICE = new BackOffice(KEEPER);
  private static final InMemoryDeliveries DELIVERIES = OFFICE.deliveries;
  private static final RunningApi API =
      RunningApi.of(
          HttpApi.start(
              new HttpAddress("127.0.0.1", 0), KEEPER.gate(), List.of(OFFICE.webhookRoutes())));
  private static RunningApi operator = API;

  @BeforeAll
  static void enter() {
    operator = API.as(KEEPER.tokenOf(Role.OPERATOR));
  }

  @AfterAll
  static void stop() {
    API.close();
  }

  private static JsonNode added(String name) {
    HttpResponse<String> answer = operator.post(PATH, DESK.formatted(name));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static UUID id(JsonNode added) {
    return UUID.fromString(added.get("about").get("id").textValue());
  }

  private static String one(UUID id, String part) {
    return PATH + "/" + id + part;
  }

  @Test
  void addsAReceiver_andTellsItsSecretOnce() {
    JsonNode added = added("add");
    UUID id = id(added);

    String secret = added.get("secret").textValue();
    assertThat(secret).startsWith("secret ");
    JsonNode shown = json(operator.get(one(id, "")));
    assertThat(shown).isEqualTo(added.get("about"));
    assertThat(shown.get("url").textValue()).isEqualTo("https://desk.example/add");
    assertThat(shown.get("types").toString()).isEqualTo("[\"order.changed\"]");
    assertThat(shown.get("isActive").booleanValue()).isTrue();
    assertThat(operator.get(PATH).body()).contains(id.toString()).doesNotContain(secret);
    assertThat(
            KEEPER.credentials.find(OFFICE.webhooks.find(new WebhookId(id)).orElseThrow().secret()))
        .contains(Secret.of(secret));
    assertThat(KEEPER.told("webhook/" + id)).hasSize(2);
  }

  @Test
  void addsOneThatHearsEverything() {
    HttpResponse<String> answer =
        operator.post(PATH, "{\"url\": \"https://desk.example/all\", \"owner\": \"Ada\"}");

    assertThat(json(answer).get("about").get("types")).isEmpty();
  }

  @Test
  void tellsEveryFaultAtOnce() {
    HttpResponse<String> answer =
        operator.post(PATH, "{\"url\": \"not a url\", \"types\": [\"No\"], \"secret\": \"mine\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors").findValuesAsText("parameter"))
        .containsExactly("url", "types", "owner", "body");
  }

  @Test
  void refusesAnAddressThatWeDoNotSendTo() {
    HttpResponse<String> answer =
        operator.post(PATH, "{\"url\": \"https://10.0.0.1\", \"owner\": \"Ada\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("detail").textValue()).isEqualTo("we do not send there");
  }

  @Test
  void removesAReceiver() {
    UUID id = id(added("remove"));

    assertThat(operator.send("DELETE", one(id, "")).statusCode()).isEqualTo(204);
    assertThat(operator.send("DELETE", one(id, "")).statusCode()).isEqualTo(404);
    for (String part : List.of("", "/deliveries")) {
      assertThat(operator.get(one(id, part)).statusCode()).isEqualTo(404);
    }
    for (String part : List.of("/rotate-secret", "/redeliver")) {
      assertThat(operator.post(one(id, part), "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void makesAnotherSecret_andTellsItOnce() {
    JsonNode added = added("rotate");

    JsonNode rotated = json(operator.post(one(id(added), "/rotate-secret"), ""));

    assertThat(rotated.get("secret")).isNotEqualTo(added.get("secret"));
    assertThat(rotated.get("about").has("overlapEnds")).isTrue();
  }

  @Test
  void tellsWhatBecameOfEvents_andSendsThemAgain() {
    UUID id = id(added("deliveries"));
    WebhookId to = new WebhookId(id);
    for (long number = 1; number <= 3; number++) {
      DELIVERIES.queue(List.of(to), event(number), NOON);
    }
    DELIVERIES.taken(DELIVERIES.next(to, NOON).orElseThrow());
    DELIVERIES.setAside(to, "gone");

    JsonNode first = json(operator.get(one(id, "/deliveries?limit=2")));
    assertThat(first.get("data").findValuesAsText("state"))
        .containsExactly("SET_ASIDE", "SET_ASIDE");
    assertThat(first.get("data").get(0).get("fault").textValue()).isEqualTo("gone");
    JsonNode last =
        json(operator.get(one(id, "/deliveries?cursor=" + first.get("next").textValue())));
    assertThat(last.get("data").get(0).get("state").textValue()).isEqualTo("TAKEN");

    assertThat(operator.post(one(id, "/redeliver?event=x"), "").statusCode()).isEqualTo(400);
    assertThat(again(id, "?event=" + event(2).id())).isEqualTo(1);
    assertThat(again(id, "")).isEqualTo(1);
    assertThat(again(id, "")).isZero();
    assertThat(KEEPER.told("webhook/" + id).get(0).deed().act().action())
        .hasToString("webhook.redeliver");
  }

  private static int again(UUID id, String which) {
    return json(operator.post(one(id, "/redeliver" + which), "")).get("waiting").intValue();
  }

  private static OutboxEvent event(long number) {
    return new OutboxEvent(
        new OutboxEventId(new UUID(2, number)),
        new Aggregate("order", "o" + number),
        "order.changed",
        "{}",
        NOON);
  }

  @Test
  void isForOperators() {
    assertThat(API.get(PATH).statusCode()).isEqualTo(401);
    assertThat(API.as(KEEPER.tokenOf(Role.TRADER)).get(PATH).statusCode()).isEqualTo(403);
    assertThat(operator.get(PATH).statusCode()).isEqualTo(200);
  }
}
