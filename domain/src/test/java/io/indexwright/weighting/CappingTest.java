package io.indexwright.weighting;

import static io.indexwright.weighting.Facts.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import io.indexwright.weighting.Capping.Cap;
import io.indexwright.weighting.Capping.GroupCap;
import io.indexwright.weighting.Capping.None;
import io.indexwright.weighting.Capping.TwoLevelCap;
import io.indexwright.weighting.Capping.TwoLevelCap.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every example of docs/rules/capping.md is here. */
class CappingTest {
  private static final Scheme SECTOR = new Scheme("sector");
  private static final MarketView NOTHING = Facts.NONE.view();

  @Test
  void sharesByClaim_whenNothingIsCapped() {
    assertThat(new None().capped(claims("A", "1", "B", "2"), NOTHING))
        .isEqualTo(weights("A", "0.333333333333", "B", "0.666666666667"));
  }

  @Test
  void refusesClaimsOfNobody_andOfLessThanNothing() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> new None().capped(claims("A", "0", "B", "0"), NOTHING))
        .withMessageContaining("2 constituents");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new None().capped(claims("A", "1", "B", "-2"), NOTHING))
        .withMessageContaining("B claims -2");
  }

  @Nested
  class OfLines {

    /** 0.3 for A; B would have 0.42 of the rest, so 0.3 as well; 0.4 is left for claims of 0.2. */
    @Test
    void raisesTheOthers_untilNoneIsAboveTheCap() {
      assertThat(
              cap("0.3")
                  .capped(
                      claims("A", "0.5", "B", "0.3", "C", "0.1", "D", "0.05", "E", "0.05"),
                      NOTHING))
          .isEqualTo(weights("A", "0.3", "B", "0.3", "C", "0.2", "D", "0.1", "E", "0.1"));
    }

    @Test
    void roundsByLargestRemainder_belowTheCap() {
      assertThat(cap("0.5").capped(claims("A", "7", "B", "2", "C", "1"), NOTHING))
          .isEqualTo(weights("A", "0.5", "B", "0.333333333333", "C", "0.166666666667"));
    }

    @Test
    void leavesTheExactFit_whenThereAreJustEnough() {
      assertThat(
              cap("0.25").capped(claims("A", "4", "B", "3", "C", "2", "D", "0.0000001"), NOTHING))
          .isEqualTo(weights("A", "0.25", "B", "0.25", "C", "0.25", "D", "0.25"));
    }

    @Test
    void refusesTooFew_andSaysHowManyItTakes() {
      assertThat(cap("0.3").smallestFeasibleCount()).isEqualTo(4);
      assertThat(cap("0.25").smallestFeasibleCount()).isEqualTo(4);
      assertThat(cap("0.000000000001").smallestFeasibleCount()).isEqualTo(1_000_000_000);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(
              () -> cap("0.3").capped(claims("A", "1", "B", "1", "C", "1", "D", "0"), NOTHING))
          .withMessage("a cap of 0.3 a line takes 4 at least, and there are 3: [A, B, C]");
    }

    @Test
    void refusesACapOfNothing() {
      assertThatIllegalArgumentException().isThrownBy(() -> cap("0"));
    }

    private static Cap cap(String limit) {
      return new Cap(Unit.LINE, Weight.of(limit));
    }
  }

  @Nested
  class OfGroups {
    private static final Facts ISSUERS =
        Facts.NONE.and(Scheme.ISSUER, "A1", "A", "A2", "A", "B", "B", "C", "C");

    /** The lines of A come to 0.4; they keep 3 to 1 of the 0.34 that are left of it. */
    @Test
    void capsAnIssuerByTheSumOfItsLines() {
      assertThat(
              new Cap(Unit.ISSUER, Weight.of("0.34"))
                  .capped(claims("A1", "0.3", "A2", "0.1", "B", "0.3", "C", "0.3"), ISSUERS.view()))
          .isEqualTo(weights("A1", "0.255", "A2", "0.085", "B", "0.33", "C", "0.33"));
    }

    /** Scaled by 0.8 in the capped sector, by 1.2 in the others; H and E just meet their 0.3. */
    @Test
    void givesEveryGroupItsOwnLimit() {
      Facts sectors = Facts.NONE.and(SECTOR, "T1", "T", "T2", "T", "H", "H", "E", "E");
      SortedMap<InstrumentId, BigDecimal> claims =
          claims("T1", "0.3", "T2", "0.2", "H", "0.25", "E", "0.25");

      assertThat(groupCap("T", "0.4", "0.3").capped(claims, sectors.view()))
          .isEqualTo(weights("T1", "0.24", "T2", "0.16", "H", "0.3", "E", "0.3"));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> groupCap("T", "0.4", "0.2").capped(claims, sectors.view()))
          .withMessage(
              "a cap of {T=0.4}, else 0.2, a sector takes 4 at least, and there are 3: [E, H, T]");
      assertThatIllegalArgumentException().isThrownBy(() -> groupCap("T", "0", "1"));
      assertThatIllegalArgumentException().isThrownBy(() -> groupCap("T", "1", "0"));
    }

    @Test
    void refusesAnInstrumentOfNoGroup_unlessItClaimsNothing() {
      Cap cap = new Cap(Unit.ISSUER, Weight.of("1"));

      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> cap.capped(claims("B", "1", "X", "1"), ISSUERS.view()))
          .withMessage("the issuer of X is not known at 2024-01-02");
      assertThat(cap.capped(claims("B", "1", "X", "0"), ISSUERS.view()))
          .isEqualTo(weights("B", "1", "X", "0"));
    }
  }

  @Nested
  class OfTwoLevels {
    private static final String LAST = "0.066666666667";
    private static final SortedMap<InstrumentId, BigDecimal> FIVE =
        claims("A", "0.45", "B", "0.25", "C", "0.15", "D", "0.1", "E", "0.05");

    /**
     * A is cut to 0.4 and the others raised by 12/11; A and B are above 0.2 and come to 0.67. So B
     * is set to 0.2, and the others share 0.4 in proportion: C gets 0.2.
     */
    @Test
    void demotesTheSmallest_untilTheLargeOnesFit() {
      assertThat(small(Method.DEMOTE).capped(FIVE, NOTHING))
          .isEqualTo(weights("A", "0.4", "B", "0.2", "C", "0.2", "D", "0.133333333333", "E", LAST));
    }

    /** A and B share 0.5 as 0.4 to 0.2727; of the other half C and D can take 0.2 each. */
    @Test
    void scalesTheLargeOnesTogether() {
      assertThat(small(Method.SCALE).capped(FIVE, NOTHING))
          .isEqualTo(
              weights(
                  "A",
                  "0.297297297297",
                  "B",
                  "0.202702702703",
                  "C",
                  "0.2",
                  "D",
                  "0.2",
                  "E",
                  "0.1"));
    }

    /** B would be scaled from 0.24 to 0.1875: it is set to 0.2, and A alone is within 0.5. */
    @Test
    void setsToTheThreshold_whatWouldBeScaledBelowIt() {
      assertThat(
              small(Method.SCALE)
                  .capped(claims("A", "60", "B", "16", "C", "12", "D", "8", "E", "4"), NOTHING))
          .isEqualTo(weights("A", "0.4", "B", "0.2", "C", "0.2", "D", "0.133333333333", "E", LAST));
    }

    /** Sixteen is the least for 5/10/40, and then all is fixed: four at 0.1, the rest at 0.05. */
    @Test
    void raisesTheLargest_whenTheOthersCanTakeNoMore() {
      List<Weight> scaled =
          List.copyOf(ucits(Method.SCALE).capped(equal(16), NOTHING).byInstrument().values());

      assertThat(scaled.subList(0, 4)).containsOnly(Weight.of("0.1"));
      assertThat(scaled.subList(4, 16)).containsOnly(Weight.of("0.05"));
    }

    @Test
    void refusesToDemote_whenTheOthersCanTakeNoMore() {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> ucits(Method.DEMOTE).capped(equal(16), NOTHING))
          .withMessageContaining("6 names keep 0.375 and the other 10 hold no more than 0.5");
    }

    @Test
    void refusesTooFew_andSaysHowManyItTakes() {
      assertThat(ucits(Method.SCALE).smallestFeasibleCount()).isEqualTo(16);
      assertThat(twoLevels("0.25", "0.05", "0.48").smallestFeasibleCount()).isEqualTo(13);
      assertThat(twoLevels("0.1", "0.1", "0").smallestFeasibleCount()).isEqualTo(10);
      assertThat(twoLevels("0.3", "0.1", "1").smallestFeasibleCount()).isEqualTo(4);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> ucits(Method.SCALE).capped(equal(15), NOTHING))
          .withMessageContaining("a cap of 0.1 a line and of 0.4 above 0.05 takes 16 at least")
          .withMessageContaining("there are 15");
    }

    @Test
    void refusesAThresholdAboveTheCap() {
      assertThatIllegalArgumentException().isThrownBy(() -> twoLevels("0.1", "0.2", "0.4"));
      assertThatIllegalArgumentException().isThrownBy(() -> twoLevels("0.1", "0", "0.4"));
    }

    private static TwoLevelCap small(Method method) {
      return new TwoLevelCap(
          Unit.LINE, Weight.of("0.4"), Weight.of("0.2"), Weight.of("0.5"), method);
    }

    private static TwoLevelCap ucits(Method method) {
      return new TwoLevelCap(
          Unit.LINE, Weight.of("0.1"), Weight.of("0.05"), Weight.of("0.4"), method);
    }

    private static TwoLevelCap twoLevels(String single, String threshold, String aggregate) {
      return new TwoLevelCap(
          Unit.LINE, Weight.of(single), Weight.of(threshold), Weight.of(aggregate), Method.SCALE);
    }
  }

  private static GroupCap groupCap(String group, String limit, String others) {
    SortedMap<String, Weight> limits = new TreeMap<>();
    limits.put(group, Weight.of(limit));
    return new GroupCap(SECTOR, limits, Weight.of(others));
  }

  private static SortedMap<InstrumentId, BigDecimal> equal(int count) {
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      claims.put(Books.id("N" + (char) ('A' + i)), BigDecimal.ONE);
    }
    return claims;
  }

  static Weights weights(String... namesAndWeights) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    claims(namesAndWeights).forEach((id, number) -> weights.put(id, new Weight(number)));
    return new Weights(weights);
  }
}
