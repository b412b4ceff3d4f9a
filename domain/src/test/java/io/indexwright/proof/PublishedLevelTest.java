package io.indexwright.proof;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.rulebook.Definitions.QUARTERLY;
import static io.indexwright.rulebook.Definitions.at100;
import static io.indexwright.rulebook.Definitions.edition;
import static io.indexwright.rulebook.Definitions.equalWeighted;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calculation.IndexCalculation;
import io.indexwright.index.IndexLevel;
import io.indexwright.market.Adjustment;
import io.indexwright.market.Adjustments;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/rules/canonical-form.md. The hashes were taken of the texts by another
 * program.
 */
class PublishedLevelTest {
  private static final IndexDefinition DEFINITION =
      equalWeighted(QUARTERLY, at100("2024-01-02"), "B", "A");
  private static final PriceBook FIRST = on("2024-01-02", "A", "10.00", "B", "40");
  private static final PriceBook SECOND = on("2024-01-03", "A", "12.50", "B", "40");
  private static final String DEFINITION_HASH =
      "3723f38635c4b63454eb2d2f533a860d261a34accbb7cdfdac0003b677ed8167";
  private static final String FIRST_HASH =
      "9a5712109bc3ff42ecd64c9ad9f93104aa80185fad45ba55af30208c471f9d1c";
  private static final String SECOND_HASH =
      "04f89a5ecc1d1d5b670f613eae1ef83c97d08c7c426a968951c2d3e30ec4d1f6";
  private static final String THIRD_HASH =
      "21e76230680bb3608010116a5ec84eca4f11fd387e6fdf4b7bd930d56e4127df";

  @Test
  void chainsTheDaysToTheDefinition() {
    assertThat(CanonicalIndex.of(DEFINITION).digest()).hasToString(DEFINITION_HASH);
    assertThat(published(history(FIRST, SECOND)))
        .containsExactly(
            new PublishedLevel(day("2024-01-02"), IndexLevel.of("100"), new Digest(FIRST_HASH)),
            new PublishedLevel(day("2024-01-03"), IndexLevel.of("112.5"), new Digest(SECOND_HASH)));
    assertThat(
            Digest.of(
                """
                {"before":"%s","day":{"adjustments":{},"date":"2024-01-02","figures":{},\
                "groups":{},"prices":{"A":{"currency":"USD","perUnit":"10"},\
                "B":{"currency":"USD","perUnit":"40"}}}}\
                """
                    .formatted(DEFINITION_HASH)))
        .hasToString(FIRST_HASH);
  }

  /** C comes into view with edition 2, and what was known of it before comes with it. */
  @Test
  void takesALaterEditionIntoTheLinkOfItsDate() {
    IndexDefinition second =
        edition(2, "2024-01-04", equalWeighted(QUARTERLY, at100("2024-01-02"), "A", "B", "C"));
    PriceHistory prices =
        history(
            on("2024-01-02", "A", "10.00", "B", "40"),
            on("2024-01-03", "A", "12.50", "B", "40", "C", "7"),
            on("2024-01-04", "A", "12.50", "B", "40", "C", "8"));
    Rulebook rulebook = new Rulebook(List.of(DEFINITION, second));
    Market market = Market.of(prices);

    List<PublishedLevel> levels =
        PublishedLevel.of(rulebook, market, IndexCalculation.of(rulebook, market));

    assertThat(levels)
        .extracting(level -> level.inputs().hex())
        .containsExactly(FIRST_HASH, SECOND_HASH, THIRD_HASH);
    assertThat(
            Digest.of(
                "{\"before\":\""
                    + SECOND_HASH
                    + "\",\"day\":{\"adjustments\":{},\"date\":\"2024-01-04\",\"figures\":{},"
                    + "\"groups\":{},\"prices\":{\"A\":{\"currency\":\"USD\",\"perUnit\":\"12.5\"},"
                    + "\"B\":{\"currency\":\"USD\",\"perUnit\":\"40\"},"
                    + "\"C\":{\"currency\":\"USD\",\"perUnit\":\"8\"}}},"
                    + "\"earlier\":[{\"adjustments\":{},\"date\":\"2024-01-03\",\"figures\":{},"
                    + "\"groups\":{},\"prices\":{\"C\":{\"currency\":\"USD\",\"perUnit\":\"7\"}}}],"
                    + "\"edition\":"
                    + CanonicalIndex.of(second).text()
                    + "}"))
        .hasToString(THIRD_HASH);
  }

  @Test
  void remembersEverythingThatBecameKnown() {
    List<PublishedLevel> plain = published(history(FIRST, SECOND));
    Market market = Market.of(history(FIRST, SECOND));
    Adjustments split =
        new Adjustments(
            new TreeMap<>(
                Map.of(
                    id("A"),
                    new TreeMap<>(
                        Map.of(
                            day("2024-01-03"),
                            new Adjustment(
                                BigDecimal.ONE, new BigDecimal("2"), BigDecimal.ZERO))))));
    Chronicle<Figure, BigDecimal> shares =
        Chronicle.of(
            List.of(new Dated<>(Figure.SHARES, id("A"), day("2024-01-03"), BigDecimal.TEN)));
    Chronicle<Scheme, String> issuers =
        Chronicle.of(List.of(new Dated<>(Scheme.ISSUER, id("B"), day("2024-01-03"), "B")));

    for (Market other :
        List.of(
            new Market(market.prices(), split, market.figures(), market.groups()),
            new Market(market.prices(), market.adjustments(), shares, market.groups()),
            new Market(market.prices(), market.adjustments(), market.figures(), issuers))) {
      List<PublishedLevel> levels = published(other);

      assertThat(levels.get(0)).isEqualTo(plain.get(0));
      assertThat(levels.get(1).inputs()).isNotEqualTo(plain.get(1).inputs());
    }
  }

  /** Scores look back to it. */
  @Test
  void remembersWhatWasKnownBeforeTheBase() {
    PriceHistory longer = history(on("2023-12-29", "A", "9"), FIRST, SECOND);

    assertThat(published(longer)).hasSize(2);
    assertThat(published(longer).get(0).inputs()).isNotEqualTo(new Digest(FIRST_HASH));
  }

  @Test
  void publishesNothingOfAWithheldDay_butRemembersIt() {
    PriceHistory withGap =
        history(FIRST, on("2024-01-03", "A", "12"), on("2024-01-04", "A", "12.50", "B", "40"));
    PriceHistory withAnotherGap =
        history(FIRST, on("2024-01-03", "A", "13"), on("2024-01-04", "A", "12.50", "B", "40"));

    assertThat(published(withGap))
        .extracting(PublishedLevel::date)
        .containsExactly(day("2024-01-02"), day("2024-01-04"));
    assertThat(published(withGap).get(0)).isEqualTo(published(withAnotherGap).get(0));
    assertThat(published(withGap).get(1)).isNotEqualTo(published(withAnotherGap).get(1));
  }

  @Test
  void isDeafToWhatIsNotInTheUniverse() {
    PriceHistory withStrangers =
        history(
            on("2023-12-29", "Z", "9"),
            on("2024-01-02", "A", "10", "B", "40", "Z", "1"),
            SECOND,
            on("2024-01-06", "Z", "2"));

    assertThat(published(withStrangers)).isEqualTo(published(history(FIRST, SECOND)));
  }

  private static List<PublishedLevel> published(PriceHistory history) {
    return published(Market.of(history));
  }

  private static List<PublishedLevel> published(Market market) {
    Rulebook rulebook = Rulebook.of(DEFINITION);
    return PublishedLevel.of(rulebook, market, IndexCalculation.of(rulebook, market));
  }
}
