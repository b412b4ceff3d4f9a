package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.index.IndexRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.application.access.Role;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A at 100 and 110; it pays 10 on the second day, and 365 points a year are taken off. */
@Tag("once")
class LevelKindTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Instant EVENING = Instant.parse("2026-01-06T22:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-01-07T22:00:00Z");
  private static final InstrumentId A = new InstrumentId("A");
  private static final UUID ID = new UUID(0, 7);
  private static final String LEVELS = "/api/v1/indices/" + ID + "/levels";

  private final SmallHouse house = new SmallHouse();
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements(house.instruments);
  private final PublishLevels publish =
      new PublishLevels(
          house.indices,
          new KnownMarket(house.prices, announcements, new InMemoryFixings()),
          house.levels,
          new InMemoryTransactions());
  private RunningApi api;

  @BeforeEach
  void start() {
    house.indices.define(rules());
    record("100", "110", EVENING);
    announcements.announce(
        Map.of(
            "dividend",
            new Announcement(
                A, MONDAY.plusDays(1), new Distribution.Dividend(new BigDecimal("10")))),
        EVENING);
    publish.publish(new IndexId(ID), EVENING);
    api =
        RunningApi.of(
                HttpApi.start(
                    new HttpAddress("127.0.0.1", 0),
                    house.doorkeeper.gate(),
                    List.of(
                        new IndexRoutes(house.indices, house.levels, new JsonDefinitionFormat()))))
            .as(house.doorkeeper.tokenOf(Role.VIEWER));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void record(String monday, String tuesday, Instant knownAt) {
    house.prices.record(
        List.of(
            new Close(A, MONDAY, Price.of(monday, USD)),
            new Close(A, MONDAY.plusDays(1), Price.of(tuesday, USD))),
        knownAt);
  }

  private static IndexDefinition rules() {
    Conventions strict = Conventions.strict(Absorption.KEEP_SHARES, 2);
    return new IndexDefinition(
        new IndexId(ID),
        Edition.first(MONDAY),
        "One",
        USD,
        Membership.listed(new TreeSet<>(Set.of(A))),
        new Construction(
            new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000.00", USD), 2),
        new Timetable(Timetable.PRICED_DATES, ReviewSchedule.none()),
        new Base.AtLevel(MONDAY, IndexLevel.of("100")),
        new Conventions(
            strict.missingPrices(),
            strict.events(),
            strict.fx(),
            new TreeSet<>(EnumSet.of(ReturnKind.PRICE, ReturnKind.GROSS_TOTAL)),
            List.of(new Overlay.PointsDecrement(new BigDecimal("365"), DayCount.ACT_365)),
            2));
  }

  @Test
  void answersThePriceIndex_unlessItIsAskedForAnother() {
    assertThat(last("")).isEqualTo("110.00");
    assertThat(last("?return=PRICE")).isEqualTo("110.00");
    assertThat(last("?return=GROSS_TOTAL")).isEqualTo("120.00");
    assertThat(last("?overlaid=true")).isEqualTo("109.00");
    assertThat(last("?return=GROSS_TOTAL&overlaid=true")).isEqualTo("119.00");
  }

  private String last(String query) {
    JsonNode all = json(api.get(LEVELS + query)).get("data");
    JsonNode latest = json(api.get(LEVELS + "/latest" + query));
    assertThat(all).hasSize(2);
    assertThat(all.get(1)).isEqualTo(latest);
    return latest.get("level").textValue();
  }

  @Test
  void saysWhatThereIs_whenAReturnIsNotPublished() {
    HttpResponse<String> answer = api.get(LEVELS + "?return=NET_TOTAL");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("errors").get(0).get("message").textValue())
        .isEqualTo("the index has 1 overlays and publishes [PRICE, GROSS_TOTAL]");
  }

  @Test
  void answersWhatWasInForceThen() {
    record("100", "121", NEXT);
    publish.publish(new IndexId(ID), NEXT);

    assertThat(last("")).isEqualTo("121.00");
    assertThat(json(api.get(LEVELS + "?asKnownAt=" + EVENING)).get("data").get(1).get("level"))
        .hasToString("\"110.00\"");
    assertThat(json(api.get(LEVELS + "?asKnownAt=2026-01-05T00:00:00Z")).get("data")).isEmpty();
  }

  @Test
  void refusesAMomentThatIsNone() {
    assertThat(json(api.get(LEVELS + "?asKnownAt=today&return=ALL&overlaid=1")).get("errors"))
        .hasSize(3);
  }
}
