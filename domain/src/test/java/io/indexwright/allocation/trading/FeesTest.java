package io.indexwright.allocation.trading;

import static io.indexwright.market.Books.JPY;
import static io.indexwright.market.Books.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FeesTest {
  private static final Fees A_DOLLAR = new Fees.Fixed(number("1"));
  private static final Fees TEN_POINTS = new Fees.BasisPoints(number("10"));

  @Nested
  class Alone {

    @Test
    void areNothing_whenThereAreNone() {
      assertThat(Fees.none().on(buying("7", "700"))).isEqualTo(usd("0"));
    }

    @Test
    void areTheSameForEveryTrade() {
      assertThat(A_DOLLAR.on(buying("7", "700"))).isEqualTo(usd("1.00"));
      assertThat(A_DOLLAR.on(buying("1", "0.01"))).isEqualTo(usd("1.00"));
    }

    /** 300 × 0.0035 = 1.05; 3 × 0.0035 = 0.0105, and 1 × 0.005 is just half a cent. */
    @Test
    void areChargedForEveryUnit() {
      Fees perShare = new Fees.PerUnit(number("0.0035"));

      assertThat(perShare.on(buying("300", "9000"))).isEqualTo(usd("1.05"));
      assertThat(perShare.on(buying("3", "90"))).isEqualTo(usd("0.01"));
      assertThat(new Fees.PerUnit(number("0.005")).on(buying("1", "30"))).isEqualTo(usd("0.01"));
    }

    /** A thousandth of 1234.50 is 1.2345; of 1235 it is 1.235, half up. */
    @Test
    void areAPartOfTheConsideration() {
      assertThat(TEN_POINTS.on(buying("1", "1234.50"))).isEqualTo(usd("1.23"));
      assertThat(TEN_POINTS.on(buying("1", "1235"))).isEqualTo(usd("1.24"));
    }

    @Test
    void areInTheCurrencyOfTheTrade() {
      Trade inYen = new Trade(Side.BUY, "JP", Quantity.of(1), Money.of("1500", JPY));

      assertThat(TEN_POINTS.on(inYen)).isEqualTo(Money.of("2", JPY));
      assertThat(Fees.none().on(inYen)).isEqualTo(Money.of("0", JPY));
    }

    @Test
    void areDutyOnOneSideInOneCountry() {
      Fees duty = new Fees.StampDuty(Side.BUY, "GB", number("50"));

      assertThat(duty.on(trade(Side.BUY, "GB", "1000"))).isEqualTo(usd("5.00"));
      assertThat(duty.on(trade(Side.SELL, "GB", "1000"))).isEqualTo(usd("0.00"));
      assertThat(duty.on(trade(Side.BUY, "IE", "1000"))).isEqualTo(usd("0.00"));
    }

    @Test
    void areWhatACommissionSays() {
      Fees fees = new Fees.Charged(new Commission(usd("2"), number("10")));

      assertThat(fees.on(buying("1", "1000"))).isEqualTo(usd("3.00"));
      assertThat(fees.isRising()).isTrue();
    }

    @Test
    void areOfOneCurrency_ifACommissionHasAnAmount() {
      Trade inYen = new Trade(Side.BUY, "JP", Quantity.of(1), Money.of("1500", JPY));

      assertThat(new Fees.Charged(new Commission(usd("0"), number("10"))).on(inYen))
          .isEqualTo(Money.of("2", JPY));
      assertThatExceptionOfType(CurrencyMismatchException.class)
          .isThrownBy(() -> new Fees.Charged(new Commission(usd("2"), number("10"))).on(inYen));
    }
  }

  /** 50 points below 1000, 20 from there, 10 from 5000. */
  @Nested
  class InTiers {

    /** The rate of the tier it falls into, on the whole: from 1000 on exactly it is the next. */
    @Test
    void applyOneRateToTheWhole() {
      Fees fees = tiers(false);

      assertThat(fees.on(buying("1", "999.99"))).isEqualTo(usd("5.00"));
      assertThat(fees.on(buying("1", "1000"))).isEqualTo(usd("2.00"));
      assertThat(fees.on(buying("1", "4999.99"))).isEqualTo(usd("10.00"));
      assertThat(fees.on(buying("1", "6000"))).isEqualTo(usd("6.00"));
    }

    /** Of 6000: 1000 at 50 are 5, 4000 at 20 are 8, 1000 at 10 are 1. */
    @Test
    void applyEachRateToItsSlice() {
      Fees fees = tiers(true);

      assertThat(fees.on(buying("1", "999.99"))).isEqualTo(usd("5.00"));
      assertThat(fees.on(buying("1", "1000"))).isEqualTo(usd("5.00"));
      assertThat(fees.on(buying("1", "3000"))).isEqualTo(usd("9.00"));
      assertThat(fees.on(buying("1", "6000"))).isEqualTo(usd("14.00"));
    }

    @Test
    void mayFall_whenOneRateAppliesToTheWhole() {
      assertThat(tiers(false).isRising()).isFalse();
      assertThat(tiers(true).isRising()).isTrue();
      assertThat(tiers(false).atLeast(number("1")).isRising()).isFalse();
      assertThat(tiers(false).atMost(number("9")).isRising()).isFalse();
      assertThat(A_DOLLAR.plus(tiers(false)).isRising()).isFalse();
      assertThat(A_DOLLAR.plus(tiers(true)).atLeast(number("1")).atMost(number("9")).isRising())
          .isTrue();
      assertThat(A_DOLLAR.isRising()).isTrue();
    }

    @Test
    void beginAtZero() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Fees.Tiered(points("1000", "20"), true))
          .withMessageContaining("1000");
      assertThatIllegalArgumentException().isThrownBy(() -> new Fees.Tiered(new TreeMap<>(), true));
    }

    @Test
    void areKeptAsTheyWereGiven() {
      SortedMap<BigDecimal, BigDecimal> points = points("0", "50");
      Fees.Tiered fees = new Fees.Tiered(points, true);
      points.put(number("10"), number("0"));

      assertThat(fees.points()).hasSize(1);
    }
  }

  @Nested
  class Together {

    @Test
    void areNoLessThanALeast_andNoMoreThanAMost() {
      Fees bounded = TEN_POINTS.atLeast(number("5")).atMost(number("20"));

      assertThat(bounded.on(buying("1", "1000"))).isEqualTo(usd("5.00"));
      assertThat(bounded.on(buying("1", "7000"))).isEqualTo(usd("7.00"));
      assertThat(bounded.on(buying("1", "70000"))).isEqualTo(usd("20.00"));
    }

    /** Each is rounded on its own: a thousandth of 4.50 is 0.0045, thrice nothing. */
    @Test
    void areSummed_eachRoundedOnItsOwn() {
      Fees sum = TEN_POINTS.plus(TEN_POINTS).plus(TEN_POINTS);

      assertThat(sum.on(buying("1", "4.50"))).isEqualTo(usd("0.00"));
      assertThat(sum.on(buying("1", "5"))).isEqualTo(usd("0.03"));
      assertThat(A_DOLLAR.plus(TEN_POINTS).on(buying("1", "1000"))).isEqualTo(usd("2.00"));
    }

    @Test
    void areOneSum_howeverTheyWereAdded() {
      Fees duty = new Fees.StampDuty(Side.BUY, "GB", number("50"));

      assertThat(A_DOLLAR.plus(TEN_POINTS.plus(duty)))
          .isEqualTo(A_DOLLAR.plus(TEN_POINTS).plus(duty))
          .isEqualTo(new Fees.Sum(List.of(A_DOLLAR, TEN_POINTS, duty)));
    }
  }

  @Test
  void areNeverNegative() {
    BigDecimal less = number("-0.01");

    refuses(() -> new Fees.Fixed(less));
    refuses(() -> new Fees.PerUnit(less));
    refuses(() -> new Fees.BasisPoints(less));
    refuses(() -> new Fees.StampDuty(Side.BUY, "GB", less));
    refuses(() -> new Fees.AtLeast(A_DOLLAR, less));
    refuses(() -> new Fees.AtMost(A_DOLLAR, less));
    refuses(() -> new Fees.Tiered(points("0", "-0.01"), true));
  }

  /** Slices, done again one after the other from below. */
  @RepeatedTest(20)
  void sumUpSlices(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 50; i++) {
      SortedMap<BigDecimal, BigDecimal> points = points("0", "" + random.nextInt(90));
      for (int tier = random.nextInt(4); tier > 0; tier--) {
        points.put(BigDecimal.valueOf(1 + random.nextInt(9000)), BigDecimal.valueOf(tier * 7L));
      }
      BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
      Money fee = new Fees.Tiered(points, true).on(buying("1", whole.toPlainString()));

      assertThat(fee.amount()).isCloseTo(sliceBySlice(points, whole), offset(number("0.005")));
    }
  }

  private static BigDecimal sliceBySlice(
      SortedMap<BigDecimal, BigDecimal> points, BigDecimal whole) {
    BigDecimal sum = BigDecimal.ZERO;
    List<BigDecimal> starts = List.copyOf(points.keySet());
    for (int i = 0; i < starts.size(); i++) {
      BigDecimal end = i + 1 < starts.size() ? starts.get(i + 1).min(whole) : whole;
      BigDecimal slice = end.subtract(starts.get(i)).max(BigDecimal.ZERO);
      sum = sum.add(slice.multiply(points.getOrDefault(starts.get(i), BigDecimal.ZERO)));
    }
    return sum.movePointLeft(4);
  }

  private static void refuses(Supplier<Fees> fees) {
    assertThatIllegalArgumentException().isThrownBy(fees::get).withMessageContaining("-0.01");
  }

  private static Fees tiers(boolean sliced) {
    return new Fees.Tiered(points("0", "50", "1000", "20", "5000", "10"), sliced);
  }

  private static SortedMap<BigDecimal, BigDecimal> points(String... fromAndPoints) {
    SortedMap<BigDecimal, BigDecimal> points = new TreeMap<>();
    for (int i = 0; i < fromAndPoints.length; i += 2) {
      points.put(number(fromAndPoints[i]), number(fromAndPoints[i + 1]));
    }
    return points;
  }

  private static Trade buying(String units, String consideration) {
    return new Trade(Side.BUY, "", new Quantity(number(units)), usd(consideration));
  }

  private static Trade trade(Side side, String country, String consideration) {
    return new Trade(side, country, Quantity.of(1), usd(consideration));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
