package io.indexwright.corporateaction;

import static io.indexwright.money.Precision.positive;

import java.math.BigDecimal;
import java.util.Currency;

/** Something that changes how an instrument is spoken of, and nothing else. */
public sealed interface Renaming extends CorporateAction {

  @Override
  default Adjustment adjusting(Circumstances circumstances) {
    return Adjustment.NONE;
  }

  @Override
  default Turn turn() {
    return Turn.COUNT;
  }

  /**
   * The instrument goes by another symbol or number; its {@link
   * io.indexwright.instrument.InstrumentId} stays.
   *
   * @param name the new one; not blank
   */
  record SymbolChange(String name) implements Renaming {
    /** Refuses a blank name. */
    public SymbolChange {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a symbol change needs the new symbol");
      }
    }
  }

  /**
   * From the ex-date on the instrument is priced in another currency.
   *
   * @param rate units of {@code to} for one of {@code from}
   */
  record Redenomination(Currency from, Currency to, BigDecimal rate) implements Renaming {
    /** Refuses a rate that is not positive, and a currency that stays. */
    public Redenomination {
      rate = positive("the rate of a redenomination", rate);
      if (from.equals(to)) {
        throw new IllegalArgumentException("a redenomination needs another currency than " + to);
      }
    }
  }
}
