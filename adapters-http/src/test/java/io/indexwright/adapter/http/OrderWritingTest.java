package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.order.OrderId;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trader with 20,000 dollars; A is at 12, and B at 21. */
@Tag("once")
class OrderWritingTest {
  private static final String ORDERS = "/api/v1/orders";

  private static SmallHouse house;
  private static RunningApi trader;
  private static RunningApi operator;
  private static String portfolio;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    operator = house.run();
    trader = operator.as(house.doorkeeper.tokenOf(Role.TRADER));
    portfolio =
        json(trader.once(
                "/api/v1/portfolios",
                "opened",
                "{\"name\": \"Mine\", \"currency\": \"USD\", \"deposit\": \"20000.00\"}"))
            .get("id")
            .asText();
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void placesAnOrderOnceAKey_thatIsFilledAndBooked() {
    String body = body("'instrument': 'A', 'side': 'BUY', 'quantity': '5'");
    HttpResponse<String> placed = trader.once(ORDERS, "five", body);
    JsonNode order = json(placed);

    assertThat(placed.statusCode()).isEqualTo(201);
    assertThat(trader.once(ORDERS, "five", body).body()).isEqualTo(placed.body());
    assertThat(trader.once(ORDERS, "five", body.replace("5", "6")).statusCode()).isEqualTo(422);
    assertThat(order.get("state").asText()).isEqualTo("NEW");
    assertThat(order.get("type").asText()).isEqualTo("MARKET");
    assertThat(order.get("timeInForce").asText()).isEqualTo("DAY");

    work(order);

    String one = ORDERS + "/" + order.get("id").asText();
    assertThat(json(trader.get(one)).get("state").asText()).isEqualTo("FILLED");
    assertThat(json(trader.get(one + "/fills")).at("/data/0/consideration/amount").asText())
        .isEqualTo("60.00");
    assertThat(trader.once(one + "/cancel", "ended", "").statusCode()).isEqualTo(409);
    assertThat(trader.once(one + "/replace", "ended-too", "{}").statusCode()).isEqualTo(409);
  }

  @Test
  void withdrawsWhatIsOpen() {
    JsonNode order =
        placed("'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'type': 'LIMIT', 'limit': '11'");
    work(order);
    String one = ORDERS + "/" + order.get("id").asText();

    assertThat(json(trader.get(one)).get("state").asText()).isEqualTo("WORKING");
    assertThat(json(trader.once(one + "/cancel", "cancel" + one, "")).get("state").asText())
        .isEqualTo("CANCELLED");
    assertThat(house.doorkeeper.told("order/" + order.get("id").asText()))
        .extracting(entry -> entry.deed().act().action().value())
        .contains("order.place", "order.cancel");
  }

  @Test
  void worksAnOrderOnOtherTerms_ifTheyKeepEveryLimit() {
    JsonNode order =
        placed(
            "'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'type': 'LIMIT', 'limit': '11',"
                + " 'timeInForce': 'GTD', 'expiresAt': '2099-01-01T00:00:00Z'");
    String replace = ORDERS + "/" + order.get("id").asText() + "/replace";

    HttpResponse<String> far = replaced(replace, "'type': 'LIMIT', 'limit': '20'");
    HttpResponse<String> large = replaced(replace, "'quantity': '900', 'type': 'MARKET'");
    HttpResponse<String> right = replaced(replace, "'quantity': '2', 'type': 'MARKET'");

    assertThat(json(far).get("type").asText()).endsWith("limits-broken");
    assertThat(json(large).get("type").asText()).endsWith("four-eyes");
    assertThat(json(right).get("quantity").asText()).isEqualTo("2");
    assertThat(json(right).get("timeInForce").asText()).isEqualTo("GTD");
    work(order);
    assertThat(json(trader.get(ORDERS + "/" + order.get("id").asText())).get("state").asText())
        .isEqualTo("FILLED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'instrument': 'B', 'side': 'SELL', 'quantity': '5'               | limits-broken",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '400', 'type': 'LIMIT', 'limit': '20'"
            + "  | four-eyes",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'type': 'STOP', 'stop': '20'"
            + "  | limits-broken",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '500'              | four-eyes",
        "'instrument': 'Z', 'side': 'BUY', 'quantity': '1'                | unknown-instrument",
        "'instrument': 'C', 'side': 'BUY', 'quantity': '1'                | limits-broken",
        "'instrument': 'A', 'side': 'UP', 'quantity': '1'                 | malformed-parameters",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '0'                | malformed-parameters",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'type': 'LIMIT'"
            + "  | malformed-parameters",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'stop': '1'   | malformed-parameters",
        "'instrument': 'A', 'side': 'BUY', 'quantity': '1', 'timeInForce': 'GTD'"
            + "  | malformed-parameters",
      })
  void saysWhyThereIsNoOrder(String fields, String kind) {
    HttpResponse<String> answer = trader.once(ORDERS, "why" + fields.hashCode(), body(fields));

    assertThat(json(answer).get("type").asText()).as(answer.body()).endsWith(kind);
  }

