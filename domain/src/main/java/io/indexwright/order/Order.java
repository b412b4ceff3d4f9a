package io.indexwright.order;

import io.indexwright.money.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * A ticket under a name of ours, and what has become of it.
 *
 * @param fills in the order in which they were reported, no execution twice
 */
public record Order(OrderId id, OrderTicket ticket, OrderState state, List<Fill> fills) {

  /** Refuses fills of more than was ordered. */
  public Order {
    fills = List.copyOf(fills);
    Quantity filled = fills.stream().map(Fill::quantity).reduce(Quantity.NONE, Quantity::plus);
    if (filled.exceeds(ticket.quantity())) {
      throw new IllegalArgumentException(
          "order " + id + " for " + ticket.quantity() + " has fills of " + filled);
    }
  }

  /** Writes down an order that has not been sent. */
  public static Order planned(OrderId id, OrderTicket ticket) {
    return new Order(id, ticket, new OrderState.New(), List.of());
  }

  /** The venue has the order; hearing it again changes nothing. */
  public Order acknowledged() {
    return state instanceof OrderState.New
        ? new Order(id, ticket, state.acknowledged(ticket.quantity()), fills)
        : this;
  }

  /**
   * Some of the order traded; an execution that is known already changes nothing.
   *
   * @throws OrderTransitionException if the order is not working, or has less left
   */
  public Order filled(Fill fill) {
    if (has(fill.id())) {
      return this;
    }
    List<Fill> all = new ArrayList<>(fills);
    all.add(fill);
    return new Order(id, ticket, state.filled(fill), all);
  }

  /** Returns true if the execution was reported before. */
  public boolean has(ExecutionId execution) {
    return fills.stream().anyMatch(fill -> fill.id().equals(execution));
  }

  /**
   * The venue refused the order.
   *
   * @throws OrderTransitionException if it had taken it before
   */
  public Order rejected(String reason) {
    return new Order(id, ticket, state.rejected(reason), fills);
  }

  /** Returns true if the venue was never told of the order, as far as is known here. */
  public boolean isUnsent() {
    return state instanceof OrderState.New && fills.isEmpty();
  }

  /**
   * Takes over what {@code later} knows more; of an execution that both know, what is known here
   * stays.
   *
   * @throws IllegalStateException if this order has ended otherwise, or is ahead of {@code later}
   */
  public Order updatedBy(Order later) {
    boolean ended = state.isTerminal();
    boolean backwards = later.state instanceof OrderState.New && !(state instanceof OrderState.New);
    if ((ended && !state.name().equals(later.state.name()))
        || backwards
        || !fills.stream().map(Fill::id).allMatch(later::has)) {
      throw new IllegalStateException("the order is ahead of this update: " + id);
    }
    List<Fill> all = new ArrayList<>(fills);
    later.fills.stream().filter(fill -> !has(fill.id())).forEach(all::add);
    return new Order(id, ticket, ended ? state : later.state, all);
  }
}
