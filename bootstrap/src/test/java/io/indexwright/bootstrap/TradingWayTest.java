package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.wiring.Entrance;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole way of a rebalance over REST, in the real database and by the jobs of the product. */
@Tag("once")
class TradingWayTest {
  private static final String PORTFOLIOS = "/api/v1/portfolios";
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String key = "";

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void comeIn() {
    Entrance entrance = RunningProduct.get().wiring().entrance();
    Asker asker = Asker.inside(Clock.systemUTC().instant());
    User trader = User.of(entrance.newId(), new Username("trader-of-the-test"), Role.TRADER);
    Secret password = Secret.of(entrance.unknownPassword().reveal());
    entrance.createUser().create(trader, password, asker);
    KeyRequest wanted =
        new KeyRequest(
            "trading",
            EnumSet.of(
                Scope.PORTFOLIOS_READ,
                Scope.PORTFOLIOS_WRITE,
                Scope.ORDERS_READ,
                Scope.ORDERS_WRITE),
            Duration.ofDays(1));
    key =
        entrance
            .createKey()
            .create(wanted, trader.principal(), asker)
            .orElseThrow()
            .token()
            .reveal();
  }

  @Test
  void goesFromAPlan_toFills_positions_andTheLedger() throws IOException, InterruptedException {
    String portfolio = PORTFOLIOS + "/" + opened();
    JsonNode plan = planned(portfolio);
    String run = portfolio + "/rebalances/" + plan.get("id").asText();

    assertThat(plan.get("state").asText()).as(plan.toString()).isEqualTo("PLANNED");
    assertThat(post(run + "/approve", "").at("/approved/by").asText()).isNotEmpty();

    JsonNode done = done(run);
    assertThat(done.get("orders"))
        .extracting(it -> it.get("state").asText())
        .containsOnly("FILLED");
    assertThat(get(portfolio + "/positions").get("data")).hasSize(done.get("orders").size());
    assertThat(get(portfolio + "/lots").get("data")).isNotEmpty();
    assertThat(get(portfolio + "/ledger").get("data"))
        .extracting(entry -> entry.get("kind").asText())
        .contains("CASH", "TRADE");
    assertThat(get(portfolio + "/performance").get("data")).isNotEmpty();
    assertThat(get(portfolio + "/rebalances").get("data")).hasSize(1);
    String order = "/api/v1/orders/" + done.at("/orders/0/id").asText();
    assertThat(get(order + "/fills").get("data")).isNotEmpty();
    assertThat(get(order + "/explanation").at("/plan/reason").asText()).isNotEmpty();
  }

  @Test
  void placesAnOrder_putsItOnOtherTerms_andWithdrawsIt() throws IOException, InterruptedException {
    String portfolio = opened();
    JsonNode ticket = planned(PORTFOLIOS + "/" + portfolio).at("/preview/tickets/0");
    String below =
        new BigDecimal(ticket.at("/price/amount").asText())
            .multiply(new BigDecimal("0.95"))
            .setScale(2, RoundingMode.DOWN)
            .toPlainString();

    JsonNode order =
        post(
            "/api/v1/orders",
            """
            {"portfolio": "%s", "instrument": "%s", "side": "BUY", "quantity": "1",
             "type": "LIMIT", "limit": "%s", "timeInForce": "GTC"}
            """
                .formatted(portfolio, ticket.get("instrument").asText(), below));
    String one = "/api/v1/orders/" + order.get("id").asText();

    assertThat(post(one + "/replace", "{\"quantity\": \"2\"}").get("quantity").asText())
        .isEqualTo("2");
    assertThat(get("/api/v1/orders?state=WORKING").toString()).contains(order.get("id").asText());
    assertThat(post(one + "/cancel", "").get("state").asText()).isEqualTo("CANCELLED");
  }

  private String opened() throws IOException, InterruptedException {
    return post(PORTFOLIOS, "{\"name\": \"Way\", \"currency\": \"USD\", \"deposit\": \"10000.00\"}")
        .get("id")
        .asText();
  }

  private JsonNode planned(String portfolio) throws IOException, InterruptedException {
    return post(
        portfolio + "/rebalances",
        """
        {"index": "%s", "policy": {"fees": [{"kind": "FIXED", "amount": "1.00"}]}}
        """
            .formatted(index()));
  }

  private static String index() {
    return RunningProduct.fiveStocks(RunningProduct.get().wiring());
  }

  private JsonNode done(String run) throws IOException, InterruptedException {
    Instant end = Clock.systemUTC().instant().plus(PATIENCE);
    JsonNode now = get(run);
    while (!now.get("state").asText().equals("DONE") && Clock.systemUTC().instant().isBefore(end)) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      now = get(run);
    }
    assertThat(now.get("state").asText()).as(now.toString()).isEqualTo("DONE");
    return now;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return sent("GET", path, BodyPublishers.noBody());
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    return sent("POST", path, BodyPublishers.ofString(body));
  }

  private JsonNode sent(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(RunningProduct.get().address().resolve(path))
            .method(method, body)
            .headers("X-API-Key", key, "Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }
}
