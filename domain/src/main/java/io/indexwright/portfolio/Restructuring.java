package io.indexwright.portfolio;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** A change of units that moves no cash. Nothing happens to who holds nothing. */
public sealed interface Restructuring {

  /** The instruments that it names. */
  List<InstrumentId> instruments();

  /** Returns the balances after it. */
  Balances appliedTo(Balances before);

  /** Units are counted differently: 2 for 1, or 1 for 10. */
  record Split(InstrumentId instrument, Ratio ratio) implements Restructuring {
    @Override
    public List<InstrumentId> instruments() {
      return List.of(instrument);
    }

    @Override
    public Balances appliedTo(Balances before) {
      Quantity held = before.positionOf(instrument);
      return before.removing(instrument, held).adding(instrument, ratio.of(held));
    }
  }

  /**
   * Holders of a parent are given a child.
   *
   * @param ratio units of the child for units of the parent
   * @param costShare the part of the cost of the parent that goes with the child, 0 to 1
   */
  record SpinOff(InstrumentId parent, InstrumentId child, Ratio ratio, BigDecimal costShare)
      implements Restructuring {
    /** Refuses a part that is none, and a parent that is its own child. */
    public SpinOff {
      if (costShare.signum() < 0 || costShare.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a share of the cost is 0 to 1: " + costShare);
      }
      apart(parent, child);
      costShare = Precision.normalised(costShare);
    }

    @Override
    public List<InstrumentId> instruments() {
      return List.of(parent, child);
    }

    @Override
    public Balances appliedTo(Balances before) {
      return before.adding(child, ratio.of(before.positionOf(parent)));
    }
  }

  /** Units of a target became units of its acquirer. Cash for units is a sale of its own. */
  record Merger(InstrumentId target, InstrumentId acquirer, Ratio ratio) implements Restructuring {
    /** Refuses an acquirer that is its own target. */
    public Merger {
      apart(target, acquirer);
    }

    @Override
    public List<InstrumentId> instruments() {
      return List.of(target, acquirer);
    }

    @Override
    public Balances appliedTo(Balances before) {
      Quantity held = before.positionOf(target);
      return before.removing(target, held).adding(acquirer, ratio.of(held));
    }
  }

  private static void apart(InstrumentId one, InstrumentId other) {
    if (one.equals(other)) {
      throw new IllegalArgumentException("two instruments are needed: " + one);
    }
  }
}
