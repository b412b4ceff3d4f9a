package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.application.access.Role;
import io.indexwright.application.feed.LatestPrice;
import io.indexwright.application.feed.Quote;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.Notice;
import io.indexwright.calendar.Span;
import io.indexwright.calendar.TradingWeek;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.market.Price;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The market of the {@link SmallHouse}: A is listed as AAA, and was told at 12.25 last. */
@Tag("once")
class MarketRoutesTest {
  private static final String ALL = "/api/v1/instruments";
  private static final String PRICES = ALL + "/A/prices";
  private static final String RATES = "/api/v1/fx-rates?from=2026-02-02&until=2026-02-04";
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
  private static final Instant THEN = Instant.parse("2026-02-01T00:00:00Z");

  private static SmallHouse house;
  private static RunningApi api;

  @BeforeAll
  static void start() {
    house = new SmallHouse();
    house.desk.symbols.record(
        List.of(
            new Listing(A, "XNYS", "AAA", MONDAY, Optional.empty()),
            new Listing(A, "XLON", "0AAA", MONDAY, Optional.of(MONDAY.plusDays(1)))),
        THEN);
    house.desk.quotes.take(
        List.of(
            quote(A, "12.25", house.clock.instant().minusSeconds(5)),
            quote(B, "21", house.clock.instant().minusSeconds(3600))));
    house.fixings.record(
        List.of(
            rate("EUR", "USD", MONDAY, "1.25"),
            rate("EUR", "GBP", MONDAY, "0.8"),
            rate("EUR", "USD", MONDAY.plusDays(1), "1.2")),
        "here",
        THEN);
    CalendarId own = new CalendarId("OWN");
    house.desk.calendars.record(
        own, new Span(MONDAY, MONDAY.plusDays(9)), TradingWeek.MONDAY_TO_FRIDAY, THEN);
    house.desk.calendars.announce(
        own,
        List.of(new Notice(MONDAY, Notice.Kind.EARLY_CLOSE, "Feast", MONDAY, "the market")),
        THEN);
    api = house.open().as(house.doorkeeper.tokenOf(Role.VIEWER));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Quote quote(InstrumentId instrument, String price, Instant at) {
    return new Quote(new LatestPrice(instrument, Price.of(price, USD), at), "a source", at);
  }

  private static FxQuote rate(String of, String in, LocalDate date, String rate) {
    return new FxQuote("ECB", CurrencyPair.of(of, in), date, new BigDecimal(rate));
  }

  private static List<String> ids(String path) {
    return json(api.get(path)).get("data").findValuesAsText("id");
  }

  @Test
  void listsInstruments_aPageAtATime() {
    JsonNode first = json(api.get(ALL + "?limit=2"));

    assertThat(first.get("data").findValuesAsText("id")).containsExactly("A", "B");
    assertThat(ids(ALL + "?cursor=" + first.get("next").asText())).containsExactly("C");
  }

  @Test
  void findsInstrumentsByNameAndBySymbol() {
    assertThat(ids(ALL + "?name=company%20b")).containsExactly("B");
    assertThat(ids(ALL + "?name=nobody")).isEmpty();
    assertThat(ids(ALL + "?symbol=AAA")).containsExactly("A");
    assertThat(ids(ALL + "?symbol=AA")).isEmpty();
  }

  @Test
  void refusesASearchThatCannotBeMade_withEveryFault() {
    HttpResponse<String> both = api.get(ALL + "?name=a&symbol=b&limit=0&cursor=B");

    assertThat(both.statusCode()).isEqualTo(400);
    assertThat(json(both).get("errors").findValuesAsText("parameter"))
        .containsExactly("cursor", "limit", "symbol");
    assertThat(api.get(ALL + "?name=").statusCode()).isEqualTo(400);
    assertThat(api.get(ALL + "?name=%00").statusCode()).isEqualTo(400);
  }

  @Test
  void showsAnInstrument_withItsListings() {
    JsonNode a = json(api.get(ALL + "/A"));

    assertThat(a.get("name").asText()).isEqualTo("Company A");
    assertThat(a.get("currency").asText()).isEqualTo("USD");
    assertThat(a.at("/listings/0/market").asText()).isEqualTo("XLON");
    assertThat(a.at("/listings/0/until").asText()).isEqualTo("2026-02-03");
    assertThat(a.at("/listings/1").has("until")).isFalse();
    assertThat(json(api.get(ALL + "/A?asKnownAt=2026-01-01T00:00:00Z")).get("listings")).isEmpty();
    assertThat(api.get(ALL + "/NOBODY").statusCode()).isEqualTo(404);
    assertThat(api.get(ALL + "/no%20id").statusCode()).isEqualTo(400);
  }

  @Test
  void showsBars_fromADateUntilAnother_aPageAtATime() {
    JsonNode bars = json(api.get(PRICES + "?from=2026-02-02&until=2026-02-03"));

    assertThat(bars.get("data")).hasSize(1);
    assertThat(bars.at("/data/0"))
        .hasToString("{\"date\":\"2026-02-02\",\"currency\":\"USD\",\"close\":\"11\"}");
    JsonNode first = json(api.get(PRICES + "?limit=2"));
    assertThat(first.get("data")).hasSize(2);
    JsonNode rest = json(api.get(PRICES + "?cursor=" + first.get("next").asText()));
    assertThat(rest.get("data").findValuesAsText("date")).startsWith("2026-02-03");
    assertThat(rest.has("next")).isFalse();
    assertThat(json(api.get(PRICES + "?from=2026-02-03&until=2026-02-01")).get("data")).isEmpty();
  }

  @Test
  void showsBars_asTheyWereKnown() {
    JsonNode known = json(api.get(PRICES + "?asKnownAt=2026-02-01T00:00:00Z"));

    assertThat(known.get("data").findValuesAsText("date")).containsExactly("2026-01-30");
  }

  @Test
  void writesBarsAsATable() {
    HttpResponse<String> table = api.get(PRICES + "?limit=1", "Accept", "text/csv");

    assertThat(table.body())
        .isEqualTo("date,currency,open,high,low,close,volume\n2026-01-30,USD,,,,10,\n");
    String next = json(api.get(PRICES + "?limit=1")).get("next").asText();
    assertThat(table.headers().firstValue("Link"))
        .contains("<" + PRICES + "?limit=1&cursor=" + next + ">; rel=\"next\"");
  }

  @Test
  void showsNoBars_ofNobody_andOfNoDate() {
    assertThat(api.get(ALL + "/NOBODY/prices").statusCode()).isEqualTo(404);
    HttpResponse<String> malformed = api.get(PRICES + "?from=1&until=2&limit=x&asKnownAt=now");
    assertThat(json(malformed).get("errors").findValuesAsText("parameter"))
        .containsExactly("from", "until", "limit", "asKnownAt");
    assertThat(api.get(PRICES + "?asKnownAt=%2B10000-01-01T00:00:00Z").statusCode()).isEqualTo(400);
  }

  @Test
  void showsTheLastQuote_withWhetherItIsFresh() {
    JsonNode fresh = json(api.get(ALL + "/A/quotes/latest"));
    JsonNode stale = json(api.get(ALL + "/B/quotes/latest"));

    assertThat(fresh.get("status").asText()).isEqualTo("FRESH");
    assertThat(fresh.get("price").asText()).isEqualTo("12.25");
    assertThat(fresh.get("age").asText()).isEqualTo("PT5S");
    assertThat(fresh.has("why")).isFalse();
    assertThat(stale.get("status").asText()).isEqualTo("STALE");
    assertThat(stale.get("why").asText()).isNotBlank();
    assertThat(api.get(ALL + "/C/quotes/latest").statusCode()).isEqualTo(404);
    assertThat(api.get(ALL + "/NOBODY/quotes/latest").statusCode()).isEqualTo(404);
  }

  @Test
  void showsRates_asQuoted_theOtherWayRound_andOverAThirdCurrency() {
    assertThat(json(api.get(RATES + "&base=EUR&quote=USD")))
        .hasToString(
            "{\"base\":\"EUR\",\"quote\":\"USD\",\"fixing\":\"ECB\",\"data\":["
                + "{\"date\":\"2026-02-02\",\"rate\":\"1.25\"},"
                + "{\"date\":\"2026-02-03\",\"rate\":\"1.2\"}]}");
    assertThat(json(api.get(RATES + "&base=USD&quote=EUR")).at("/data/0/rate").asText())
        .isEqualTo("0.8");
    assertThat(json(api.get(RATES + "&base=GBP&quote=USD")).at("/data/0/rate").asText())
        .isEqualTo("1.5625");
    assertThat(json(api.get(RATES + "&base=EUR&quote=USD&fixing=WMR")).get("data")).isEmpty();
    assertThat(api.get(RATES + "&base=EUR&quote=USD", "Accept", "text/csv").body())
        .isEqualTo("date,rate\n2026-02-02,1.25\n2026-02-03,1.2\n");
  }

  @Test
  void showsTheRatesOfAMonth_whenNoDatesAreGiven_andOfAYearAtMost() {
    assertThat(json(api.get("/api/v1/fx-rates?base=EUR&quote=USD&until=2026-02-03")).get("data"))
        .hasSize(1);
    HttpResponse<String> malformed =
        api.get("/api/v1/fx-rates?from=2020-01-01&quote=dollars&fixing=%00");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(json(malformed).get("errors").findValuesAsText("parameter"))
        .containsExactly("from", "base", "quote", "fixing");
  }

  @Test
  void showsClosuresAndHalfDays_ofACalendarThatIsTold_andOfOneOfTheLibrary() {
    JsonNode own = json(api.get("/api/v1/calendars/OWN"));

    assertThat(own.get("first").asText()).isEqualTo("2026-02-02");
    assertThat(own.at("/days/0/kind").asText()).isEqualTo("EARLY_CLOSE");
    JsonNode days =
        json(api.get("/api/v1/calendars/XNYS?from=2026-12-01&until=2027-01-01")).get("days");
    assertThat(days.findValuesAsText("date")).containsExactly("2026-12-24", "2026-12-25");
    assertThat(days.findValuesAsText("kind")).containsExactly("EARLY_CLOSE", "CLOSED");
  }

  @Test
  void showsNoCalendarThatNobodyKnows() {
    assertThat(api.get("/api/v1/calendars/XXXX").statusCode()).isEqualTo(404);
    assertThat(api.get("/api/v1/calendars/x%20y?from=1").statusCode()).isEqualTo(400);
    assertThat(api.get("/api/v1/calendars/OWN?asKnownAt=2026-01-01T00:00:00Z").statusCode())
        .isEqualTo(404);
  }
}
