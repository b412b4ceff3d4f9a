package io.indexwright.allocation.trigger;

import static io.indexwright.allocation.flow.Numbers.close;
import static io.indexwright.allocation.flow.Numbers.number;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.allocation.flow.Numbers;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final SortedMap<InstrumentId, BigDecimal> TARGETS =
      Numbers.of("A", "0.6", "B", "0.3", "C", "0.1");

  @Nested
  class Width {

    @Test
    void isAbsoluteOrRelativeOrTheNarrower() {
      assertThat(absolute("0.05").widthAt(number("0.1"))).isEqualByComparingTo("0.05");
      assertThat(relative("0.25").widthAt(number("0.1"))).isEqualByComparingTo("0.025");
      assertThat(new Band.Hybrid(number("0.05"), number("0.25")).widthAt(number("0.1")))
          .isEqualByComparingTo("0.025");
    }

    /** A quarter of a fifth is five points. */
    @Test
    void isFivePointsFromAFifthOn() {
      assertThat(Band.fiveTwentyFive().widthAt(number("0.6"))).isEqualByComparingTo("0.05");
      assertThat(Band.fiveTwentyFive().widthAt(number("0.2"))).isEqualByComparingTo("0.05");
      assertThat(Band.fiveTwentyFive().widthAt(number("0.19"))).isEqualByComparingTo("0.0475");
    }

    @Test
    void isNothingOrMore() {
      for (String[] widths : new String[][] {{"-0.01", "1"}, {"1", "-0.01"}}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Band.Hybrid(number(widths[0]), number(widths[1])))
            .withMessageContaining("-0.01");
      }
      assertThatIllegalArgumentException().isThrownBy(() -> absolute("-0.01"));
      assertThatIllegalArgumentException().isThrownBy(() -> relative("-0.01"));
      assertThat(absolute("0").widthAt(number("0.1"))).isZero();
    }
  }

  @Nested
  class Breaches {
    private final Bands bands = new Bands(Band.fiveTwentyFive());

    @Test
    void areNotOnTheEdge() {
      assertThat(bands.breaches(TARGETS, Numbers.of("A", "0.65", "B", "0.25", "C", "0.1")))
          .isEmpty();
      assertThat(bands.breaches(TARGETS, Numbers.of("A", "0.6501", "B", "0.2499", "C", "0.1")))
          .containsExactly(id("A"), id("B"));
      assertThat(bands.breaches(TARGETS, Numbers.of("A", "0.6", "B", "0.275", "C", "0.125")))
          .isEmpty();
      assertThat(bands.breaches(TARGETS, Numbers.of("A", "0.6", "B", "0.2749", "C", "0.1251")))
          .containsExactly(id("C"));
    }

    @Test
    void areOfWhatIsNoTarget_andOfWhatIsNotHeld() {
      assertThat(bands.breaches(TARGETS, Numbers.of("A", "0.6", "B", "0.3", "X", "0.1")))
          .containsExactly(id("C"), id("X"));
    }

    @Test
    void areOfGroupsByName() {
      Map<InstrumentId, String> groups =
          Map.of(id("A"), "stocks", id("B"), "stocks", id("C"), "gold");
      SortedMap<String, BigDecimal> sums = Bands.grouped(TARGETS, groups);

      assertThat(sums.get("stocks")).isEqualByComparingTo("0.9");
      assertThat(bands.breaches(sums, Bands.grouped(Numbers.of("A", "0.9", "C", "0.1"), groups)))
          .isEmpty();
      assertThat(bands.breaches(sums, Bands.grouped(Numbers.of("A", "0.87", "C", "0.13"), groups)))
          .containsExactly("gold");
      assertThat(Bands.grouped(Numbers.of("A", "0.5", "X", "0.5"), groups))
          .containsOnlyKeys("gold", "stocks");
    }
  }

  /** Five points for each: A has 20 too many, B lacks 18 and C lacks 2. */
  @Nested
  class Destinations {
    private final Bands bands = new Bands(absolute("0.05"));
    private final SortedMap<InstrumentId, BigDecimal> weights =
        Numbers.of("A", "0.8", "B", "0.12", "C", "0.08");

    @Test
    void areTheTargets_orTheEdges_orHalfway() {
      assertThat(bands.destinations(TARGETS, weights, Extent.TO_TARGET)).isEqualTo(TARGETS);
      assertThat(bands.destinations(TARGETS, weights, Extent.TO_EDGE))
          .satisfies(close("A", "0.65", "B", "0.25", "C", "0.1"));
      assertThat(bands.destinations(TARGETS, weights, Extent.HALFWAY))
          .satisfies(close("A", "0.625", "B", "0.275", "C", "0.1"));
    }

    /** A goes from 0.68 to 0.65; B and C share 0.35 as 24 to 8. */
    @Test
    void shareWhatIsLeft_inProportion() {
      assertThat(
              bands.destinations(
                  TARGETS, Numbers.of("A", "0.68", "B", "0.256", "C", "0.064"), Extent.TO_EDGE))
          .satisfies(close("A", "0.65", "B", "0.28", "C", "0.07"));
    }

    @Test
    void areWhereItIs_whenNothingHasLeftItsBand() {
      SortedMap<InstrumentId, BigDecimal> inside = Numbers.of("A", "0.62", "B", "0.28", "C", "0.1");

      for (Extent extent : Extent.values()) {
        assertThat(bands.destinations(TARGETS, inside, extent)).isEqualTo(inside);
      }
    }

    @Test
    void areTheTargets_whenNothingIsLeftToShare() {
      SortedMap<InstrumentId, BigDecimal> halves = Numbers.of("A", "0.5", "B", "0.5");

      assertThat(bands.destinations(halves, Numbers.of("A", "0.7", "B", "0.3"), Extent.TO_EDGE))
          .isEqualTo(halves);
    }

    /**
     * A quarter of 0.7, 0.2 and 0.1: A goes to 0.875 and B to 0.15, which would leave C with
     * −0.025; so C goes to its edge as well, and as nobody is left to share, all go to target.
     */
    @Test
    void pushNothingOutOfItsBand() {
      SortedMap<InstrumentId, BigDecimal> targets = Numbers.of("A", "0.7", "B", "0.2", "C", "0.1");
      Bands quarter = new Bands(relative("0.25"));

      assertThat(
              quarter.destinations(
                  targets, Numbers.of("A", "0.876", "B", "0.049", "C", "0.075"), Extent.TO_EDGE))
          .isEqualTo(targets);
    }

    /**
     * A goes up to 0.45, and the others would keep 55 of every 56 points: too little for D, which
     * has just its least, 0.06. So D stays there, and B and C share 0.49.
     */
    @Test
    void takeThoseThatWouldBePushedOutToTheirEdgeToo() {
      Bands narrow = new Bands(new Band.Hybrid(number("0.05"), number("0.4")));

      assertThat(
              narrow.destinations(
                  Numbers.of("A", "0.5", "B", "0.2", "C", "0.2", "D", "0.1"),
                  Numbers.of("A", "0.44", "B", "0.25", "C", "0.25", "D", "0.06"),
                  Extent.TO_EDGE))
          .satisfies(close("A", "0.45", "B", "0.245", "C", "0.245", "D", "0.06"));
    }
  }

  /** Stocks have 0.9 and go to 0.6; A and B keep their 2 to 1. */
  @Test
  void spreadTheWeightOfAGroup() {
    Map<InstrumentId, String> groups =
        Map.of(id("A"), "stocks", id("B"), "stocks", id("C"), "gold");
    SortedMap<String, BigDecimal> sums =
        new TreeMap<>(Map.of("stocks", number("0.6"), "gold", number("0.4")));

    assertThat(Bands.spread(sums, Numbers.of("A", "0.6", "B", "0.3", "C", "0.1"), groups))
        .satisfies(close("A", "0.4", "B", "0.2", "C", "0.4"));
    assertThat(Bands.spread(new TreeMap<>(), Numbers.of(), groups)).satisfies(close());
  }

  @RepeatedTest(20)
  void endInsideEveryBand_andSumToOne(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      Bands bands =
          new Bands(
              List.of(absolute("0.03"), relative("0.2"), Band.fiveTwentyFive())
                  .get(random.nextInt(3)));
      SortedMap<InstrumentId, BigDecimal> targets = drawn(random);
      SortedMap<InstrumentId, BigDecimal> weights = drawn(random);
      Extent extent = List.of(Extent.values()).get(random.nextInt(3));
      SortedMap<InstrumentId, BigDecimal> ends = bands.destinations(targets, weights, extent);

      assertThat(bands.breaches(targets, ends)).isEmpty();
      assertThat(Numbers.sum(ends)).satisfies(close(BigDecimal.ONE));
      assertThat(ends.values()).allMatch(end -> end.signum() >= 0);
    }
  }

  private static SortedMap<InstrumentId, BigDecimal> drawn(Random random) {
    List<BigDecimal> claims =
        random.ints(4, 0, 50).mapToObj(claim -> BigDecimal.valueOf(claim + 1L)).toList();
    List<Weight> shares = Weight.sharing(claims);
    SortedMap<InstrumentId, BigDecimal> weights = new TreeMap<>();
    for (int i = 0; i < shares.size(); i++) {
      weights.put(id("N" + i), shares.get(i).fraction());
    }
    return weights;
  }

  private static Band absolute(String points) {
    return new Band.Absolute(number(points));
  }

  private static Band relative(String part) {
    return new Band.Relative(number(part));
  }
}
