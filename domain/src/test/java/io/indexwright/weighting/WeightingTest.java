package io.indexwright.weighting;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.weighting.CappingTest.weights;
import static io.indexwright.weighting.Facts.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Weighting.Blend;
import io.indexwright.weighting.Weighting.EqualWeighted;
import io.indexwright.weighting.Weighting.FixedWeighted;
import io.indexwright.weighting.Weighting.FloatCapWeighted;
import io.indexwright.weighting.Weighting.FundamentalWeighted;
import io.indexwright.weighting.Weighting.PriceWeighted;
import io.indexwright.weighting.Weighting.ScoreProportional;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every example of docs/rules/weighting.md that needs no index is here. */
class WeightingTest {
  private static final PriceBook BOOK = on("2024-01-02", "A", "10", "B", "40", "C", "50");
  private static final Figure SALES = new Figure("sales");
  private static final Figure BOOK_VALUE = new Figure("book-value");
  private static final Score MOMENTUM = new Score.Given(new Figure("momentum"));
  private static final SortedSet<InstrumentId> ALL = names("A", "B", "C");

  @Nested
  class ByPrice {

    @Test
    void givesOneShareOfEach() {
      PriceWeighted prices = new PriceWeighted();

      assertThat(weighed(prices, Facts.NONE))
          .isEqualTo(weights("A", "0.1", "B", "0.4", "C", "0.5"));
      assertThat(prices.naturalShares(ALL, Facts.NONE.view()))
          .contains(claims("A", "1", "B", "1", "C", "1"));
    }

