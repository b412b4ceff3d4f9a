package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.job.JobId;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class RebalanceRoutesTest {
  private static final String PORTFOLIOS = "/api/v1/portfolios";
  private static final String WANTED = "{\"index\": \"%s\"}".formatted(SmallHouse.PAIR);

  private static SmallHouse house;
  private static RunningApi trader;
  private static RunningApi operator;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    operator = house.run();
    trader = operator.as(house.doorkeeper.tokenOf(Role.TRADER));
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void goesFromAPlanThatIsShown_toFills() {
    String runs = opened("way", "1000.00") + "/rebalances";
    HttpResponse<String> planned = trader.once(runs, "plan", WANTED);
    JsonNode plan = json(planned);
    String run = runs + "/" + plan.get("id").asText();

    assertThat(planned.statusCode()).isEqualTo(201);
    assertThat(plan.get("state").asText()).isEqualTo("PLANNED");
    assertThat(plan.at("/preview/breaches")).isEmpty();
    assertThat(plan.at("/preview/tickets")).hasSize(2).allMatch(one -> one.hasNonNull("reason"));
    assertThat(sum(plan)).isEqualByComparingTo("1000.00");
    assertThat(trader.get(run).body()).isEqualTo(planned.body());

    HttpResponse<String> approved = trader.once(run + "/approve", "yes", "");
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(json(approved).get("state").asText()).isEqualTo("APPROVED");
    assertThat(json(approved).at("/approved/by").asText())
        .isEqualTo(house.doorkeeper.user(Role.TRADER).id().toString());
    assertThat(house.trading.jobs.find(new JobId(id(plan)))).isPresent();

    house.trading.work(id(plan));

    assertThat(json(trader.get(run)).get("state").asText()).isEqualTo("DONE");
    assertThat(json(trader.get(run)).get("orders"))
        .extracting(order -> order.get("state").asText())
        .containsOnly("FILLED");
    assertThat(trader.once(run + "/cancel", "late", "").statusCode()).isEqualTo(409);
    assertThat(trader.once(run + "/approve", "yes-again", "").statusCode()).isEqualTo(200);
  }

  private static BigDecimal sum(JsonNode plan) {
    return new BigDecimal(plan.at("/preview/value/amount").asText())
        .add(new BigDecimal(plan.at("/preview/fees/amount").asText()))
        .add(new BigDecimal(plan.at("/preview/cashLeft/amount").asText()));
  }

  @Test
  void plansOnce_andListsEveryPlan() {
    String runs = opened("listed", "1000.00") + "/rebalances";
    HttpResponse<String> first = trader.once(runs, "list-1", WANTED);

    assertThat(trader.once(runs, "list-1", WANTED).body()).isEqualTo(first.body());
    trader.once(runs, "list-2", WANTED);
    JsonNode page = json(trader.get(runs + "?limit=1"));
    assertThat(page.get("data")).hasSize(1);
    assertThat(json(trader.get(runs + "?cursor=" + page.get("next").asText())).get("data"))
        .hasSize(1);
  }

  @Test
  void takesAPlanBack_once() {
    String run = planned("back", "1000.00");

    assertThat(json(trader.once(run + "/cancel", "no", "")).get("state").asText())
        .isEqualTo("CANCELLED");
    assertThat(trader.once(run + "/cancel", "no-again", "").statusCode()).isEqualTo(409);
    assertThat(trader.once(run + "/approve", "too-late", "").statusCode()).isEqualTo(409);
  }

  @Test
  void needsAnotherUser_aboveTheValueThatTakesTwo() {
    String run = planned("two", "10000.00");
    String id = run.substring(run.length() - 36);

    HttpResponse<String> himself = trader.once(run + "/approve", "mine", "");
    assertThat(himself.statusCode()).isEqualTo(403);
    assertThat(json(himself).get("type").asText()).endsWith("four-eyes");
    assertThat(json(trader.get(run)).get("state").asText()).isEqualTo("PLANNED");
    assertThat(house.doorkeeper.told("run/" + id))
        .extracting(entry -> entry.ending().outcome())
        .contains(Ending.Outcome.REFUSED);

    HttpResponse<String> another = operator.once(run + "/approve", "theirs", "");
    assertThat(another.statusCode()).isEqualTo(200);
    assertThat(json(another).at("/approved/by").asText())
        .isNotEqualTo(json(another).at("/planned/by").asText());
  }

  @Test
  void approvesNothingButWhatWasShown() {
    String portfolio = opened("moved", "1000.00");
    String run =
        portfolio
            + "/rebalances/"
            + json(trader.once(portfolio + "/rebalances", "moved-1", WANTED)).get("id").asText();
    trader.once(
        portfolio + "/cash-movements", "moved-2", "{\"kind\":\"DEPOSIT\",\"amount\":\"500.00\"}");

    HttpResponse<String> changed = trader.once(run + "/approve", "moved-3", "");
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(json(changed).get("type").asText()).endsWith("plan-changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                                     | 400",
        "{'index': 'x'}                                         | 400",
        "{'index': 'ID', 'policy': {'fees': []}}                | 400",
        "{'index': 'ID', 'policy': []}                          | 400",
        "{'index': 'ID', 'date': 'soon'}                        | 400",
        "{'index': 'ID', 'date': '2020-01-01'}                  | 422",
        "{'index': 'ID', 'weights': {'A': '1'}}                 | 400",
        "{'weights': {}}                                        | 400",
        "{'weights': {'A': '0.7', 'B': '0.4'}}                  | 400",
        "{'weights': {'C': '1'}}                                | 422",
        "{'index': '00000000-0000-4000-8000-0000000000ff'}      | 404",
      })
  void saysWhyThereIsNoPlan(String body, int status) {
    String wanted = body.replace('\'', '"').replace("ID", SmallHouse.PAIR.toString());
    String runs = PORTFOLIOS + "/" + SmallHouse.FUND + "/rebalances";

    String before = operator.get(runs).body();

    HttpResponse<String> answer = operator.once(runs, "why" + body.hashCode(), wanted);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(operator.get(runs).body()).isEqualTo(before);
  }

  /** Of 1,000, 500 are for A at 12 and 250 for B at 21: 41 and 12 of them are 744. */
  @Test
  void aimsAtWeightsOfSomebodysOwn() {
    String runs = opened("own", "1000.00") + "/rebalances";
    String weights = "{\"A\":\"0.5\",\"B\":\"0.25\"}";

    JsonNode plan = json(trader.once(runs, "own-1", "{\"weights\": %s}".formatted(weights)));

    assertThat(plan.get("weights")).hasToString(weights);
    assertThat(plan.has("index")).isFalse();
    assertThat(plan.at("/preview/tickets"))
        .extracting(ticket -> ticket.get("quantity").asText())
        .containsExactly("41", "12");
    assertThat(plan.at("/preview/value/amount").asText()).isEqualTo("744.00");
    assertThat(trader.once(runs + "/" + id(plan) + "/approve", "own-2", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesTheWeightThatCannotBeRead() {
    String runs = PORTFOLIOS + "/" + SmallHouse.FUND + "/rebalances";

    JsonNode problem = json(operator.once(runs, "odd", "{\"weights\": {\"A\": \"1.5\"}}"));

    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("weights");
    assertThat(problem.at("/errors/0/message").asText()).startsWith("/A: expected a weight");
  }

  @Test
  void tradesInTheCurrencyOfThePortfolioAlone() {
    String yen =
        PORTFOLIOS
            + "/"
            + json(trader.once(
                    PORTFOLIOS,
                    "yen",
                    "{\"name\": \"Yen\", \"currency\": \"JPY\", \"deposit\": \"9000\"}"))
                .get("id")
                .asText();

    HttpResponse<String> answer = trader.once(yen + "/rebalances", "yen-1", WANTED);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("type").asText()).endsWith("other-currency");
  }

  @Test
  void showsNothingOfAnother() {
    String runs = PORTFOLIOS + "/" + SmallHouse.FUND + "/rebalances";
    String run = runs + "/" + json(operator.once(runs, "fund", WANTED)).get("id").asText();
    String mine = planned("elsewhere", "1000.00");
    String strange = mine.substring(0, mine.lastIndexOf('/')) + run.substring(run.lastIndexOf('/'));

    assertThat(trader.get(runs).statusCode()).isEqualTo(404);
    assertThat(trader.get(run).statusCode()).isEqualTo(404);
    assertThat(trader.get(strange).statusCode()).isEqualTo(404);
    assertThat(trader.once(run + "/approve", "fund-1", "").statusCode()).isEqualTo(404);
    assertThat(trader.once(run + "/cancel", "fund-2", "").statusCode()).isEqualTo(404);
    assertThat(trader.once(runs, "fund-3", WANTED).statusCode()).isEqualTo(404);
    operator.once(run + "/cancel", "fund-4", "");
  }

  private static UUID id(JsonNode plan) {
    return UUID.fromString(plan.get("id").asText());
  }

  private static String opened(String key, String deposit) {
    String body =
        "{\"name\": \"%s\", \"currency\": \"USD\", \"deposit\": \"%s\"}".formatted(key, deposit);
    return PORTFOLIOS + "/" + json(trader.once(PORTFOLIOS, key, body)).get("id").asText();
  }

  private static String planned(String key, String deposit) {
    String runs = opened(key, deposit) + "/rebalances";
    return runs + "/" + json(trader.once(runs, key + "-plan", WANTED)).get("id").asText();
  }
}
