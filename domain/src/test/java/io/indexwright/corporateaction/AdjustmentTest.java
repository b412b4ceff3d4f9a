package io.indexwright.corporateaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
  private static final Adjustment SPLIT_2_FOR_1 = event("1", "2", "0");
  private static final Adjustment SPECIAL_DIVIDEND = event("1", "1", "5");

  /** One new share for four at 15: who had four pays 15 and has five. */
  private static final Adjustment RIGHTS_1_FOR_4 = event("4", "5", "-15");

  private static Adjustment event(String held, String after, String cash) {
    return new Adjustment(number(held), number(after), number(cash));
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void multipliesSharesAndDividesThePrice_whenSplit() {
    assertThat(SPLIT_2_FOR_1.sharesAfter(number("150"))).isEqualByComparingTo("300");
    assertThat(SPLIT_2_FOR_1.priceAfter(number("41.5"))).isEqualByComparingTo("20.75");
    assertThat(SPLIT_2_FOR_1.valueAfter(number("150"), number("41.5")))
        .isEqualByComparingTo("6225");
  }

  @Test
  void takesADividendOutOfThePrice_andLeavesTheShares() {
    assertThat(SPECIAL_DIVIDEND.sharesAfter(number("150"))).isEqualByComparingTo("150");
    assertThat(SPECIAL_DIVIDEND.priceAfter(number("41.5"))).isEqualByComparingTo("36.5");
    assertThat(SPECIAL_DIVIDEND.valueAfter(number("150"), number("41.5")))
        .isEqualByComparingTo("5475");
  }

  /** Four at 20.6 and 15 paid in are 97.4, and five shares. */
  @Test
  void makesTheTheoreticalExRightsPrice() {
    assertThat(RIGHTS_1_FOR_4.priceAfter(number("20.6"))).isEqualByComparingTo("19.48");
    assertThat(RIGHTS_1_FOR_4.sharesAfter(number("100"))).isEqualByComparingTo("125");
    assertThat(RIGHTS_1_FOR_4.valueAfter(number("100"), number("20.6")))
        .isEqualByComparingTo("2435");
  }

  @Test
  void knowsWhetherSharesWereRounded() {
    Adjustment threeForSeven = event("7", "3", "0");

    assertThat(threeForSeven.isExact(number("14"), threeForSeven.sharesAfter(number("14"))))
        .isTrue();
    assertThat(threeForSeven.isExact(number("10"), threeForSeven.sharesAfter(number("10"))))
        .isFalse();
    assertThat(SPLIT_2_FOR_1.isExact(number("10"), number("20.0"))).isTrue();
    assertThat(SPLIT_2_FOR_1.isExact(number("10"), number("20.1"))).isFalse();
  }

  @Test
  void isEqual_whenOnlyTheTrailingZerosDiffer() {
    assertThat(event("1.0", "2.00", "0.000")).isEqualTo(SPLIT_2_FOR_1);
  }

  /** A split and then a dividend of 5 is not what a dividend of 5 and then a split is. */
  @Test
  void happensInOrder() {
    assertThat(SPLIT_2_FOR_1.then(SPECIAL_DIVIDEND).priceAfter(number("40")))
        .isEqualByComparingTo("15");
    assertThat(SPECIAL_DIVIDEND.then(SPLIT_2_FOR_1).priceAfter(number("40")))
        .isEqualByComparingTo("17.5");
  }

  @RepeatedTest(100)
  void isOneAfterTheOther_whenMadeOne(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Adjustment first = any(random);
    Adjustment second = any(random);
    Adjustment third = any(random);
    Adjustment all = first.then(second).then(third);
    BigDecimal shares = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
    BigDecimal cum = BigDecimal.valueOf(50_000 + random.nextInt(50_000), 2);

    assertThat(all).isEqualTo(first.then(second.then(third)));
    assertClose(
        all.sharesAfter(shares), third.sharesAfter(second.sharesAfter(first.sharesAfter(shares))));
    assertClose(all.priceAfter(cum), third.priceAfter(second.priceAfter(first.priceAfter(cum))));
  }

  @RepeatedTest(100)
  void neitherMakesNorLosesMoney(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Adjustment event = any(random);
    BigDecimal shares = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
    BigDecimal cum = BigDecimal.valueOf(50_000 + random.nextInt(50_000), 2);

    assertClose(
        event.valueAfter(shares, cum), event.sharesAfter(shares).multiply(event.priceAfter(cum)));
  }

  /** Ratios of up to 9 to 9; at most 5 are paid out for a share and at most 5 paid in. */
  private static Adjustment any(Random random) {
    int held = 1 + random.nextInt(9);
    return new Adjustment(
        BigDecimal.valueOf(held),
        BigDecimal.valueOf(1 + random.nextInt(9)),
        BigDecimal.valueOf(held * (random.nextInt(1001) - 500L), 2));
  }

  private static void assertClose(BigDecimal one, BigDecimal other) {
    assertThat(one).isCloseTo(other, within(other.abs().movePointLeft(28)));
  }

  @Test
  void refusesAHoldingOfNothing_beforeOrAfter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event("0", "1", "0"))
        .withMessageContaining("0 to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> event("-1", "1", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> event("1", "-1", "0"));
  }

  @Test
  void refusesToPayOutMoreThanThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPECIAL_DIVIDEND.priceAfter(number("5")))
        .withMessageContaining("nothing is left of a close of 5");
    assertThat(SPECIAL_DIVIDEND.priceAfter(number("5.01"))).isEqualByComparingTo("0.01");
  }
}
