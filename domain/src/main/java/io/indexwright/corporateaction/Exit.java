package io.indexwright.corporateaction;

import static io.indexwright.money.Precision.positive;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;

/** The end of an instrument. On its ex-date it trades no more. */
public sealed interface Exit extends CorporateAction {

  @Override
  default Turn turn() {
    return Turn.EXIT;
  }

  /**
   * Every share is bought for money.
   *
   * @param amount paid for one share, in the currency of its price
   */
  record CashMerger(BigDecimal amount) implements Exit {
    /** Refuses what is not positive. */
    public CashMerger {
      amount = positive("what is paid for a share", amount);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(BigDecimal.ONE, BigDecimal.ZERO, amount);
    }
  }

  /**
   * {@code held} shares become {@code exchanged} shares of the acquirer, as those are counted on
   * the ex-date.
   */
  record StockMerger(InstrumentId acquirer, BigDecimal exchanged, BigDecimal held) implements Exit {
    /** Refuses what is not positive. */
    public StockMerger {
      exchanged = positive("shares of the acquirer", exchanged);
      held = positive("shares of the target", held);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(held, BigDecimal.ZERO, BigDecimal.ZERO).giving(acquirer, exchanged);
    }
  }

  /**
   * {@code held} shares become {@code exchanged} shares of the acquirer and money.
   *
   * @param amount paid for {@code held} shares, in the currency of their price
   */
  record MixedMerger(
      InstrumentId acquirer, BigDecimal exchanged, BigDecimal held, BigDecimal amount)
      implements Exit {
    /** Refuses what is not positive. */
    public MixedMerger {
      exchanged = positive("shares of the acquirer", exchanged);
      held = positive("shares of the target", held);
      amount = positive("what is paid besides", amount);
    }

    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(held, BigDecimal.ZERO, amount).giving(acquirer, exchanged);
    }
  }

  /** It is traded no longer, and leaves at its last close. */
  record Delisting() implements Exit {
    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return new Adjustment(
          BigDecimal.ONE, BigDecimal.ZERO, circumstances.cum().orElse(BigDecimal.ZERO));
    }
  }

  /** It is worth nothing from the ex-date on. */
  record Bankruptcy() implements Exit {
    @Override
    public Adjustment adjusting(Circumstances circumstances) {
      return Adjustment.losing();
    }
  }
}
