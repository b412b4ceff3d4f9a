package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.proof.Digest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of the {@link SmallHouse}, where the 3 February was corrected later: A at 12.5. */
@Tag("once")
class InsightRoutesTest {
  private static final String PAIR = "/api/v1/indices/" + SmallHouse.PAIR;
  private static final String QUIET = "/api/v1/indices/" + SmallHouse.QUIET;
  private static final String NOBODY = "/api/v1/indices/" + UUID.randomUUID();
  private static final Instant FIRST = Instant.parse("2026-02-04T09:30:00Z");
  private static final Instant LATER = Instant.parse("2026-02-05T09:30:00Z");

  private static RunningApi api;

  @BeforeAll
  static void start() {
    SmallHouse house = new SmallHouse();
    house.close("2026-02-03", "12.5", "21", LATER);
    house.publish(LATER);
    api = house.run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static BigDecimal number(JsonNode at) {
    return new BigDecimal(at.asText());
  }

  @Test
  void saysWhatALevelIsMadeOf() {
    JsonNode why = json(api.get(PAIR + "/levels/2026-02-02/explanation"));

    assertThat(number(why.get("points"))).isEqualByComparingTo("1050");
    assertThat(number(why.get("value"))).isEqualByComparingTo("1050");
    assertThat(number(why.get("divisor"))).isEqualByComparingTo("1");
    JsonNode a = why.at("/constituents/0");
    assertThat(a.get("instrument").asText()).isEqualTo("A");
    assertThat(a.get("shares").asText()).isEqualTo("50");
    assertThat(a.get("price").asText()).isEqualTo("11");
    assertThat(a.get("worth").asText()).isEqualTo("550");
    assertThat(a.has("source")).isFalse();
    assertThat(why.at("/since/date").asText()).isEqualTo("2026-01-30");
    assertThat(why.at("/since/divisorChanges")).isEmpty();
  }

  @Test
  void sharesTheDifferenceOfTwoLevelsAmongTheConstituents() {
    JsonNode why = json(api.get(PAIR + "/levels/2026-02-03/explanation"));

    BigDecimal sum =
        number(why.at("/constituents/0/contribution"))
            .add(number(why.at("/constituents/1/contribution")));
    assertThat(sum)
        .isEqualByComparingTo(number(why.get("points")).subtract(number(why.at("/since/points"))));
    assertThat(why.at("/since/divisorChanges/0/cause").asText()).isEqualTo("REBALANCE");
    assertThat(why.at("/constituents/0/shares").asText()).isEqualTo("45.45");
  }

  @Test
  void explainsTheFirstLevel_withoutOneBefore() {
    JsonNode why = json(api.get(PAIR + "/levels/2026-01-30/explanation"));

    assertThat(number(why.get("points"))).isEqualByComparingTo("1000");
    assertThat(why.has("since")).isFalse();
    assertThat(why.at("/constituents/0").has("contribution")).isFalse();
  }

  @Test
  void explainsWhatWasPublishedThen() {
    String path = PAIR + "/levels/2026-02-03/explanation";
    JsonNode then = json(api.get(path + "?asKnownAt=" + FIRST));
    JsonNode now = json(api.get(path));

    assertThat(then.at("/constituents/0/price").asText()).isEqualTo("12");
    assertThat(then.get("revision").asInt()).isZero();
    assertThat(now.at("/constituents/0/price").asText()).isEqualTo("12.5");
    assertThat(now.get("revision").asInt()).isEqualTo(1);
    assertThat(now.get("publishedAt").asText()).isEqualTo(LATER.toString());
  }

  @Test
  void explainsNothing_whereThereIsNoLevel() {
    assertThat(api.get(PAIR + "/levels/2026-02-01/explanation").statusCode()).isEqualTo(404);
    assertThat(
            api.get(PAIR + "/levels/2026-02-03/explanation?asKnownAt=2026-02-01T00:00:00Z")
                .statusCode())
        .isEqualTo(404);
    assertThat(api.get(NOBODY + "/levels/2026-02-03/explanation").statusCode()).isEqualTo(404);
    assertThat(api.get(PAIR + "/levels/today/explanation").statusCode()).isEqualTo(400);
  }

  @Test
  void certifiesALevel_soThatAnybodyCanHashIt() {
    JsonNode certificate = json(api.get(PAIR + "/levels/2026-02-02/certificate"));
    JsonNode why = json(api.get(PAIR + "/levels/2026-02-02/explanation"));

    assertThat(certificate.get("index").asText()).isEqualTo(SmallHouse.PAIR.toString());
    assertThat(certificate.at("/level/level").asText()).isEqualTo("1050");
    assertThat(certificate.at("/level/inputs")).isEqualTo(why.get("inputs"));
    assertThat(certificate.get("hash").asText())
        .isEqualTo(Digest.of(certificate.get("level").toString()).hex());
    assertThat(certificate.get("editions"))
        .isEqualTo(json(api.get(PAIR + "/editions")).get("data"));
  }

  @Test
  void certifiesWhatWasPublishedThen_andNothingElse() {
    String path = PAIR + "/levels/2026-02-03/certificate";
    JsonNode then = json(api.get(path + "?asKnownAt=" + FIRST));
    JsonNode now = json(api.get(path));

    assertThat(then.get("publishedAt").asText()).isEqualTo(FIRST.toString());
    assertThat(then.get("hash")).isNotEqualTo(now.get("hash"));
    assertThat(now.get("revision").asInt()).isEqualTo(1);
    assertThat(api.get(path + "?asKnownAt=2026-02-01T00:00:00Z").statusCode()).isEqualTo(404);
    assertThat(api.get(NOBODY + "/levels/2026-02-03/certificate").statusCode()).isEqualTo(404);
  }

  @Test
  void measuresTheLevels_eachWithItsConvention() {
    JsonNode measured = json(api.get(PAIR + "/metrics?until=2026-02-03"));

    assertThat(measured.get("levels").asInt()).isEqualTo(2);
    assertThat(measured.get("to").asText()).isEqualTo("2026-02-02");
    assertThat(measured.get("periodsPerYear").asInt()).isEqualTo(252);
    JsonNode total = named(measured, "total return");
    assertThat(number(total.get("value"))).isEqualByComparingTo("0.05");
    assertThat(total.get("convention").asText()).isNotBlank();
  }

  @Test
  void saysWhySomethingCannotBeMeasured() {
    JsonNode annual = named(json(api.get(PAIR + "/metrics")), "annual return");

    assertThat(annual.has("value")).isFalse();
    assertThat(annual.at("/undefined/reason").asText()).isEqualTo("TOO_SHORT");
    assertThat(annual.at("/undefined/because").asText()).isNotBlank();
  }

  private static JsonNode named(JsonNode measured, String name) {
    for (JsonNode metric : measured.get("metrics")) {
      if (metric.get("name").asText().equals(name)) {
        return metric;
      }
    }
    throw new AssertionError("no metric " + name + " in " + measured);
  }

  @Test
  void measuresNothing_whereThereIsNothing() {
    assertThat(api.get(QUIET + "/metrics").statusCode()).isEqualTo(422);
    assertThat(api.get(PAIR + "/metrics?from=2027-01-01").statusCode()).isEqualTo(422);
    assertThat(api.get(PAIR + "/metrics?from=2026-02-03&until=2026-02-01").statusCode())
        .isEqualTo(422);
    assertThat(api.get(PAIR + "/metrics?return=NET_TOTAL").statusCode()).isEqualTo(422);
    assertThat(api.get(NOBODY + "/metrics").statusCode()).isEqualTo(404);
    assertThat(api.get(PAIR + "/metrics?from=soon&return=BEST").statusCode()).isEqualTo(400);
  }

  /** At the close of 3 February half of 1000 buys 40 of A at 12.5 and 23.81 of B at 21. */
  @Test
  void foreseesTheNextBasket() {
    JsonNode outlook = json(api.get(PAIR + "/pro-forma"));

    assertThat(outlook.get("status").asText()).isEqualTo("MADE");
    assertThat(outlook.get("date").asText()).isEqualTo("2026-02-03");
    assertThat(outlook.get("heldSince").asText()).isEqualTo("2026-02-02");
    assertThat(outlook.at("/constituents/0/target").asText()).startsWith("0.5");
    assertThat(outlook.at("/constituents/0/shares").asText()).isEqualTo("40");
    assertThat(outlook.at("/constituents/1/shares").asText()).isEqualTo("23.81");
    assertThat(outlook.at("/constituents/1").has("weight")).isTrue();
    assertThat(outlook.get("excluded")).isEmpty();
  }

  @Test
  void foreseesNothing_beforeAnythingIsPublished() {
    assertThat(api.get(QUIET + "/pro-forma").statusCode()).isEqualTo(404);
    assertThat(api.get(NOBODY + "/pro-forma").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhatWasPublishedOtherwiseBefore() {
    JsonNode restated = json(api.get(PAIR + "/restatements"));

    assertThat(restated.get("data")).hasSize(1);
    assertThat(restated.has("next")).isFalse();
    assertThat(restated.at("/data/0/date").asText()).isEqualTo("2026-02-03");
    JsonNode revisions = restated.at("/data/0/revisions");
    assertThat(revisions)
        .extracting(one -> one.get("knownAt").asText())
        .containsExactly(FIRST.toString(), LATER.toString());
    assertThat(revisions.get(0).at("/level/level").asText()).isEqualTo("1123.98");
    assertThat(revisions.get(1).at("/level/level").asText()).isEqualTo("1147.84");
  }

  @Test
  void tellsNothing_whereNothingWasRestated() {
    assertThat(json(api.get(QUIET + "/restatements")).get("data")).isEmpty();
    assertThat(api.get(NOBODY + "/restatements").statusCode()).isEqualTo(404);
    assertThat(api.get(PAIR + "/restatements?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void writesLevelsAsATable_forWhoeverPrefersOne() {
    HttpResponse<String> first =
        api.get(PAIR + "/levels?limit=2&asKnownAt=" + LATER, "Accept", "text/csv");

    assertThat(first.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(first.body().lines().map(line -> line.replaceFirst("(,[^,]*),.*", "$1")))
        .containsExactly("date,level", "2026-01-30,1000.00", "2026-02-02,1050.00");
    String link = first.headers().firstValue("Link").orElseThrow();
    assertThat(link).startsWith("<" + PAIR + "/levels?").endsWith(">; rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    HttpResponse<String> second = api.get(next, "Accept", "text/csv");
    assertThat(second.body().lines().skip(1)).singleElement().asString().startsWith("2026-02-03");
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void answersJson_whereATableIsLessWelcome() {
    for (String accept : new String[] {"*/*", "application/json", "text/csv;q=0.5, */*"}) {
      assertThat(api.get(PAIR + "/levels", "Accept", accept).headers().firstValue("Content-Type"))
          .as(accept)
          .contains("application/json");
    }
  }
}
