package io.indexwright.weighting;

import static io.indexwright.weighting.CappingLaws.TWO_GRAINS;
import static io.indexwright.weighting.CappingLaws.assertKept;
import static io.indexwright.weighting.CappingLaws.assertProportional;
import static io.indexwright.weighting.CappingLaws.at;
import static io.indexwright.weighting.CappingLaws.capped;
import static io.indexwright.weighting.CappingLaws.forEachCase;
import static io.indexwright.weighting.CappingLaws.fractions;
import static io.indexwright.weighting.CappingLaws.groupSums;
import static io.indexwright.weighting.CappingLaws.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Scheme;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import io.indexwright.soak.Law;
import io.indexwright.weighting.Capping.Cap;
import io.indexwright.weighting.Capping.None;
import io.indexwright.weighting.Capping.TwoLevelCap;
import io.indexwright.weighting.Capping.TwoLevelCap.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What holds of every capping; the number of a failing repetition is its seed. That weights sum to
 * exactly 1 is what {@link Weights} refuses to be without.
 */
class CappingLawsTest {
  @Law(100)
  void keepsEveryLineCapExactly(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Cap cap = drawn.lineCap();
          assertThat(fractions(cap.capped(drawn.claims(), drawn.view())).values())
              .allMatch(w -> w.compareTo(cap.limit().fraction()) <= 0);
        });
  }

  @Law(100)
  void keepsEveryGroupCapExactly(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Cap cap = drawn.sectorCap();
          Capping.GroupCap own = drawn.groupCap();
          assertThat(groupSums(drawn, capped(cap, drawn).orElseThrow()).values())
              .allMatch(sum -> sum.compareTo(cap.limit().fraction()) <= 0);
          capped(own, drawn)
              .ifPresent(
                  weights ->
                      assertThat(groupSums(drawn, weights))
                          .allSatisfy(
                              (group, sum) ->
                                  assertThat(sum).isLessThanOrEqualTo(limit(own.limits(), group))));
        });
  }

  /** One at the threshold does not count, not even one that rounding has put there. */
  @Law(100)
  void keepsBothLevelsExactly(RepetitionInfo run) {
    forEachTwoLevels(
        run,
        Unit.LINE,
        (drawn, cap) ->
            capped(cap, drawn).ifPresent(weights -> assertKept(cap, fractions(weights).values())));
  }

  @Law(100)
  void keepsBothLevelsExactly_forGroups(RepetitionInfo run) {
    forEachTwoLevels(
        run,
        new Unit.Grouped(new Scheme("sector")),
        (drawn, cap) ->
            capped(cap, drawn)
                .ifPresent(weights -> assertKept(cap, groupSums(drawn, weights).values())));
  }

  /** Refused is what has too few names, and nothing else. */
  @Law(100)
  void alwaysScales_whenThereAreEnough(RepetitionInfo run) {
    forEachTwoLevels(
        run,
        Unit.LINE,
        (drawn, cap) -> {
          if (cap.method() == Method.SCALE) {
            assertThat(capped(cap, drawn).isPresent())
                .isEqualTo(drawn.claims().size() >= cap.smallestFeasibleCount());
          }
        });
  }

  @Law(100)
  void keepsTheOrderOfTheClaims(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Capping lines = drawn.lineCap();
          Capping demoting = drawn.twoLevelCap(Unit.LINE, Method.DEMOTE);
          Capping scaling = drawn.twoLevelCap(Unit.LINE, Method.SCALE);
          for (Capping capping : List.of(new None(), lines, demoting, scaling)) {
            capped(capping, drawn).ifPresent(weights -> assertInOrder(drawn.claims(), weights));
          }
        });
  }

  /** {@code min(limit, level × claim)}, found here by the simple rounds of the rule book. */
  @Law(100)
  void isWhatTheSimpleRoundsGive(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          Cap cap = drawn.lineCap();
          assertClose(
              fractions(cap.capped(drawn.claims(), drawn.view())),
              Rounds.capped(shares(drawn.claims()), cap.limit().fraction()));
        });
  }

  /** Demotes name by name as the rule is written, without a thought for speed. */
  @Law(100)
  void isWhatDemotingNameByNameGives(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          TwoLevelCap cap = drawn.twoLevelCap(Unit.LINE, Method.DEMOTE);
          capped(cap, drawn)
              .ifPresent(
                  weights ->
                      assertClose(fractions(weights), Rounds.demoted(shares(drawn.claims()), cap)));
        });
  }

  @Law(100)
  void givesAllNamesBelowTheThresholdOneScale(RepetitionInfo run) {
    forEachTwoLevels(
        run,
        Unit.LINE,
        (drawn, cap) ->
            capped(cap, drawn)
                .ifPresent(weights -> assertOneScale(drawn, weights, cap.threshold().fraction())));
  }

  private static void assertInOrder(SortedMap<InstrumentId, BigDecimal> claims, Weights weights) {
    List<InstrumentId> byClaim = new ArrayList<>(claims.keySet());
    byClaim.sort(Comparator.comparing(id -> at(claims, id)));
    SortedMap<InstrumentId, BigDecimal> fractions = fractions(weights);
    for (int i = 1; i < byClaim.size(); i++) {
      InstrumentId lower = byClaim.get(i - 1);
      InstrumentId higher = byClaim.get(i);
      if (at(claims, lower).compareTo(at(claims, higher)) < 0) {
        assertThat(at(fractions, lower)).isLessThanOrEqualTo(at(fractions, higher));
      }
    }
  }

  private static void assertOneScale(RandomClaims drawn, Weights weights, BigDecimal threshold) {
    SortedMap<InstrumentId, BigDecimal> below = fractions(weights);
    below.values().removeIf(weight -> weight.add(TWO_GRAINS).compareTo(threshold) >= 0);
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>(drawn.claims());
    claims.keySet().retainAll(below.keySet());
    assertProportional(below, claims);
  }

  private static void assertClose(
      SortedMap<InstrumentId, BigDecimal> actual, SortedMap<InstrumentId, BigDecimal> expected) {
    actual.forEach(
        (id, weight) ->
            assertThat(weight)
                .as(id.value())
                .isCloseTo(at(expected, id), Offset.offset(TWO_GRAINS)));
  }

  private static SortedMap<InstrumentId, BigDecimal> shares(
      SortedMap<InstrumentId, BigDecimal> claims) {
    BigDecimal sum = sum(claims);
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>(claims);
    shares.replaceAll((id, claim) -> Precision.quotient(claim, sum));
    return shares;
  }

  private static BigDecimal limit(Map<String, Weight> limits, String group) {
    return limits.getOrDefault(group, Weight.ZERO).fraction();
  }

  private static void forEachTwoLevels(
      RepetitionInfo run, Unit unit, BiConsumer<RandomClaims, TwoLevelCap> law) {
    forEachCase(
        run,
        drawn -> {
          for (Method method : Method.values()) {
            law.accept(drawn, drawn.twoLevelCap(unit, method));
          }
        });
  }
}