  @Test
  void explainsAnOrder() {
    JsonNode order = placed("'instrument': 'B', 'side': 'BUY', 'quantity': '1'");

    JsonNode told = json(trader.get(ORDERS + "/" + order.get("id").asText() + "/explanation"));

    assertThat(told.get("approvedBy").asText())
        .isEqualTo(house.doorkeeper.user(Role.TRADER).id().toString());
    assertThat(told.get("limits"))
        .extracting(JsonNode::asText)
        .containsExactly("BUYING_POWER", "COVERED", "PRICE_BAND");
    assertThat(told.get("withheldFor")).isEmpty();
    assertThat(told.has("plan")).isFalse();
  }

  @Test
  void explainsAnOrderByItsPlan() {
    String runs = "/api/v1/portfolios/" + SmallHouse.FUND + "/rebalances";
    String wanted = "{\"index\": \"%s\"}".formatted(SmallHouse.PAIR);
    String run = json(operator.once(runs, "explained", wanted)).get("id").asText();
    JsonNode approved = json(operator.once(runs + "/" + run + "/approve", "explained-1", ""));

    JsonNode told =
        json(operator.get(ORDERS + "/" + approved.at("/orders/0/id").asText() + "/explanation"));

    assertThat(told.at("/plan/run").asText()).isEqualTo(run);
    assertThat(told.at("/plan/reason").asText()).isNotEmpty();
  }

  @Test
  void listsWhatIsVisible_byState() {
    placed("'instrument': 'B', 'side': 'BUY', 'quantity': '1'");

    JsonNode mine = json(trader.get(ORDERS + "?state=NEW&limit=1"));

    assertThat(mine.at("/data/0/portfolio").asText()).isEqualTo(portfolio);
    assertThat(mine.at("/data/0/order/state").asText()).isEqualTo("NEW");
    assertThat(trader.get(ORDERS).body()).doesNotContain(SmallHouse.FILLED.toString());
    assertThat(operator.get(ORDERS + "?state=FILLED").body())
        .contains(SmallHouse.FILLED.toString());
    assertThat(trader.get(ORDERS + "?state=LOST").statusCode()).isEqualTo(400);
  }

  @Test
  void touchesNothingOfAnother() {
    String theirs = ORDERS + "/" + SmallHouse.FILLED;
    String body =
        body("'instrument': 'A', 'side': 'BUY', 'quantity': '1'")
            .replace(portfolio, SmallHouse.FUND.toString());

    assertThat(trader.once(theirs + "/cancel", "theirs-1", "").statusCode()).isEqualTo(404);
    assertThat(trader.once(theirs + "/replace", "theirs-2", "{}").statusCode()).isEqualTo(404);
    assertThat(trader.get(theirs + "/explanation").statusCode()).isEqualTo(404);
    assertThat(trader.once(ORDERS, "theirs-3", body).statusCode()).isEqualTo(404);
  }

  private static JsonNode placed(String fields) {
    HttpResponse<String> answer = trader.once(ORDERS, "placed-" + UUID.randomUUID(), body(fields));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static HttpResponse<String> replaced(String path, String fields) {
    String body = ("{" + fields + "}").replace('\'', '"');
    return trader.once(path, "replaced" + fields.hashCode(), body);
  }

  private static String body(String fields) {
    return ("{'portfolio': '" + portfolio + "', " + fields + "}").replace('\'', '"');
  }

  private static void work(JsonNode order) {
    OrderId id = new OrderId(UUID.fromString(order.get("id").asText()));
    house.trading.work(house.trading.runOf(id));
  }
}
