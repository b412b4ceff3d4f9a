package io.indexwright.performance.holdings;

import static io.indexwright.measured.Measures.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Portfolio 0.6 × 0.2 + 0.4 × 0 = 0.12, benchmark 0.5 × 0.1 + 0.5 × 0 = 0.05. */
  private static final Attribution TWO =
      new Attribution(
          List.of(new Segment("A", 0.6, 0.5, 0.2, 0.1), new Segment("B", 0.4, 0.5, 0, 0)));

  private static void assertEffects(
      Effects effects, double allocation, double selection, double interaction) {
    assertThat(effects.allocation()).isCloseTo(allocation, CLOSE);
    assertThat(effects.selection()).isCloseTo(selection, CLOSE);
    assertThat(effects.interaction()).isCloseTo(interaction, CLOSE);
  }

  @Test
  void saysWhenceTheDifferenceComes() {
    assertThat(TWO.activeReturn()).isCloseTo(0.07, CLOSE);
    assertEffects(TWO.bySegment().getOrDefault("A", Effects.NONE), 0.005, 0.05, 0.01);
    assertEffects(TWO.bySegment().getOrDefault("B", Effects.NONE), 0.005, 0, 0);
    assertEffects(TWO.total(), 0.01, 0.05, 0.01);
  }

  @Test
  void linksOnePeriodToItself() {
    LinkedAttribution one = new LinkedAttribution(List.of(TWO));

    assertEffects(one.total(), 0.01, 0.05, 0.01);
    assertThat(one.portfolioReturn()).isCloseTo(0.12, CLOSE);
    assertThat(one.benchmarkReturn()).isCloseTo(0.05, CLOSE);
  }

  @Test
  void refusesWhatIsNoWhole() {
    Segment all = new Segment("A", 1, 1, -1, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(List.of(new Segment("A", 0.9, 1, 0, 0))))
        .withMessage("weights of the portfolio sum to 0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(List.of(new Segment("A", 1, 0.9, 0, 0))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Attribution(
                    List.of(new Segment("A", 1, 0, 0, 0), new Segment("A", 0, 1, 0, 0))))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException().isThrownBy(() -> new Segment("A", 1, 1, Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinkedAttribution(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkedAttribution(List.of(new Attribution(List.of(all)))))
        .withMessage("nothing is left after -1.0 or 0.0");
  }

  private static Attribution drawn(Random random) {
    int size = 1 + random.nextInt(8);
    double[] mine = weights(size, random);
    double[] theirs = weights(size, random);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double theirReturn = random.nextDouble() * 0.4 - 0.2;
      double myReturn = random.nextBoolean() ? theirReturn : random.nextDouble() * 0.4 - 0.2;
      segments.add(new Segment("S" + i, mine[i], theirs[i], myReturn, theirReturn));
    }
    return new Attribution(segments);
  }

  private static double[] weights(int size, Random random) {
    double[] weights = random.doubles(size, 0.01, 1).toArray();
    double sum = 0;
    for (double one : weights) {
      sum += one;
    }
    for (int i = 0; i < size; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  @RepeatedTest(20)
  void effectsSumToTheActiveReturn(RepetitionInfo run) {
    tried(
        "performance.attribution",
        run,
        random -> {
          Attribution drawn = drawn(random);

          assertThat(drawn.total().total()).isCloseTo(drawn.activeReturn(), CLOSE);
        });
  }

  @RepeatedTest(20)
  void linkedEffectsSumToTheDifferenceOfLinkedReturns(RepetitionInfo run) {
    tried(
        "performance.linked-attribution",
        run,
        random -> {
          List<Attribution> periods = new ArrayList<>();
          for (int i = 1 + random.nextInt(6); i > 0; i--) {
            periods.add(drawn(random));
          }
          LinkedAttribution linked = new LinkedAttribution(periods);

          assertThat(linked.total().total())
              .isCloseTo(linked.portfolioReturn() - linked.benchmarkReturn(), CLOSE);
        });
  }
}
