package io.indexwright.proof;

import static io.indexwright.index.Definitions.at100;
import static io.indexwright.index.Definitions.equalWeighted;
import static io.indexwright.index.Definitions.priceWeighted;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.Schedule;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexCalculation;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexLevel;
import io.indexwright.market.PriceHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/rules/canonical-form.md. The hashes were taken of the texts by another
 * program.
 */
class PublishedLevelTest {
  private static final IndexDefinition DEFINITION =
      equalWeighted(Schedule.QUARTERLY, at100("2024-01-02"), "B", "A");
  private static final PriceHistory HISTORY =
      history(on("2024-01-02", "A", "10.00", "B", "40"), on("2024-01-03", "A", "12.50", "B", "40"));
  private static final String WRITTEN_DEFINITION =
      """
      {"base":{"date":"2024-01-02","level":"100"},"constituents":["A","B"],"currency":"USD",\
      "id":"00000000-0000-0000-0000-000000000001","levelDecimals":"2","name":"Test",\
      "rebalancing":"QUARTERLY",\
      "weighting":{"method":"EQUAL","notional":"1000","shareDecimals":"4"}}\
      """;
  private static final String DEFINITION_HASH =
      "843f3cf955652dca64524552537ca531bbd04b725591892f267c03f2fa2fe9a6";
  private static final String WRITTEN_DAY =
      """
      {"date":"2024-01-02","prices":{"A":{"currency":"USD","perUnit":"10"},\
      "B":{"currency":"USD","perUnit":"40"}}}\
      """;
  private static final String FIRST_HASH =
      "340535ebfad40315fe38ad86866fe9b10a52d475858eb5a3f03b58e38695c5b1";
  private static final String SECOND_HASH =
      "042e4ad3f5f1a13b8d84e54f5258366ca1c562039235b45e0ef5dc0cce8e9f59";

  @Test
  void writesADefinitionInOneWay() {
    assertThat(CanonicalIndex.of(DEFINITION).text()).isEqualTo(WRITTEN_DEFINITION);
    assertThat(CanonicalIndex.of(DEFINITION).digest()).hasToString(DEFINITION_HASH);
  }

  @Test
  void writesTheOtherWeightingAndTheOtherBase() {
    Base base = new Base.AtDivisor(day("2018-06-26"), Divisor.of("0.14748071991788"));

    assertThat(CanonicalIndex.of(priceWeighted(Schedule.NEVER, base, "A")).text())
        .startsWith("{\"base\":{\"date\":\"2018-06-26\",\"divisor\":\"0.14748071991788\"},")
        .contains("\"rebalancing\":\"NEVER\"")
        .endsWith("\"weighting\":{\"method\":\"PRICE\"}}");
  }

  @Test
  void writesADayInOneWay() {
    assertThat(CanonicalIndex.of(on("2024-01-02", "B", "40.0", "A", "10")).text())
        .isEqualTo(WRITTEN_DAY);
  }

  @Test
  void chainsTheDaysToTheDefinition() {
    assertThat(published(HISTORY))
        .containsExactly(
            new PublishedLevel(day("2024-01-02"), IndexLevel.of("100"), new Digest(FIRST_HASH)),
            new PublishedLevel(day("2024-01-03"), IndexLevel.of("112.5"), new Digest(SECOND_HASH)));
    assertThat(Digest.of("{\"before\":\"" + DEFINITION_HASH + "\",\"day\":" + WRITTEN_DAY + "}"))
        .hasToString(FIRST_HASH);
  }

  @Test
  void publishesNothingOfAWithheldDay_butRemembersIt() {
    PriceHistory withGap =
        history(
            on("2024-01-02", "A", "10", "B", "40"),
            on("2024-01-03", "A", "12"),
            on("2024-01-04", "A", "12.50", "B", "40"));
    PriceHistory withAnotherGap =
        history(
            on("2024-01-02", "A", "10", "B", "40"),
            on("2024-01-03", "A", "13"),
            on("2024-01-04", "A", "12.50", "B", "40"));

    assertThat(published(withGap))
        .extracting(PublishedLevel::date)
        .containsExactly(day("2024-01-02"), day("2024-01-04"));
    assertThat(published(withGap).get(0)).isEqualTo(published(withAnotherGap).get(0));
    assertThat(published(withGap).get(1)).isNotEqualTo(published(withAnotherGap).get(1));
  }

  @Test
  void isDeafToWhatIsNoConstituent() {
    PriceHistory withStrangers =
        history(
            on("2023-12-29", "A", "9", "B", "39"),
            on("2024-01-02", "A", "10", "B", "40", "Z", "1"),
            on("2024-01-03", "A", "12.5", "B", "40"),
            on("2024-01-06", "Z", "2"));

    assertThat(published(withStrangers)).isEqualTo(published(HISTORY));
  }

  private static List<PublishedLevel> published(PriceHistory history) {
    return PublishedLevel.of(DEFINITION, history, IndexCalculation.of(DEFINITION, history));
  }
}
