package io.indexwright.allocation.flow;

import static io.indexwright.allocation.flow.FlowRule.LEAST_SQUARES;
import static io.indexwright.allocation.flow.FlowRule.PRO_RATA;
import static io.indexwright.allocation.flow.FlowRule.WATER_FILL;
import static io.indexwright.allocation.flow.Numbers.close;
import static io.indexwright.allocation.flow.Numbers.number;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** 1000 in all: A has 500 of 400, B 300 of 400, C just its 200. */
class FlowRuleTest {
  private static final SortedMap<InstrumentId, BigDecimal> HELD =
      Numbers.of("A", "500", "B", "300", "C", "200");
  private static final SortedMap<InstrumentId, BigDecimal> WEIGHTS =
      Numbers.of("A", "0.4", "B", "0.4", "C", "0.2");

  @Nested
  class ComingIn {

    /** Value to target is 1250, 750 and 1000. At 750 + 100 ÷ 0.4 = 1000, B is level with C. */
    @Test
    void raisesTheLowestRatios() {
      assertThat(in(WATER_FILL, "100")).satisfies(close("B", "100"));
      assertThat(in(WATER_FILL, "160")).satisfies(close("B", "140", "C", "20"));
    }

    /** 1100 would be 440, 440 and 220: B is 140 short and C 20, A 60 over. */
    @Test
    void servesEveryShortfallInProportion() {
      assertThat(in(PRO_RATA, "100")).satisfies(close("B", "87.5", "C", "12.5"));
    }

    /** 1200 would be 480, 480 and 240: 180 and 40 short; 170 and 30 leave 10 each. */
    @Test
    void lowersTheLargestShortfalls() {
      assertThat(in(LEAST_SQUARES, "100")).satisfies(close("B", "100"));
      assertThat(in(LEAST_SQUARES, "200")).satisfies(close("B", "170", "C", "30"));
    }

    @Test
    void buysNothing_forNothing() {
      for (FlowRule rule : FlowRule.values()) {
        assertThat(in(rule, "0")).satisfies(close());
      }
    }

    @Test
    void buysOnlyTargets_andNothingIfThereAreNone() {
      for (FlowRule rule : FlowRule.values()) {
        assertThat(rule.contributed(Numbers.of("X", "500"), Numbers.of("A", "1"), number("70")))
            .satisfies(close("A", "70"));
        assertThat(rule.contributed(HELD, Numbers.of(), number("70"))).satisfies(close());
      }
    }

    /** Of A and B alone, 0.4 and 0.4 are a half each: 450 each of 900, if 100 come in. */
    @Test
    void scalesTheWeightsOfThoseThatTakePart() {
      SortedMap<InstrumentId, BigDecimal> two = Numbers.of("A", "0.4", "B", "0.4");

      for (FlowRule rule : FlowRule.values()) {
        assertThat(rule.contributed(Numbers.of("A", "420", "B", "380"), two, number("100")))
            .satisfies(close("A", "30", "B", "70"));
      }
    }
  }

  @Nested
  class GoingOut {

    /** From 1250, A is lowered to the 1000 of C by 100; 60 more are two thirds A and one C. */
    @Test
    void lowersTheHighestRatios() {
      assertThat(out(WATER_FILL, "100")).satisfies(close("A", "100"));
      assertThat(out(WATER_FILL, "160")).satisfies(close("A", "140", "C", "20"));
    }

    /** 900 would be 360, 360 and 180: A is 140 over and C 20. */
    @Test
    void takesFromEveryExcessInProportion() {
      assertThat(out(PRO_RATA, "100")).satisfies(close("A", "87.5", "C", "12.5"));
    }

    /** 800 would be 320, 320 and 160: 180 and 40 over; 170 and 30 leave 10 each. */
    @Test
    void lowersTheLargestExcesses() {
      assertThat(out(LEAST_SQUARES, "200")).satisfies(close("A", "170", "C", "30"));
    }

