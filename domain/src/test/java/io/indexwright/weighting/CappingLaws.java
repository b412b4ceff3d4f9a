package io.indexwright.weighting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import io.indexwright.selection.RefusedException;
import io.indexwright.weighting.Capping.TwoLevelCap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepetitionInfo;

/** What the laws of capping are written in. */
final class CappingLaws {
  static final BigDecimal TWO_GRAINS = new BigDecimal("2e-12");
  private static final int CASES_A_SEED = 2;

  private CappingLaws() {}

  static void assertKept(TwoLevelCap cap, Iterable<BigDecimal> weights) {
    BigDecimal above = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      assertThat(weight).isLessThanOrEqualTo(cap.single().fraction());
      above = weight.compareTo(cap.threshold().fraction()) > 0 ? above.add(weight) : above;
    }
    assertThat(above).isLessThanOrEqualTo(cap.aggregate().fraction());
  }

  static void assertProportional(
      SortedMap<InstrumentId, BigDecimal> weights, SortedMap<InstrumentId, BigDecimal> claims) {
    BigDecimal held = sum(weights);
    BigDecimal claimed = sum(claims);
    weights.forEach(
        (id, weight) ->
            assertThat(weight)
                .isCloseTo(
                    Precision.quotient(held.multiply(at(claims, id)), claimed),
                    Offset.offset(TWO_GRAINS)));
  }

  static BigDecimal sum(SortedMap<InstrumentId, BigDecimal> numbers) {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Map<String, BigDecimal> groupSums(RandomClaims drawn, Weights weights) {
    return sums(weights, id -> drawn.groups().getOrDefault(id, ""));
  }

  static Map<String, BigDecimal> sums(Weights weights, Function<InstrumentId, String> groupOf) {
    return fractions(weights).entrySet().stream()
        .collect(
            groupingBy(
                e -> groupOf.apply(e.getKey()),
                reducing(BigDecimal.ZERO, Map.Entry::getValue, BigDecimal::add)));
  }

  static BigDecimal at(SortedMap<InstrumentId, BigDecimal> numbers, InstrumentId id) {
    return numbers.getOrDefault(id, BigDecimal.ZERO);
  }

  static SortedMap<InstrumentId, BigDecimal> fractions(Weights weights) {
    SortedMap<InstrumentId, BigDecimal> fractions = new TreeMap<>();
    weights.byInstrument().forEach((id, weight) -> fractions.put(id, weight.fraction()));
    return fractions;
  }

  static Optional<Weights> capped(Capping capping, RandomClaims drawn) {
    try {
      return Optional.of(capping.capped(drawn.claims(), drawn.view()));
    } catch (RefusedException refused) {
      return Optional.empty();
    }
  }

  static void forEachCase(RepetitionInfo run, Consumer<RandomClaims> law) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES_A_SEED; i++) {
      law.accept(RandomClaims.of(random, 1));
    }
  }
}
