package io.indexwright.allocation.flow;

import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GlideTest {
  private static final SortedMap<InstrumentId, Weight> WANTED =
      new TreeMap<>(Map.of(id("B"), Weight.of("0.6"), id("C"), Weight.of("0.4")));

  /** A third of the way from A to B and C; then half of what is left; then all of it. */
  @Test
  void goesInEqualSteps() {
    Glide glide = new Glide(3);

    assertThat(glide.targetsOn(1, Numbers.of("A", "0.9", "B", "0.1"), WANTED))
        .isEqualTo(weights("A", "0.6", "B", "0.266666666667", "C", "0.133333333333"));
    assertThat(glide.targetsOn(2, Numbers.of("A", "0.6", "B", "0.2", "C", "0.2"), WANTED))
        .isEqualTo(weights("A", "0.3", "B", "0.4", "C", "0.3"));
    assertThat(glide.targetsOn(3, Numbers.of("A", "0.5", "B", "0.5"), WANTED))
        .isEqualTo(weights("A", "0", "B", "0.6", "C", "0.4"));
  }

  @Test
  void arrivesAtOnce_inOneDay() {
    assertThat(new Glide(1).targetsOn(1, Numbers.of("B", "1"), WANTED)).isEqualTo(WANTED);
  }

  @Test
  void takesADayOrMore_andKnowsNoOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Glide(0))
        .withMessageContaining("not 0");
    for (int day : List.of(0, 4)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Glide(3).targetsOn(day, Numbers.of("A", "1"), WANTED))
          .withMessage("day " + day + " of 3");
    }
  }

  /** The market moves every weight between one day and the next. */
  @RepeatedTest(20)
  void endsAtTheTarget_whateverTheMarketDid(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int days = 1 + random.nextInt(9);
    SortedMap<InstrumentId, Weight> now = weights("A", "0.5", "B", "0.5");
    for (int day = 1; day <= days; day++) {
      SortedMap<InstrumentId, Weight> before = now;
      now = new Glide(days).targetsOn(day, drifted(random, before), WANTED);

      assertThat(sum(now)).isEqualByComparingTo("1");
    }
    assertThat(now).containsAllEntriesOf(WANTED);
  }

  private static SortedMap<InstrumentId, BigDecimal> drifted(
      Random random, SortedMap<InstrumentId, Weight> weights) {
    List<BigDecimal> claims =
        weights.values().stream()
            .map(weight -> weight.fraction().multiply(BigDecimal.valueOf(1L + random.nextInt(9))))
            .toList();
    SortedMap<InstrumentId, BigDecimal> drifted = new TreeMap<>();
    weights
        .keySet()
        .forEach(id -> drifted.put(id, Weight.sharing(claims).get(drifted.size()).fraction()));
    return drifted;
  }

  private static BigDecimal sum(SortedMap<InstrumentId, Weight> weights) {
    return weights.values().stream().map(Weight::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SortedMap<InstrumentId, Weight> weights(String... namesAndWeights) {
    SortedMap<InstrumentId, Weight> weights = new TreeMap<>();
    Numbers.of(namesAndWeights).forEach((id, weight) -> weights.put(id, new Weight(weight)));
    return weights;
  }
}
