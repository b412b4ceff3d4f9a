package io.indexwright.corporateaction;

import static io.indexwright.money.Precision.positive;

import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.corporateaction.UntreatedException.Reason;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.Optional;

/** Something that an issuer gives to the holders of its shares. */
public sealed interface Distribution extends CorporateAction {

  /**
   * An ordinary dividend: a price index falls by it, a total return index does not.
   *
   * @param amount paid for one share, before tax, in the currency of its price
   */
  record Dividend(BigDecimal amount) implements Distribution {
    /** Refuses what is not positive. */
    public Dividend {
      amount = positive("a dividend", amount);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return Adjustment.paying(amount);
    }

    @Override
    public Turn turn() {
      return Turn.CASH;
    }
  }

  /**
   * Money that is not an ordinary dividend, so that it leaves the price index too.
   *
   * @param amount paid for one share, before tax, in the currency of its price
   */
  record SpecialDividend(BigDecimal amount) implements Distribution {
    /** Refuses what is not positive. */
    public SpecialDividend {
      amount = positive("a special dividend", amount);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      BigDecimal taken =
          switch (circumstances.treatment().specialDividends()) {
            case GROSS -> amount;
            case NET -> amount.multiply(BigDecimal.ONE.subtract(taxOf(circumstances)));
          };
      return new Adjustment(BigDecimal.ONE, BigDecimal.ONE, taken);
    }

    private static BigDecimal taxOf(Circumstances circumstances) {
      return circumstances
          .tax()
          .orElseThrow(
              () ->
                  new UntreatedException(
                      Reason.WITHHOLDING_UNKNOWN,
                      SpecialDividends.NET + " special dividends need a rate of tax"));
    }

    @Override
    public Turn turn() {
      return Turn.CASH;
    }
  }

  /**
   * Capital that is paid back, without tax: it leaves the price index too.
   *
   * @param amount paid for one share, in the currency of its price
   */
  record ReturnOfCapital(BigDecimal amount) implements Distribution {
    /** Refuses what is not positive. */
    public ReturnOfCapital {
      amount = positive("a return of capital", amount);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(BigDecimal.ONE, BigDecimal.ONE, amount);
    }

    @Override
    public Turn turn() {
      return Turn.CASH;
    }
  }

  /**
   * Whoever has {@code held} shares is given {@code distributed} shares of a child.
   *
   * @param value what one share of the child is worth, in the currency of the parent's price, if
   *     somebody said so
   */
  record SpinOff(
      InstrumentId child, BigDecimal distributed, BigDecimal held, Optional<BigDecimal> value)
      implements Distribution {
    /** Refuses what is not positive. */
    public SpinOff {
      distributed = positive("shares of the child", distributed);
      held = positive("shares of the parent", held);
      value = value.map(stated -> positive("the value of the child", stated));
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return circumstances.treatment().spinOffs() == SpinOffs.LEAVE_OUT
          ? new Adjustment(held, held, distributed.multiply(known()))
          : new Adjustment(held, held, BigDecimal.ZERO).giving(child, distributed);
    }

    private BigDecimal known() {
      return value.orElseThrow(
          () ->
              new UntreatedException(
                  Reason.CHILD_VALUE_UNKNOWN,
                  "to leave " + child + " out, the value of a share of it must be known"));
    }

    @Override
    public Turn turn() {
      return Turn.SPIN_OFF;
    }
  }
}
