package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.access.Role;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Trade;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class PortfolioWritingTest {
  private static final String PORTFOLIOS = "/api/v1/portfolios";
  private static final String OPENING =
      "{\"name\": \"Mine\", \"currency\": \"USD\", \"deposit\": \"100.00\"}";

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
  void opensAPortfolio_onceAKey_thatBelongsToWhoeverAsked() {
    HttpResponse<String> first = trader.once(PORTFOLIOS, "opened", OPENING);
    HttpResponse<String> again = trader.once(PORTFOLIOS, "opened", OPENING);
    String id = json(first).get("id").asText();

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(trader.once(PORTFOLIOS, "opened", OPENING.replace("Mine", "Ours")).statusCode())
        .isEqualTo(422);
    assertThat(cash(id)).isEqualTo("100.00");
    assertThat(house.owners.find(new PortfolioId(UUID.fromString(id))))
        .flatMap(OwnedAccount::owner)
        .contains(house.doorkeeper.user(Role.TRADER).id());
    assertThat(house.doorkeeper.told("portfolio/" + id))
        .extracting(AuditEntry::ending)
        .extracting(ending -> ending.outcome().name())
        .containsExactlyInAnyOrder("ATTEMPTED", "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \" \", \"deposit\": \"-1\", \"more\": 1}",
        "{\"name\": \"\", \"currency\": \"\", \"deposit\": \"\", \"more\": 1}"
      })
  void tellsEverythingThatIsWrongWithAnOpening(String opening) {
    HttpResponse<String> answer = trader.once(PORTFOLIOS, "wrong", opening);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("errors"))
        .extracting(fault -> fault.get("parameter").asText())
        .containsExactlyInAnyOrder("name", "currency", "deposit", "body");
  }

  @ParameterizedTest
  @CsvSource({"JPY, 100.5", "USD, 100.555"})
  void takesNoSmallerMoneyThanThereIs(String currency, String deposit) {
    String body =
        "{\"name\": \"x\", \"currency\": \"%s\", \"deposit\": \"%s\"}".formatted(currency, deposit);

    assertThat(trader.once(PORTFOLIOS, "finer-" + currency, body).statusCode()).isEqualTo(400);
  }

  @Test
  void movesCash_asFarAsItIsThere() {
    String id = opened("cash");

    assertThat(move(id, "in", "DEPOSIT", "50.00").statusCode()).isEqualTo(201);
    HttpResponse<String> out = move(id, "out", "WITHDRAWAL", "120.00");
    HttpResponse<String> more = move(id, "more", "WITHDRAWAL", "30.01");

    assertThat(json(out).at("/amount/amount").asText()).isEqualTo("-120.00");
    assertThat(more.statusCode()).isEqualTo(422);
    assertThat(json(more).get("type").asText()).endsWith("not-enough-cash");
    assertThat(more.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(move(id, "more", "WITHDRAWAL", "30.01").body()).isEqualTo(more.body());
    assertThat(cash(id)).isEqualTo("30.00");
    assertThat(house.doorkeeper.told("portfolio/" + id))
        .extracting(entry -> entry.ending().outcome().name())
        .contains("REFUSED");
  }

  @Test
  void movesNothingOfAnother_andNothingWithoutAKey() {
    String fund = SmallHouse.FUND.toString();

    assertThat(move(fund, "theirs", "DEPOSIT", "1.00").statusCode()).isEqualTo(404);
    assertThat(trader.post(PORTFOLIOS, OPENING).statusCode()).isEqualTo(400);
    assertThat(
            operator
                .as(house.doorkeeper.tokenOf(Role.VIEWER))
                .once(PORTFOLIOS, "viewer", OPENING)
                .statusCode())
        .isEqualTo(403);
  }

  /** 10 of A at 11 and a fee of 0.50; A is at 12. */
  @Test
  void showsWhatIsHeld_andWhatItCost() {
    String fund = PORTFOLIOS + "/" + SmallHouse.FUND;
    JsonNode position = json(operator.get(fund + "/positions")).at("/data/0");
    JsonNode lots = json(operator.get(fund + "/lots?method=hifo"));

    assertThat(position.at("/basis/amount").asText()).isEqualTo("110.50");
    assertThat(position.at("/value/amount").asText()).isEqualTo("120.00");
    assertThat(position.at("/gain/amount").asText()).isEqualTo("9.50");
    assertThat(lots.at("/data/0/purchase").asText()).isEqualTo("X1");
    assertThat(lots.at("/data/0/acquired").asText()).isEqualTo("2026-02-02");
    assertThat(lots.at("/realised/amount").asText()).isEqualTo("0.00");
    assertThat(operator.get(fund + "/lots?method=best").statusCode()).isEqualTo(400);
  }

  @Test
  void showsAPositionWithoutAPrice() {
    JsonNode position =
        json(operator.get(PORTFOLIOS + "/" + SmallHouse.ODD + "/positions")).at("/data/0");

    assertThat(position.get("instrument").asText()).isEqualTo("C");
    assertThat(position.has("price")).isFalse();
  }

  /** 1,000 in cash buys 10 of A at 10 on 30 January; A is at 11 and then at 12. */
  @Test
  void measuresWhatCameOfIt_andSaysWhatIsUndefined() {
    PortfolioId id = new PortfolioId(new UUID(7, 7));
    house.ledgers.open(new Account(id, "Old", SmallHouse.USD));
    Instant then = Instant.parse("2026-01-30T12:00:00Z");
    Trade buy = new Trade(new InstrumentId("A"), Side.BUY, Quantity.of(100));
    house.ledgers.append(id, LedgerEntry.cash("in", then, usd("1000.00")));
    house.ledgers.append(
        id,
        LedgerEntry.first(
            "buy", then, new Fact.Traded(buy, usd("1000.00"), usd("0.00"), BigDecimal.ONE)));

    JsonNode told = performance(id, "");

    assertThat(told.get("from").asText()).isEqualTo("2026-01-30");
    assertThat(told.get("to").asText()).isEqualTo("2026-02-03");
    assertThat(reading(told, "time-weighted return").get("value").asText())
        .isEqualTo("0.200000000000");
    assertThat(reading(told, "annual return").get("undefined").asText()).isNotEmpty();
    assertThat(reading(performance(id, "?from=2026-02-02"), "time-weighted return"))
        .isNotEqualTo(reading(told, "time-weighted return"));
    assertThat(performance(id, "?from=2026-02-03&until=2026-02-01").get("days").asInt()).isZero();
  }

  private static JsonNode performance(PortfolioId id, String query) {
    return json(operator.get(PORTFOLIOS + "/" + id + "/performance" + query));
  }

  private static JsonNode reading(JsonNode told, String name) {
    for (JsonNode one : told.get("data")) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name + " is not among " + told);
  }

  private static String opened(String key) {
    return json(trader.once(PORTFOLIOS, key, OPENING)).get("id").asText();
  }

  private static HttpResponse<String> move(String id, String key, String kind, String amount) {
    return trader.once(
        PORTFOLIOS + "/" + id + "/cash-movements",
        key,
        "{\"kind\": \"%s\", \"amount\": \"%s\"}".formatted(kind, amount));
  }

  private static String cash(String id) {
    return json(trader.get(PORTFOLIOS + "/" + id)).at("/cash/amount").asText();
  }

  private static Money usd(String amount) {
    return Money.of(amount, SmallHouse.USD);
  }
}
