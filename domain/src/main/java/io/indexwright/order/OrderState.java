package io.indexwright.order;

import io.indexwright.money.Quantity;

/**
 * Where an order stands. Each state accepts the events it names and refuses the others.
 *
 * <pre>
 * New ──acknowledged──▶ Working ──filled──▶ Working │ Filled
 *  └────rejected──▶ Rejected  └───cancelled──▶ Cancelled
 * </pre>
 */
public sealed interface OrderState {

  /** The word by which a state is stored and shown. */
  String name();

  /** Returns true if nothing further can happen to the order. */
  default boolean isTerminal() {
    return true;
  }

  /**
   * The venue took the order onto its book.
   *
   * @throws OrderTransitionException unless this state is {@link New}
   */
  default OrderState acknowledged(Quantity ordered) {
    throw new OrderTransitionException(this, "acknowledged");
  }

  /**
   * The venue refused the order.
   *
   * @throws OrderTransitionException unless this state is {@link New}
   */
  default OrderState rejected(String reason) {
    throw new OrderTransitionException(this, "rejected (" + reason + ")");
  }

  /**
   * Some of the order traded.
   *
   * @throws OrderTransitionException unless this state is {@link Working} and has as much left
   */
  default OrderState filled(Fill fill) {
    throw new OrderTransitionException(this, "filled by " + fill.id());
  }

  /**
   * What remained was withdrawn.
   *
   * @throws OrderTransitionException unless this state is {@link Working}
   */
  default OrderState cancelled() {
    throw new OrderTransitionException(this, "cancelled");
  }

  /** Written down, perhaps sent, not yet acknowledged. */
  record New() implements OrderState {
    @Override
    public String name() {
      return "NEW";
    }

    @Override
    public boolean isTerminal() {
      return false;
    }

    @Override
    public OrderState acknowledged(Quantity ordered) {
      return new Working(ordered, Quantity.NONE);
    }

    @Override
    public OrderState rejected(String reason) {
      return new Rejected(reason);
    }
  }

  /** On the venue's book with {@code remaining} units open. */
  record Working(Quantity remaining, Quantity executed) implements OrderState {
    @Override
    public String name() {
      return "WORKING";
    }

    @Override
    public boolean isTerminal() {
      return false;
    }

    @Override
    public OrderState filled(Fill fill) {
      if (fill.quantity().exceeds(remaining)) {
        throw new OrderTransitionException(this, "overfilled by " + fill.id());
      }
      Quantity left = remaining.minus(fill.quantity());
      Quantity done = executed.plus(fill.quantity());
      return left.equals(Quantity.NONE) ? new Filled(done) : new Working(left, done);
    }

    @Override
    public OrderState cancelled() {
      return new Cancelled(executed);
    }
  }

  /** Executed in full. */
  record Filled(Quantity executed) implements OrderState {
    @Override
    public String name() {
      return "FILLED";
    }
  }

  /** Withdrawn; {@code executed} units had traded before. */
  record Cancelled(Quantity executed) implements OrderState {
    @Override
    public String name() {
      return "CANCELLED";
    }
  }

  /** Refused by the venue. */
  record Rejected(String reason) implements OrderState {
    @Override
    public String name() {
      return "REJECTED";
    }
  }
}
