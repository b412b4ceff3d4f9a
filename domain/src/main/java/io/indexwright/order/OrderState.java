package io.indexwright.order;

import io.indexwright.money.Quantity;

/**
 * Where an order stands. A state has the methods that lead out of it and no others, so a step that
 * is not in this diagram does not compile; docs/rules/orders.md has the same as a table, by what
 * the venue says.
 *
 * <pre>
 * NEW     ──▶ WORKING, FILLED, CANCELLED, EXPIRED, REJECTED
 * WORKING ──▶ FILLED, CANCELLED, EXPIRED
 * FILLED  ──▶ WORKING, CANCELLED, EXPIRED
 * </pre>
 */
public sealed interface OrderState {

  /** The word by which a state is stored and shown. */
  String name();

  /** Returns true if nothing is open; a bust can open a filled order again. */
  default boolean isTerminal() {
    return true;
  }

  /** The units that traded and count. */
  default Quantity executed() {
    return Quantity.NONE;
  }

  /** Not refused: whatever the venue reports of its trading is heard, however late it comes. */
  sealed interface Standing extends OrderState {

    /**
     * The venue has the order, and {@code executed} units of {@code ordered} have traded.
     *
     * @param executed at most {@code ordered}
     */
    Standing counting(Quantity ordered, Quantity executed);

    /** What remained was withdrawn; of two words of the end the first stays. */
    default Standing cancelled() {
      return new Cancelled(executed());
    }

    /** What remained ran out of time; of two words of the end the first stays. */
    default Standing expired() {
      return new Expired(executed());
    }
  }

  /** Written down, perhaps sent, not yet acknowledged. */
  record New() implements Standing {
    @Override
    public String name() {
      return "NEW";
    }

    @Override
    public boolean isTerminal() {
      return false;
    }

    @Override
    public Standing counting(Quantity ordered, Quantity executed) {
      return taken(ordered, executed);
    }

    /** The venue refused the order. */
    public Rejected rejected(String reason) {
      return new Rejected(reason);
    }
  }

  /**
   * On the venue's book.
   *
   * @param remaining units still open, more than zero
   */
  record Working(Quantity remaining, Quantity executed) implements Standing {

    /** Refuses to work on nothing. */
    public Working {
      if (remaining.equals(Quantity.NONE)) {
        throw new IllegalArgumentException("an order with nothing left does not work");
      }
    }

    @Override
    public String name() {
      return "WORKING";
    }

    @Override
    public boolean isTerminal() {
      return false;
    }

    @Override
    public Standing counting(Quantity ordered, Quantity executed) {
      return taken(ordered, executed);
    }
  }

  /** Executed in full. */
  record Filled(Quantity executed) implements Standing {
    @Override
    public String name() {
      return "FILLED";
    }

    @Override
    public Standing counting(Quantity ordered, Quantity executed) {
      return taken(ordered, executed);
    }
  }

  /** Withdrawn; {@code executed} units had traded before. */
  record Cancelled(Quantity executed) implements Standing {
    @Override
    public String name() {
      return "CANCELLED";
    }

    @Override
    public Cancelled counting(Quantity ordered, Quantity executed) {
      return new Cancelled(executed);
    }

    @Override
    public Cancelled expired() {
      return this;
    }
  }

  /** Out of time; {@code executed} units had traded before. */
  record Expired(Quantity executed) implements Standing {
    @Override
    public String name() {
      return "EXPIRED";
    }

    @Override
    public Expired counting(Quantity ordered, Quantity executed) {
      return new Expired(executed);
    }

    @Override
    public Expired cancelled() {
      return this;
    }
  }

  /** Refused by the venue. */
  record Rejected(String reason) implements OrderState {
    @Override
    public String name() {
      return "REJECTED";
    }
  }

  private static Standing taken(Quantity ordered, Quantity executed) {
    Quantity left = ordered.minus(executed);
    return left.equals(Quantity.NONE) ? new Filled(executed) : new Working(left, executed);
  }
}
