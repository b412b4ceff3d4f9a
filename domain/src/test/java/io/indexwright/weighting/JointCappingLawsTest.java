package io.indexwright.weighting;

import static io.indexwright.weighting.CappingLaws.assertProportional;
import static io.indexwright.weighting.CappingLaws.capped;
import static io.indexwright.weighting.CappingLaws.forEachCase;
import static io.indexwright.weighting.CappingLaws.fractions;
import static io.indexwright.weighting.CappingLaws.groupSums;
import static io.indexwright.weighting.CappingLaws.sums;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.soak.Law;
import io.indexwright.weighting.Capping.Cap;
import io.indexwright.weighting.Capping.InTurn;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of several caps at once; the number of a failing repetition is its seed. */
class JointCappingLawsTest {
  @Law(100)
  void keepsLineAndGroupCapsExactly_together(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          InTurn joint = drawn.jointCap();
          capped(joint, drawn)
              .ifPresent(
                  weights -> {
                    assertThat(fractions(weights).values())
                        .allMatch(w -> w.compareTo(limit(joint, 0)) <= 0);
                    assertThat(groupSums(drawn, weights).values())
                        .allMatch(sum -> sum.compareTo(limit(joint, 1)) <= 0);
                  });
        });
  }

  @Law(100)
  void keepsCapsOfGroupsThatCrossExactly(RepetitionInfo run) {
    RandomClaims drawn = RandomClaims.of(new Random(run.getCurrentRepetition()), 1);
    InTurn crossing = drawn.crossingCap();
    capped(crossing, drawn)
        .ifPresent(
            weights -> {
              Map<String, BigDecimal> countries = sums(weights, RandomClaims::country);
              assertThat(groupSums(drawn, weights).values())
                  .allMatch(sum -> sum.compareTo(limit(crossing, 0)) <= 0);
              assertThat(countries.values()).allMatch(s -> s.compareTo(limit(crossing, 1)) <= 0);
            });
  }

  @Law(100)
  void keepsTwoLevelsAndGroupCapsExactly_together(RepetitionInfo run) {
    RandomClaims drawn = RandomClaims.of(new Random(run.getCurrentRepetition()), 20);
    InTurn mixed = drawn.mixedCap();
    capped(mixed, drawn)
        .ifPresent(
            weights -> {
              CappingLaws.assertKept(
                  (Capping.TwoLevelCap) mixed.parts().get(0), fractions(weights).values());
              assertThat(groupSums(drawn, weights).values())
                  .allMatch(sum -> sum.compareTo(limit(mixed, 1)) <= 0);
            });
  }

  /** Lines whose own cap and whose group's do not bind share one scale. */
  @Law(100)
  void scalesAlike_whateverNeitherCapHolds(RepetitionInfo run) {
    forEachCase(
        run,
        drawn -> {
          InTurn joint = drawn.jointCap();
          capped(joint, drawn)
              .ifPresent(weights -> assertFreeAreScaledAlike(drawn, joint, weights));
        });
  }

  private static void assertFreeAreScaledAlike(RandomClaims drawn, InTurn joint, Weights weights) {
    Map<String, BigDecimal> groups = groupSums(drawn, weights);
    SortedMap<InstrumentId, BigDecimal> free = fractions(weights);
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>(drawn.claims());
    BigDecimal slack = new BigDecimal("1e-10");
    free.values().removeIf(w -> w.add(slack).compareTo(limit(joint, 0)) > 0);
    free.keySet()
        .removeIf(
            id ->
                groups
                        .getOrDefault(drawn.groups().getOrDefault(id, ""), BigDecimal.ONE)
                        .add(slack)
                        .compareTo(limit(joint, 1))
                    > 0);
    claims.keySet().retainAll(free.keySet());
    assertProportional(free, claims);
  }

  private static BigDecimal limit(InTurn joint, int part) {
    return ((Cap) joint.parts().get(part)).limit().fraction();
  }
}
