package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DivisorChangeTest {
  private static final LocalDate DATE = LocalDate.parse("2018-06-25");
  private static final DivisorChange.Cause CAUSE = DivisorChange.Cause.REPLACEMENT;
  private static final MarketValue BEFORE = MarketValue.of("300");
  private static final MarketValue AFTER = MarketValue.of("200");

  /**
   * Docs/rules/divisor.md: GE at 12.75 leaves the Dow Jones Industrial Average and WBA at 67.24
   * joins, so 54.49 is added to 24252.80 × 0.14523396877348 = 3522.33... of prices.
   */
  @Test
  void followsTheDowThroughAReplacement() {
    Divisor old = Divisor.of("0.14523396877348");
    BigDecimal sum = new BigDecimal("24252.80").multiply(old.value());
    MarketValue before = new MarketValue(sum);
    MarketValue after = new MarketValue(sum.add(new BigDecimal("54.49")));

    Divisor next =
        DivisorChange.bridging(DATE, CAUSE, new DivisorChange.Valued(before, old), after).after();

    assertThat(next.value().toPlainString()).startsWith("0.147480719");
    assertThat(next.levelOf(after).published(2)).isEqualByComparingTo("24252.80");
  }

  @Test
  void keepsWhatItWasMadeFrom() {
    DivisorChange change =
        DivisorChange.bridging(
            DATE, CAUSE, new DivisorChange.Valued(BEFORE, Divisor.of("2")), AFTER);

    assertThat(change)
        .isEqualTo(
            new DivisorChange(
                DATE,
                CAUSE,
                BEFORE,
                AFTER,
                Divisor.of("2"),
                Divisor.of("1.333333333333333333333333333333333")));
  }

  @Test
  void refusesToMoveTheLevel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changeTo("1.33333333333333333333"))
        .withMessageContaining("2018-06-25")
        .withMessageContaining("150");
    assertThatIllegalArgumentException().isThrownBy(() -> changeTo("2"));
  }

  @Test
  void toleratesTheLastTwoDigitsOfAQuotient() {
    assertThat(changeTo("1.333333333333333333333333333333334").after()).isNotNull();
  }

  /** Values from fractions of a cent to more than all the money there is, one after another. */
  @RepeatedTest(100)
  void bridgingNeverMovesTheLevel(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    DivisorChange.Valued now = new DivisorChange.Valued(value(random), Divisor.of("1"));
    for (int step = 0; step < 200; step++) {
      MarketValue next = value(random);
      IndexLevel level = now.divisor().levelOf(now.value());

      DivisorChange change = DivisorChange.bridging(DATE, CAUSE, now, next);

      assertThat(change.after().levelOf(next).points().subtract(level.points()).abs())
          .isLessThanOrEqualTo(level.points().movePointLeft(32));
      now = new DivisorChange.Valued(next, change.after());
    }
  }

  private static DivisorChange changeTo(String divisor) {
    return new DivisorChange(DATE, CAUSE, BEFORE, AFTER, Divisor.of("2"), Divisor.of(divisor));
  }

  private static MarketValue value(Random random) {
    long digits = 1L + random.nextInt(Integer.MAX_VALUE);
    return new MarketValue(BigDecimal.valueOf(digits, random.nextInt(26) - 12));
  }
}
