package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.JPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Conversion;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A portfolio in dollars that trades in euros and yen too. */
class CurrencyAllocationTest {
  private static final Planned EUROS =
      Planned.aimingAt(weights("E", "1")).pricing("E", "9.99", EUR).changing("0", "EUR", "1.0871");

  @Nested
  class Buying {

    /** 9 × 9.99 = 89.91 euros, × 1.0871 = 97.741161, paid with 97.75. Ten cost 108.61. */
    @Test
    void paysRoundedUp() {
      Allocation plan = EUROS.of("97.75");

      expect(plan, "0", "0", buy("E", "9"));
      assertThat(plan.conversions()).containsExactly(new Conversion(usd("97.75"), euros("89.91")));
      assertThat(EUROS.of("97.74").tickets()).containsExactly(buy("E", "8"));
    }

    /** A per cent more: 98.71857261; the fee is what that is beyond 97.75. */
    @Test
    void paysTheSpread_asAFee() {
      Planned spread = EUROS.changing("0.01", "EUR", "1.0871");

      expect(spread.of("98.72"), "0.97", "0", buy("E", "9"));
      assertThat(spread.of("98.71").tickets()).containsExactly(buy("E", "8"));
    }

    /** The fee of 1.50 is in euros: 91.41 × 1.0871 = 99.371811. */
    @Test
    void paysTheFeeInTheSameCurrency() {
      Planned fixed =
          EUROS.under(AllocationPolicy.investingAll(new Fees.Fixed(new BigDecimal("1.50"))));
      Allocation plan = fixed.of("99.38");

      expect(plan, "1.63", "0", buy("E", "9"));
      assertThat(plan.conversions()).containsExactly(new Conversion(usd("99.38"), euros("91.41")));
      assertThat(fixed.of("99.37").tickets()).containsExactly(buy("E", "8"));
    }
  }

  @Nested
  class Selling {
    private final Planned out =
        Planned.aimingAt(weights("A", "1"), "A", "10")
            .pricing("E", "9.99", EUR)
            .changing("0", "EUR", "1.0871");

    /** 89.91 euros bring 97.741161, so 97.74; with the 2.26 there are, ten A are bought for 100. */
    @Test
    void getsRoundedDown() {
      Planned funding = out.under(Cases.FREE.payingFrom(Funding.SALES_TOO));
      Allocation plan = funding.of(portfolio("2.26", "E", "9"));

      expect(plan, "0", "0", sell("E", "9"), buy("A", "10"));
      assertThat(plan.conversions()).containsExactly(new Conversion(euros("89.91"), usd("97.74")));
      expect(funding.of(portfolio("2.25", "E", "9")), "0", "9.99", sell("E", "9"), buy("A", "9"));
    }

    /** A per cent less: 96.76374939; 0.98 of the 97.74 are lost. */
    @Test
    void losesTheSpread_asAFee() {
      expect(
          out.changing("0.01", "EUR", "1.0871").of(portfolio("0", "E", "9")),
          "0.98",
          "96.76",
          sell("E", "9"));
    }
  }

  /**
   * 10 E at 10 euros are 110 dollars, 5 F at 20 euros as many, 10 J at 1000 yen 70. All 290 go half
   * into G, at 20 euros, and half into K, at 2500 yen: 6 G for 132 dollars and 9 K for 157.50.
   */
  @Test
  void changesEachCurrencyOnce_andEachWay() {
    Planned swap =
        Planned.aimingAt(weights("G", "0.5", "K", "0.5"))
            .pricing("E", "10", EUR)
            .pricing("F", "20", EUR)
            .pricing("G", "20", EUR)
            .pricing("J", "1000", JPY)
            .pricing("K", "2500", JPY)
            .changing("0", "EUR", "1.10", "JPY", "0.007")
            .under(Cases.FREE.payingFrom(Funding.SALES_TOO));
    Allocation plan = swap.of(portfolio("0", "E", "10", "F", "5", "J", "10"));

    expect(
        plan,
        "0",
        "0.50",
        sell("E", "10"),
        sell("F", "5"),
        sell("J", "10"),
        buy("G", "6"),
        buy("K", "9"));
    assertThat(plan.conversions())
        .containsExactly(
            new Conversion(euros("200"), usd("220")),
            new Conversion(Money.of("10000", JPY), usd("70")),
            new Conversion(usd("132"), euros("120")),
            new Conversion(usd("157.50"), Money.of("22500", JPY)));
  }

  @Test
  void needsNoConversion_forItsOwnCurrency() {
    Allocation plan =
        Planned.aimingAt(weights("A", "0.5", "E", "0.5"), "A", "10")
            .pricing("E", "20", EUR)
            .changing("0", "EUR", "1.5")
            .of("100");

    assertThat(plan.tickets()).containsExactly(buy("A", "4"), buy("E", "2"));
    assertThat(plan.conversions()).containsExactly(new Conversion(usd("60"), euros("40")));
  }

  @Test
  void namesTheCurrencyThatHasNoRate() {
    Planned without = EUROS.pricing("J", "1000", JPY);

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> without.of(portfolio("100", "J", "1")))
        .withMessage("no rate of JPY in USD");
    assertThat(without.of(portfolio("100")).tickets()).containsExactly(buy("E", "9"));
  }

  @Test
  void isInTheCurrencyOfItsCash() {
    Planned inEuros = EUROS.at(Conditions.plain(EUR));

    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> inEuros.of("100"))
        .withMessage("expected EUR but was USD");
  }

  private static Money euros(String amount) {
    return Money.of(amount, EUR);
  }
}
