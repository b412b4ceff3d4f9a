package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * No corporate action moves the level, but for what a bankruptcy loses. Prices after the actions
 * are worked out here once more, to 80 digits.
 */
class ContinuityLawsTest {
  private static final MathContext EXACT = new MathContext(80);
  private static final String LAW = "continuity through corporate actions";

  @RepeatedTest(100)
  void isWorthTheSameBeforeAndAfter(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf(LAW, 1_000_000, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomMorning drawn = new RandomMorning(new Random(seed));
      try {
        IndexState after =
            drawn.state().adjustedBy(drawn.events(), drawn.previous(), drawn.rule()).state();
        check(seed, drawn, after);
      } catch (UntreatedException refused) {
        assertThat(refused.reason()).isEqualTo(UntreatedException.Reason.NOBODY_LEFT);
        assertThat(survivors(drawn)).as("worth of who is left, seed " + seed).isZero();
      }
    }
  }

  private static void check(int seed, RandomMorning drawn, IndexState after) {
    BigDecimal before = valueBefore(drawn).subtract(lost(drawn));
    BigDecimal level = before.divide(drawn.state().divisor().value(), EXACT);
    BigDecimal levelAfter = valueAfter(drawn, after).divide(after.divisor().value(), EXACT);
    BigDecimal moved = levelAfter.subtract(level).abs();

    assertThat(moved.compareTo(level.movePointLeft(32)))
        .as("%s to %s with seed %d", level, levelAfter, seed)
        .isNotPositive();
  }

  private static BigDecimal valueBefore(RandomMorning drawn) {
    BigDecimal value = BigDecimal.ZERO;
    for (var held : drawn.state().basket().shares().entrySet()) {
      value = value.add(held.getValue().count().multiply(cum(drawn, held.getKey())));
    }
    return value;
  }

  private static BigDecimal valueAfter(RandomMorning drawn, IndexState after) {
    BigDecimal value = BigDecimal.ZERO;
    for (var held : after.basket().shares().entrySet()) {
      value = value.add(held.getValue().count().multiply(ex(drawn, held.getKey())));
    }
    return value;
  }

  /** What a bankrupt was worth, less what its holders got on the same morning. */
  private static BigDecimal lost(RandomMorning drawn) {
    BigDecimal lost = BigDecimal.ZERO;
    for (Map.Entry<InstrumentId, Adjustment> one : drawn.events().entrySet()) {
      if (one.getValue().isLoss()) {
        BigDecimal shares = drawn.state().basket().sharesOf(one.getKey()).count();
        BigDecimal got =
            one.getValue().cash().add(given(drawn, one.getValue())).max(BigDecimal.ZERO);
        BigDecimal each =
            cum(drawn, one.getKey()).subtract(got.divide(one.getValue().held(), EXACT));
        lost = lost.add(shares.multiply(each));
      }
    }
    return lost;
  }

  private static BigDecimal survivors(RandomMorning drawn) {
    BigDecimal worth = BigDecimal.ZERO;
    for (InstrumentId held : drawn.state().basket().constituents()) {
      boolean isGone = eventOf(drawn, held).filter(Adjustment::isEnd).isPresent();
      worth = isGone ? worth : worth.add(cum(drawn, held));
    }
    return worth;
  }

  private static BigDecimal cum(RandomMorning drawn, InstrumentId instrument) {
    return drawn.previous().of(instrument).orElseThrow();
  }

  /** Parents come before their children, so this comes to an end. */
  private static BigDecimal ex(RandomMorning drawn, InstrumentId instrument) {
    BigDecimal cum = cum(drawn, instrument);
    Optional<Adjustment> event = eventOf(drawn, instrument);
    if (cum.signum() == 0 || event.isEmpty() || event.get().isEnd()) {
      return cum;
    }
    Adjustment made = event.get();
    return made.held()
        .multiply(cum)
        .subtract(made.cash())
        .subtract(given(drawn, made))
        .divide(made.after(), EXACT);
  }

  private static BigDecimal given(RandomMorning drawn, Adjustment event) {
    SortedMap<InstrumentId, BigDecimal> received = event.received();
    BigDecimal worth = BigDecimal.ZERO;
    for (Map.Entry<InstrumentId, BigDecimal> one : received.entrySet()) {
      worth = worth.add(one.getValue().multiply(ex(drawn, one.getKey())));
    }
    return worth;
  }

  private static Optional<Adjustment> eventOf(RandomMorning drawn, InstrumentId instrument) {
    return Optional.ofNullable(drawn.events().get(instrument));
  }
}
