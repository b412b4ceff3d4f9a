package io.indexwright.portfolio;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Precision;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Something that happened to a portfolio. Rule: docs/rules/portfolio.md. */
public sealed interface Fact {

  /** Where it stands among the facts of one date. */
  Turn turn();

  /** The instruments that it names. */
  default List<InstrumentId> instruments() {
    return List.of();
  }

  /** Returns why {@code before} cannot be followed by this fact, if it cannot. */
  default Optional<String> objection(Balances before) {
    return Optional.empty();
  }

  /**
   * Returns the balances after this fact, which {@link #objection} has nothing against.
   *
   * @param id by which later facts name this one
   */
  Balances appliedTo(Balances before, String id);

  /** The order of one date, first to last. */
  enum Turn {
    /** Dividends are for the units that were held when the day began. */
    ENTITLEMENT,
    /** Units are counted differently or become units of something else. */
    RESTRUCTURING,
    /** Fractions are paid out. */
    FRACTION,
    /** Money comes, goes or is exchanged. */
    CASH,
    /** Units are bought and sold. */
    TRADE
  }

  /**
   * Units were bought or sold.
   *
   * @param consideration price times quantity, zero or more, without the fee
   * @param fee zero or more, in the same currency; paid whichever the side
   * @param rate what one unit of that currency was worth in the currency of the books, at this
   *     trade; 1 if they are the same
   */
  record Traded(Trade trade, Money consideration, Money fee, BigDecimal rate) implements Fact {
    /** Refuses negative amounts and a rate that is not positive. */
    public Traded {
      CurrencyMismatchException.check(consideration.currency(), fee.currency());
      if (consideration.isNegative() || fee.isNegative()) {
        throw new IllegalArgumentException(
            "a trade is for no less than nothing: " + trade + ", " + consideration + ", " + fee);
      }
      rate = Precision.positive("a rate", rate);
    }

    /** Returns the cash that it takes or brings: negative for a purchase. */
    public Money cash() {
      return isPurchase() ? consideration.plus(fee).negated() : consideration.minus(fee);
    }

    /** Returns true if units came in. */
    public boolean isPurchase() {
      return trade.side() == Side.BUY;
    }

    @Override
    public List<InstrumentId> instruments() {
      return List.of(trade.instrument());
    }

    @Override
    public Turn turn() {
      return Turn.TRADE;
    }

    @Override
    public Optional<String> objection(Balances before) {
      return isPurchase()
          ? Optional.empty()
          : before.shortage(trade.instrument(), trade.quantity(), "sold");
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      Balances paid = before.receiving(cash());
      return isPurchase()
          ? paid.adding(trade.instrument(), trade.quantity())
          : paid.removing(trade.instrument(), trade.quantity());
    }
  }

  /** An instrument went ex: what is held of it is owed {@code perUnit} each, half up in total. */
  record DividendDue(InstrumentId instrument, Price perUnit) implements Fact {
    @Override
    public List<InstrumentId> instruments() {
      return List.of(instrument);
    }

    @Override
    public Turn turn() {
      return Turn.ENTITLEMENT;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      Quantity held = before.positionOf(instrument);
      return before.owed(id, perUnit.times(held, RoundingMode.HALF_UP));
    }
  }

  /**
   * A dividend arrived, before tax; what was withheld is a {@link Charged} of its own.
   *
   * @param due the id of the {@link DividendDue}
   * @param amount what was owed, as a control
   */
  record DividendPaid(String due, Money amount) implements Fact {
    @Override
    public Turn turn() {
      return Turn.CASH;
    }

    @Override
    public Optional<String> objection(Balances before) {
      Optional<Money> owed = before.receivableOf(due);
      return owed.equals(Optional.of(amount))
          ? Optional.empty()
          : Optional.of(
              amount
                  + " was paid where "
                  + owed.map(Money::toString).orElse("nothing")
                  + " is owed for "
                  + due);
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before.settled(due).receiving(amount);
    }
  }

  /**
   * A fraction of a unit was paid out at the market.
   *
   * @param market the price of a whole unit; the cash is half up and in its currency
   * @param rate as in {@link Traded}
   */
  record CashInLieu(InstrumentId instrument, Quantity fraction, Price market, BigDecimal rate)
      implements Fact {
    /** Refuses a fraction of nothing and a rate that is not positive. */
    public CashInLieu {
      if (fraction.equals(Quantity.NONE)) {
        throw new IllegalArgumentException("cash in lieu of nothing: " + instrument);
      }
      rate = Precision.positive("a rate", rate);
    }

    /** Returns what was paid for the fraction. */
    public Money cash() {
      return market.times(fraction, RoundingMode.HALF_UP);
    }

    @Override
    public List<InstrumentId> instruments() {
      return List.of(instrument);
    }

    @Override
    public Turn turn() {
      return Turn.FRACTION;
    }

    @Override
    public Optional<String> objection(Balances before) {
      return before.shortage(instrument, fraction, "paid out");
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before.receiving(cash()).removing(instrument, fraction);
    }
  }

  /** Cash came in (positive) or went out (negative). */
  record CashMoved(Money amount) implements Fact {
    @Override
    public Turn turn() {
      return Turn.CASH;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before.receiving(amount);
    }
  }

  /**
   * A fee or a tax that belongs to no trade.
   *
   * @param amount what was paid; negative if it came back
   */
  record Charged(Charge charge, Money amount) implements Fact {
    @Override
    public Turn turn() {
      return Turn.CASH;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before.receiving(amount.negated());
    }
  }

  /** To whom money was lost. */
  enum Charge {
    /** A bank, a broker or a manager. */
    FEE,
    /** A state. */
    TAX
  }

  /** Money of one currency was given for money of another. Both are zero or more. */
  record Exchanged(Money given, Money received) implements Fact {
    /** Refuses negative amounts and an exchange within one currency. */
    public Exchanged {
      if (given.isNegative()
          || received.isNegative()
          || given.currency().equals(received.currency())) {
        throw new IllegalArgumentException("not an exchange: " + given + " for " + received);
      }
    }

    @Override
    public Turn turn() {
      return Turn.CASH;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before.receiving(given.negated()).receiving(received);
    }
  }

  /** Units were counted differently, or became units of something else. */
  record Restructured(Restructuring how) implements Fact {
    @Override
    public List<InstrumentId> instruments() {
      return how.instruments();
    }

    @Override
    public Turn turn() {
      return Turn.RESTRUCTURING;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return how.appliedTo(before);
    }
  }

  /** It did not happen after all: the content of a revision that takes a fact back. */
  record Cancelled() implements Fact {
    @Override
    public Turn turn() {
      return Turn.CASH;
    }

    @Override
    public Balances appliedTo(Balances before, String id) {
      return before;
    }
  }
}
