package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.application.access.Role;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator adds to the market of a {@link SmallHouse}. */
@Tag("once")
class MarketWorkTest {
  private static final String ALL = "/api/v1/instruments";
  private static final String ACTIONS = ALL + "/C/corporate-actions";

  private static final Pattern MARKET =
      Pattern.compile("/api/v1/(instruments|fx-rates|calendars)(/.*)?");

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

  private static String instrument(String id, String name, String currency) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"currency\":\"%s\"}".formatted(id, name, currency);
  }

  private static String told(String name, String action) {
    return "{\"name\":\"%s\",\"exDate\":\"2026-03-02\",\"action\":%s}".formatted(name, action);
  }

  private static JsonNode actions(String instrument) {
    return json(api.get(ALL + "/" + instrument + "/corporate-actions")).get("data");
  }

  @Test
  void addsAnInstrument_andGivesItAnotherName_butNoOtherCurrency() {
    HttpResponse<String> added = post(ALL, instrument("XNYS:NEW", "New", "USD"));

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).contains(ALL + "/XNYS:NEW");
    assertThat(post(ALL, instrument("XNYS:NEW", "Newer", "USD")).statusCode()).isEqualTo(200);
    assertThat(json(api.get(ALL + "/XNYS:NEW")).get("name").asText()).isEqualTo("Newer");
    assertThat(post(ALL, instrument("XNYS:NEW", "Newer", "EUR")).statusCode()).isEqualTo(409);
    assertThat(house.doorkeeper.told("instrument/XNYS:NEW"))
        .extracting(entry -> entry.deed().act().action().value())
        .containsOnly("instrument.add");
  }

  @Test
  void refusesWhatIsNoInstrument_withEveryFault() {
    HttpResponse<String> answer =
        post(ALL, "{\"id\":\"!\",\"name\":\"\",\"currency\":\"dollar\",\"lot\":1}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("/id", "/name", "/currency", "/lot");
    assertThat(post(ALL, instrument("OK", " ", "USD")).statusCode()).isEqualTo(400);
    assertThat(post(ALL, "").statusCode()).isEqualTo(400);
  }

  @Test
  void announces_corrects_andKnowsWhatItWasTold() {
    String dividend = "{\"kind\":\"DIVIDEND\",\"amount\":\"0.25\"}";
    String path = ALL + "/A/corporate-actions";

    assertThat(post(path, told("a 2026", dividend)).statusCode()).isEqualTo(201);
    assertThat(post(path, told("a 2026", dividend)).statusCode()).isEqualTo(200);
    assertThat(post(path, told("a 2026", dividend.replace("25", "30"))).statusCode())
        .isEqualTo(200);

    assertThat(actions("A"))
        .singleElement()
        .hasToString(
            "{\"instrument\":\"A\",\"exDate\":\"2026-03-02\","
                + "\"action\":{\"amount\":\"0.3\",\"kind\":\"DIVIDEND\"}}");
    assertThat(house.doorkeeper.told("instrument/A"))
        .extracting(entry -> entry.deed().act().action().value())
        .containsOnly("corporate-action.announce");
    assertThat(json(api.get(path + "?until=2026-03-02")).get("data")).isEmpty();
    assertThat(json(api.get(path + "?asKnownAt=2026-01-01T00:00:00Z")).get("data")).isEmpty();
  }

  /** Fields are in the order of the canonical form, so that what is shown is what was sent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"1\",\"kind\":\"SPECIAL_DIVIDEND\"}",
        "{\"amount\":\"1\",\"kind\":\"RETURN_OF_CAPITAL\"}",
        "{\"child\":\"B\",\"distributed\":\"1\",\"held\":\"3\",\"kind\":\"SPIN_OFF\"}",
        "{\"child\":\"B\",\"distributed\":\"1\",\"held\":\"3\",\"kind\":\"SPIN_OFF\",\"value\":\"7\"}",
        "{\"after\":\"2\",\"held\":\"1\",\"kind\":\"SPLIT\"}",
        "{\"added\":\"1\",\"held\":\"10\",\"kind\":\"STOCK_DIVIDEND\"}",
        "{\"added\":\"1\",\"held\":\"4\",\"kind\":\"RIGHTS\",\"subscription\":\"8\"}",
        "{\"kind\":\"TENDER_BUY_BACK\",\"price\":\"9\",\"shares\":\"100\",\"tendered\":\"10\"}",
        "{\"after\":\"90\",\"before\":\"100\",\"kind\":\"SHARE_COUNT_CHANGE\"}",
        "{\"after\":\"0.9\",\"before\":\"0.8\",\"kind\":\"FLOAT_CHANGE\"}",
        "{\"amount\":\"10\",\"kind\":\"CASH_MERGER\"}",
        "{\"acquirer\":\"B\",\"exchanged\":\"1\",\"held\":\"2\",\"kind\":\"STOCK_MERGER\"}",
        "{\"acquirer\":\"B\",\"amount\":\"5\",\"exchanged\":\"1\",\"held\":\"2\",\"kind\":\"MIXED_MERGER\"}",
        "{\"kind\":\"DELISTING\"}",
        "{\"kind\":\"BANKRUPTCY\"}",
        "{\"kind\":\"SYMBOL_CHANGE\",\"name\":\"CCC\"}",
        "{\"from\":\"DEM\",\"kind\":\"REDENOMINATION\",\"rate\":\"1.95583\",\"to\":\"EUR\"}"
      })
  void takesEveryKindOfAction(String action) {
    HttpResponse<String> answer = post(ACTIONS, told(UUID.randomUUID().toString(), action));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(json(answer).get("action")).hasToString(action);
  }

  @Test
  void refusesWhatIsNoAction_withEveryFault() {
    HttpResponse<String> answer =
        post(ACTIONS, "{\"exDate\":\"soon\",\"action\":{\"kind\":\"SPLIT\",\"after\":\"x\"}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors").findValuesAsText("parameter"))
        .containsExactly("/name", "/exDate", "/action/after", "/action/held");
    String delisted = told("x", "{\"kind\":\"DELISTING\"}");
    assertThat(post(ACTIONS, delisted.replace("2026", "+12026")).statusCode()).isEqualTo(400);
    assertThat(post(ACTIONS, delisted.replace("03-02", "3\\n2")).statusCode()).isEqualTo(400);
    assertThat(post(ACTIONS, told("x", "{\"kind\":\"MIRACLE\"}")).statusCode()).isEqualTo(400);
    assertThat(post(ACTIONS, told(" ", "{\"kind\":\"DELISTING\"}")).statusCode()).isEqualTo(400);
    assertThat(post(ACTIONS, told("x", "{\"kind\":\"DIVIDEND\",\"amount\":\"-1\"}")).statusCode())
        .isEqualTo(400);
  }

  /** Half a pair of surrogates, and zero: no store could write them down. */
  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a\\u0000"})
  void refusesEscapesThatStandForNoCharacter(String name) {
    HttpResponse<String> answer = post(ACTIONS, told(name, "{\"kind\":\"DELISTING\"}"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(post(ALL, instrument("OK", name, "USD")).statusCode()).isEqualTo(400);
    String renamed = "{\"kind\":\"SYMBOL_CHANGE\",\"name\":\"" + name + "\"}";
    assertThat(post(ACTIONS, told("x", renamed)).statusCode()).isEqualTo(400);
  }

  /** Routes and their description are written by hand, one after the other. */
  @Test
  void describesEveryRouteOfTheMarket_andNoOther() {
    JsonNode described = RunningApi.parse(RunningApi.resource("openapi/market.json")).get("paths");
    SortedSet<String> told = new TreeSet<>();
    described
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(
            api.api().routes().stream()
                .filter(route -> MARKET.matcher(route.path()).matches())
                .map(Route::toString)
                .filter(route -> !route.startsWith("HEAD")))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void refusesAnActionAboutWhomNobodyKnows() {
    String spinOff =
        "{\"kind\":\"SPIN_OFF\",\"child\":\"NOBODY\",\"distributed\":\"1\",\"held\":\"1\"}";

    HttpResponse<String> child = post(ACTIONS, told("child", spinOff));

    assertThat(child.statusCode()).isEqualTo(422);
    assertThat(json(child).at("/errors/0/parameter").asText()).isEqualTo("/action");
    String nobody = ALL + "/NOBODY/corporate-actions";
    assertThat(post(nobody, told("x", "{\"kind\":\"DELISTING\"}")).statusCode()).isEqualTo(404);
    assertThat(api.get(nobody).statusCode()).isEqualTo(404);
  }

  @Test
  void letsNoViewerWrite() {
    RunningApi viewer = api.as(house.doorkeeper.tokenOf(Role.VIEWER));

    assertThat(viewer.post(ALL, instrument("X", "X", "USD")).statusCode()).isEqualTo(403);
    assertThat(viewer.post(ACTIONS, "{}").statusCode()).isEqualTo(403);
  }
}
