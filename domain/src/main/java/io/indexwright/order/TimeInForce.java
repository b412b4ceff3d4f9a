package io.indexwright.order;

import io.indexwright.money.Quantity;
import java.time.Instant;

/** How long an order stays open. Rule: docs/rules/orders.md. */
public sealed interface TimeInForce {

  /** Until the end of the session. */
  static TimeInForce day() {
    return new Day();
  }

  /** Until it is filled or cancelled. */
  static TimeInForce gtc() {
    return new GoodTillCancelled();
  }

  /** What does not trade at once is withdrawn. */
  static TimeInForce ioc() {
    return new ImmediateOrCancel();
  }

  /** All of it at once, or nothing. */
  static TimeInForce fok() {
    return new FillOrKill();
  }

  /** The word by which it is stored and shown. */
  String name();

  /**
   * Returns true if an order of the session that ends at {@code close} is over at {@code now}; the
   * closing instant, or the instant named, is over already.
   */
  boolean isOver(Instant now, Instant close);

  /** Returns how much of {@code open} trades when {@code offered} is there to trade with. */
  default Quantity tradable(Quantity open, Quantity offered) {
    return offered.exceeds(open) ? open : offered;
  }

  /** Returns true if what did not trade on arrival is withdrawn. */
  default boolean isImmediate() {
    return false;
  }

  /** Until the end of the session. */
  record Day() implements TimeInForce {
    @Override
    public String name() {
      return "DAY";
    }

    @Override
    public boolean isOver(Instant now, Instant close) {
      return !now.isBefore(close);
    }
  }

  /** Until it is filled or cancelled. */
  record GoodTillCancelled() implements TimeInForce {
    @Override
    public String name() {
      return "GTC";
    }

    @Override
    public boolean isOver(Instant now, Instant close) {
      return false;
    }
  }

  /** Until {@code end}, exclusive, over as many sessions as that takes. */
  record GoodTill(Instant end) implements TimeInForce {
    @Override
    public String name() {
      return "GTD";
    }

    @Override
    public boolean isOver(Instant now, Instant close) {
      return !now.isBefore(end);
    }
  }

  /** What does not trade at once is withdrawn. */
  record ImmediateOrCancel() implements TimeInForce {
    @Override
    public String name() {
      return "IOC";
    }

    @Override
    public boolean isOver(Instant now, Instant close) {
      return !now.isBefore(close);
    }

    @Override
    public boolean isImmediate() {
      return true;
    }
  }

  /** All of it at once, or nothing. */
  record FillOrKill() implements TimeInForce {
    @Override
    public String name() {
      return "FOK";
    }

    @Override
    public boolean isOver(Instant now, Instant close) {
      return !now.isBefore(close);
    }

    @Override
    public Quantity tradable(Quantity open, Quantity offered) {
      return open.exceeds(offered) ? Quantity.NONE : open;
    }

    @Override
    public boolean isImmediate() {
      return true;
    }
  }
}