    @Test
    void takesFirstWhatHasNoTarget_inProportion() {
      SortedMap<InstrumentId, BigDecimal> held = Numbers.of("A", "100", "X", "30", "Y", "10");

      for (FlowRule rule : FlowRule.values()) {
        assertThat(rule.withdrawn(held, Numbers.of("A", "1"), number("20")))
            .satisfies(close("X", "15", "Y", "5"));
        assertThat(rule.withdrawn(held, Numbers.of("A", "1"), number("45")))
            .satisfies(close("X", "30", "Y", "10", "A", "5"));
      }
    }

    @Test
    void takesAllThereIs_ifThatIsLess() {
      for (FlowRule rule : FlowRule.values()) {
        assertThat(out(rule, "5000")).satisfies(close("A", "500", "B", "300", "C", "200"));
      }
    }
  }

  @RepeatedTest(20)
  void shareOutEverything_andTakeNoMoreThanThereIs(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      SortedMap<InstrumentId, BigDecimal> held = drawn(random, 3000);
      SortedMap<InstrumentId, BigDecimal> weights = drawn(random, 9);
      weights.put(id("A"), BigDecimal.ONE);
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(5000));
      FlowRule rule = List.of(FlowRule.values()).get(random.nextInt(3));
      SortedMap<InstrumentId, BigDecimal> bought = rule.contributed(held, weights, amount);
      SortedMap<InstrumentId, BigDecimal> sold = rule.withdrawn(held, weights, amount);

      assertThat(Numbers.sum(bought)).satisfies(close(amount));
      assertThat(Numbers.sum(sold)).satisfies(close(amount.min(Numbers.sum(held))));
      assertThat(bought.values()).allMatch(part -> part.signum() >= 0);
      sold.forEach(
          (id, part) ->
              assertThat(part).isBetween(BigDecimal.ZERO, Numbers.at(held, id).add(Numbers.CLOSE)));
    }
  }

  /** What gets something ends at one level, and nothing else is below it. */
  @RepeatedTest(20)
  void fillToOneLevel(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      SortedMap<InstrumentId, BigDecimal> held = drawn(random, 3000);
      SortedMap<InstrumentId, BigDecimal> weights = drawn(random, 9);
      weights.put(id("A"), BigDecimal.ONE);
      weights.values().removeIf(weight -> weight.signum() == 0);
      BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(5000));
      SortedMap<InstrumentId, BigDecimal> bought = WATER_FILL.contributed(held, weights, amount);
      SortedMap<InstrumentId, BigDecimal> ratios = new TreeMap<>();
      weights.forEach(
          (id, weight) ->
              ratios.put(
                  id,
                  Numbers.at(held, id)
                      .add(Numbers.at(bought, id))
                      .divide(weight, MathContext.DECIMAL128)));
      BigDecimal level = ratios.values().stream().reduce(BigDecimal::min).orElseThrow();

      bought.forEach(
          (id, part) ->
              assertThat(part.signum() == 0 ? level : Numbers.at(ratios, id))
                  .satisfies(close(level)));
    }
  }

  private static SortedMap<InstrumentId, BigDecimal> drawn(Random random, int most) {
    SortedMap<InstrumentId, BigDecimal> numbers = new TreeMap<>();
    for (String name : new String[] {"A", "B", "C", "D", "E"}) {
      numbers.put(id(name), BigDecimal.valueOf(random.nextInt(most)));
    }
    numbers.keySet().removeIf(id -> random.nextInt(4) == 0);
    return numbers;
  }

  private static SortedMap<InstrumentId, BigDecimal> in(FlowRule rule, String amount) {
    return rule.contributed(HELD, WEIGHTS, number(amount));
  }

  private static SortedMap<InstrumentId, BigDecimal> out(FlowRule rule, String amount) {
    return rule.withdrawn(HELD, WEIGHTS, number(amount));
  }
}