    @Test
    void refusesAMissingPrice_andTwoCurrencies() {
      SortedMap<InstrumentId, Price> prices = new TreeMap<>(BOOK.prices());
      prices.put(id("C"), Price.of("50", EUR));
      PriceBook mixed = new PriceBook(BOOK.date(), prices);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PriceWeighted().claims(names("A", "X"), Facts.NONE.view(), BOOK))
          .withMessage("no price of X on 2024-01-02");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PriceWeighted().claims(ALL, Facts.NONE.view(), mixed))
          .withMessageContaining("several currencies");
    }
  }

  @Nested
  class Equally {

    @Test
    void claimsTheSame_whateverThePrice() {
      assertThat(weighed(new EqualWeighted(), Facts.NONE))
          .isEqualTo(weights("A", "0.333333333334", "B", "0.333333333333", "C", "0.333333333333"));
      assertThat(new EqualWeighted().naturalShares(ALL, Facts.NONE.view())).isEmpty();
    }
  }

  @Nested
  class ByFloatCap {
    private static final Facts FACTS =
        Facts.NONE
            .and(Figure.SHARES, "A", "100", "B", "100", "C", "20")
            .and(Figure.FLOAT_FACTOR, "A", "1", "B", "0.75", "C", "1");

    /** 100 × 10, 75 × 40 and 20 × 50 make 5000. */
    @Test
    void multipliesSharesFloatAndPrice() {
      assertThat(weighed(new FloatCapWeighted(), FACTS))
          .isEqualTo(weights("A", "0.2", "B", "0.6", "C", "0.2"));
      assertThat(new FloatCapWeighted().naturalShares(ALL, FACTS.view()).orElseThrow())
          .hasToString("{A=100, B=75.00, C=20}");
    }

    @Test
    void refusesWhatIsNotKnown_orCannotBe() {
      assertRefused(new FloatCapWeighted(), Facts.NONE, "the shares of A is not known");
      assertRefused(
          new FloatCapWeighted(),
          Facts.NONE.and(Figure.SHARES, "A", "1", "B", "1", "C", "1"),
          "the float-factor of A is not known at 2024-01-02");
      assertRefused(
          new FloatCapWeighted(), Facts.NONE.and(Figure.SHARES, "A", "0"), "shares of A are 0");
      assertRefused(new FloatCapWeighted(), withFactor("1.01"), "float-factor of A is 1.01");
      assertRefused(new FloatCapWeighted(), withFactor("0"), "float-factor of A is 0");
    }

    private static Facts withFactor(String factor) {
      return Facts.NONE.and(Figure.SHARES, "A", "1").and(Figure.FLOAT_FACTOR, "A", factor);
    }
  }

  @Nested
  class Fixed {

    /** Without D the others have 0.8 between them. */
    @Test
    void keepsTheProportionsOfThoseThatAreThere() {
      assertThat(weighed(fixed("A", "0.4", "B", "0.2", "C", "0.2", "D", "0.2"), Facts.NONE))
          .isEqualTo(weights("A", "0.5", "B", "0.25", "C", "0.25"));
    }

    @Test
    void refusesAConstituentWithoutAWeight_andASumOtherThanOne() {
      assertRefused(fixed("A", "0.4", "B", "0.6"), Facts.NONE, "no weight is given for C");
      assertThatIllegalArgumentException().isThrownBy(() -> fixed("A", "0.4", "B", "0.5"));
    }

    private static FixedWeighted fixed(String... namesAndWeights) {
      SortedMap<InstrumentId, Weight> given = new TreeMap<>();
      claims(namesAndWeights).forEach((id, number) -> given.put(id, new Weight(number)));
      return new FixedWeighted(given);
    }
  }

  @Nested
  class ByFundamentals {
    private static final Weighting BOTH = fundamental(SALES, BOOK_VALUE);

    /** Sales 0.3, 0.2, 0.5; book value 0.25, 0.75, and that of C counts as 0. */
    @Test
    void takesTheMeanOfTheShares() {
      Facts facts =
          Facts.NONE
              .and(SALES, "A", "30", "B", "20", "C", "50")
              .and(BOOK_VALUE, "A", "1", "B", "3", "C", "-2");

      assertThat(weighed(BOTH, facts)).isEqualTo(weights("A", "0.275", "B", "0.475", "C", "0.25"));
    }

    /** C has no book value: its share of sales counts alone, and the sum is 1.25 before scaling. */
    @Test
    void dropsAFigureForWhomItIsNotKnown() {
      Facts facts =
          Facts.NONE
              .and(SALES, "A", "30", "B", "20", "C", "50")
              .and(BOOK_VALUE, "A", "1", "B", "3");

      assertThat(weighed(BOTH, facts)).isEqualTo(weights("A", "0.22", "B", "0.38", "C", "0.4"));
    }

    @Test
    void dropsAFigureThatNobodyHasAnyOf() {
      Facts facts =
          Facts.NONE
              .and(SALES, "A", "30", "B", "20", "C", "50")
              .and(BOOK_VALUE, "A", "0", "B", "-3", "C", "0");

      assertThat(weighed(BOTH, facts)).isEqualTo(weights("A", "0.3", "B", "0.2", "C", "0.5"));
    }

    @Test
    void refusesAConstituentWithNothingToWeighBy() {
      assertRefused(BOTH, Facts.NONE.and(SALES, "A", "1", "B", "1"), "nothing to weigh C by");
      assertRefused(
          BOTH,
          Facts.NONE.and(SALES, "A", "1", "B", "1").and(BOOK_VALUE, "C", "0"),
          "nothing to weigh C by among [book-value, sales]");
      assertThatIllegalArgumentException().isThrownBy(() -> fundamental());
    }

    private static FundamentalWeighted fundamental(Figure... figures) {
      return new FundamentalWeighted(new TreeSet<>(Arrays.asList(figures)));
    }
  }

  @Nested
  class ByScore {
    private static final Weighting SCORE = new ScoreProportional(MOMENTUM);

    @Test
    void givesNothingBelowZero() {
      assertThat(weighed(SCORE, momentum("A", "0.3", "B", "-0.4", "C", "0.1")))
          .isEqualTo(weights("A", "0.75", "B", "0", "C", "0.25"));
    }

    /** Dividing by the sum would have given 0.25, 0.5 and 0.25 to names that all lost. */
    @Test
    void refusesScoresThatAreAllNegative() {
      assertRefused(
          SCORE, momentum("A", "-0.1", "B", "-0.2", "C", "-0.1"), "no score is positive: {A=-0.1");
      assertRefused(SCORE, momentum("A", "0", "B", "0", "C", "0"), "no score is positive");
      assertRefused(SCORE, momentum("A", "1", "C", "1"), "B has no score");
    }
  }

  @Nested
  class Blended {

    /** 0.4 of 0.1, 0.4, 0.5 and 0.6 of 0.75, 0, 0.25. */
    @Test
    void addsTheWeightsOfItsParts() {
      Weighting blend = blend("0.4", new PriceWeighted(), "0.6", new ScoreProportional(MOMENTUM));

      assertThat(weighed(blend, momentum("A", "0.3", "B", "-0.4", "C", "0.1")))
          .isEqualTo(weights("A", "0.49", "B", "0.16", "C", "0.35"));
    }

    @Test
    void refusesSharesThatDoNotSumToOne_andAShareOfNothing() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blend("0.4", new PriceWeighted(), "0.5", new EqualWeighted()))
          .withMessageContaining("0.9");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> blend("0", new PriceWeighted(), "1", new EqualWeighted()));
    }

    private static Blend blend(String first, Weighting one, String second, Weighting other) {
      return new Blend(
          List.of(new Blend.Part(Weight.of(first), one), new Blend.Part(Weight.of(second), other)));
    }
  }

  private static Weights weighed(Weighting weighting, Facts facts) {
    return Weights.sharing(weighting.claims(ALL, facts.view(), BOOK));
  }

  private static void assertRefused(Weighting weighting, Facts facts, String reason) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> weighed(weighting, facts))
        .withMessageContaining(reason);
  }

  private static Facts momentum(String... namesAndScores) {
    return Facts.NONE.and(new Figure("momentum"), namesAndScores);
  }

  private static SortedSet<InstrumentId> names(String... names) {
    SortedSet<InstrumentId> ids = new TreeSet<>();
    Arrays.stream(names).forEach(name -> ids.add(id(name)));
    return ids;
  }
}
