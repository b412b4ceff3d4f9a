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
import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.index.IndexLevel;
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
      "a42c47abd1c03c22e5100555d83bfd6ff373cec9e9c30144dc21255e19ff6b06";
  private static final String FIRST_HASH =
      "55e17ae03a8e7bf41a386f748e7a1bb110491bf08e09834c5c2e3a101ac3f190";
  private static final String SECOND_HASH =
      "be214339bc88c9f7b9491d68cacee0657b73011ae9ef4dc11f85e6f5b505f7cc";
  private static final String THIRD_HASH =
      "02ef940f63b38b62a5318c550ddc83af50660b2e80891cb2ec133b66a35ecfa3";

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
                {"before":"%s","day":{"actions":{},"date":"2024-01-02","figures":{},\
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
                    + "\",\"day\":{\"actions\":{},\"date\":\"2024-01-04\",\"figures\":{},"
                    + "\"groups\":{},\"prices\":{\"A\":{\"currency\":\"USD\",\"perUnit\":\"12.5\"},"
                    + "\"B\":{\"currency\":\"USD\",\"perUnit\":\"40\"},"
                    + "\"C\":{\"currency\":\"USD\",\"perUnit\":\"8\"}}},"
                    + "\"earlier\":[{\"actions\":{},\"date\":\"2024-01-03\",\"figures\":{},"
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
    CorporateActions split = Announced.split("A", "2024-01-03", "2");
    Chronicle<Figure, BigDecimal> shares =
        Chronicle.of(
            List.of(new Dated<>(Figure.SHARES, id("A"), day("2024-01-03"), BigDecimal.TEN)));
    Chronicle<Scheme, String> issuers =
        Chronicle.of(List.of(new Dated<>(Scheme.ISSUER, id("B"), day("2024-01-03"), "B")));

    for (Market other :
        List.of(
            new Market(market.prices(), split, market.figures(), market.groups()),
            new Market(market.prices(), market.actions(), shares, market.groups()),
            new Market(market.prices(), market.actions(), market.figures(), issuers))) {
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
