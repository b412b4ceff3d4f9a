package io.indexwright.weighting;

import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.weighting.CappingTest.weights;
import static io.indexwright.weighting.Facts.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Figure;
import io.indexwright.market.PriceBook;
import io.indexwright.selection.RefusedException;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Weighting.EqualWeighted;
import io.indexwright.weighting.Weighting.PriceWeighted;
import io.indexwright.weighting.Weighting.ScoreTilted;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples of the tilt in docs/rules/weighting.md are here. */
class TiltTest {
  private static final PriceBook BOOK = on("2024-01-02", "A", "10", "B", "40", "C", "50");
  private static final Score MOMENTUM = new Score.Given(new Figure("momentum"));
  private static final SortedSet<InstrumentId> ALL = names("A", "B", "C");
  private static final Weighting EQUAL = new ScoreTilted(new EqualWeighted(), MOMENTUM);

  /** Scores 1, 1, 1, 5: mean 2, deviation √3; z is −1÷√3 for three and √3 for D. */
  @Test
  void multipliesByOnePlusZ_andDividesBelowTheMean() {
    Facts facts = momentum("A", "1", "B", "1", "C", "1", "D", "5");
    SortedMap<InstrumentId, BigDecimal> tilted =
        EQUAL.claims(names("A", "B", "C", "D"), facts.view(), BOOK);

    assertThat(tilted.get(id("A"))).isEqualByComparingTo("0.6339745962155613532362768292470638");
    assertThat(tilted.get(id("D"))).isEqualByComparingTo("2.732050807568877293527446341505872");
  }

  /** Of twenty names one has a score: z = √19 = 4.36, held at 3; the others are at −1÷√19. */
  @Test
  void holdsTheDistanceAtThreeDeviations() {
    assertThat(tiltOfTheOdd("1")).isEqualByComparingTo("4");
    assertThat(tiltOfTheOdd("-1")).isEqualByComparingTo("0.25");
  }

  private static BigDecimal tiltOfTheOdd(String score) {
    SortedMap<InstrumentId, BigDecimal> scores = new TreeMap<>();
    for (char name = 'B'; name < 'B' + 19; name++) {
      scores.put(id(String.valueOf(name)), BigDecimal.ZERO);
    }
    scores.put(id("A"), new BigDecimal(score));
    return Tilt.of(scores).of(id("A"));
  }

  /** A 10, B 40 and C 50; z is −√1.5, 0 and √1.5. */
  @Test
  void tiltsTheClaimsOfItsBasis() {
    Weighting tilted = new ScoreTilted(new PriceWeighted(), MOMENTUM);

    assertThat(weighed(tilted, momentum("A", "0.1", "B", "0.2", "C", "0.3")))
        .isEqualTo(weights("A", "0.028863004124", "B", "0.25685128159", "C", "0.714285714286"));
  }

  @Test
  void changesNothing_whenAllScoresAreEqual() {
    assertThat(
            new ScoreTilted(new PriceWeighted(), MOMENTUM)
                .claims(ALL, momentum("A", "7", "B", "7", "C", "7").view(), BOOK))
        .isEqualTo(claims("A", "10", "B", "40", "C", "50"));
  }

  @Test
  void refusesAMissingScore() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> weighed(EQUAL, momentum("A", "1", "B", "1")))
        .withMessageContaining("C has no score at 2024-01-02");
  }

  private static Weights weighed(Weighting weighting, Facts facts) {
    return Weights.sharing(weighting.claims(ALL, facts.view(), BOOK));
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
