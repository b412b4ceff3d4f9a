package io.indexwright.order;

import io.indexwright.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A ticket under a name of ours, and what has become of it.
 *
 * @param ticket as it was last replaced; its quantity is the whole, what has traded included
 * @param revision how often it was replaced
 */
public record Order(
    OrderId id, OrderTicket ticket, OrderState state, Executions executions, int revision) {

  /** Refuses executions of more than was ordered, and a state that tells another story. */
  public Order {
    Quantity filled = executions.quantity();
    if (filled.exceeds(ticket.quantity())) {
      throw new IllegalArgumentException(
          "order " + id + " for " + ticket.quantity() + " has fills of " + filled);
    }
    if (!isStateOf(state, ticket.quantity(), executions)) {
      throw new IllegalArgumentException("order " + id + " has fills of " + filled + ": " + state);
    }
  }

  private static boolean isStateOf(OrderState state, Quantity ordered, Executions executions) {
    return (state instanceof OrderState.Standing standing && !(state instanceof OrderState.New))
        ? standing.counting(ordered, executions.quantity()).equals(state)
        : executions.isEmpty();
  }

  /** Puts together an order whose executions were never revised. */
  public Order(OrderId id, OrderTicket ticket, OrderState state, List<Fill> fills) {
    this(id, ticket, state, Executions.of(fills), 0);
  }

  /** Writes down an order that has not been sent. */
  public static Order planned(OrderId id, OrderTicket ticket) {
    return new Order(id, ticket, new OrderState.New(), List.of());
  }

  /** Returns the executions that count, in the order in which they were first reported. */
  public List<Fill> fills() {
    return executions.counted();
  }

  /** Returns the units that are still to trade; none once it has ended. */
  public Quantity open() {
    return state.isTerminal() ? Quantity.NONE : ticket.quantity().minus(state.executed());
  }

  /**
   * The venue has the order; hearing it again changes nothing.
   *
   * @throws OrderTransitionException if it was refused
   */
  public Order acknowledged() {
    return hearing(standing("acknowledged"), executions);
  }

  /**
   * Some of the order traded. It is heard whatever the order of the messages: before the
   * acknowledgement, and after the end. An execution that is known already changes nothing; one
   * that does not fit is kept aside among the {@link Executions#refused()} until it does.
   *
   * @throws OrderTransitionException if the order was refused
   */
  public Order traded(Fill fill) {
    return hearing(standing("filled by " + fill.id()), executions.plus(fill));
  }

  /**
   * Returns the order after everything the venue says of it. What was heard before changes nothing.
   *
   * @throws OrderTransitionException if the venue contradicts itself
   */
  public Order after(List<OrderEvent> events) {
    Order order = this;
    for (OrderEvent event : events) {
      order = event.appliedTo(order);
    }
    return order;
  }

  /**
   * Returns those of {@code events} that change the order: after them it is as after all of them.
   *
   * @throws OrderTransitionException if the venue contradicts itself
   */
  public List<OrderEvent> changing(List<OrderEvent> events) {
    List<OrderEvent> changing = new ArrayList<>();
    Order order = this;
    for (OrderEvent event : events) {
      Order next = event.appliedTo(order);
      if (!next.equals(order)) {
        changing.add(event);
      }
      order = next;
    }
    return List.copyOf(changing);
  }

  /**
   * Some of the order traded, and it fits; otherwise as {@link #traded}.
   *
   * @throws OrderTransitionException if the order was refused, or has less left
   */
  public Order filled(Fill fill) {
    Order after = traded(fill);
    if (!has(fill.id()) && after.executions.refused().contains(fill)) {
      throw new OrderTransitionException(state, "overfilled by " + fill.id());
    }
    return after;
  }

  /**
   * An execution never happened: its quantity is open again, unless the order has ended.
   *
   * @throws OrderTransitionException if the order was refused
   */
  public Order busted(ExecutionId execution) {
    return hearing(
        standing("bust of " + execution), executions.revised(execution, new Executions.Bust()));
  }

  /**
   * An execution happened otherwise.
   *
   * @param number the venue's count of its corrections of this execution; the highest stays
   * @throws OrderTransitionException if the order was refused
   */
  public Order corrected(int number, Fill instead) {
    return hearing(
        standing("correction of " + instead.id()),
        executions.revised(instead.id(), new Executions.Correction(number, instead)));
  }

  /** Returns true if the execution was reported before. */
  public boolean has(ExecutionId execution) {
    return executions.has(execution);
  }

  /**
   * The venue refused the order; hearing it again changes nothing.
   *
   * @throws OrderTransitionException if it had taken it before
   */
  public Order rejected(String reason) {
    if (state instanceof OrderState.Rejected) {
      return this;
    }
    if (state instanceof OrderState.New fresh) {
      return in(fresh.rejected(reason));
    }
    throw new OrderTransitionException(state, "rejected (" + reason + ")");
  }

  /**
   * What remained was withdrawn. Of several words of the end the first stays.
   *
   * @throws OrderTransitionException if the order was refused
   */
  public Order cancelled() {
    return in(standing("cancelled").cancelled());
  }

  /**
   * What remained ran out of time. Of several words of the end the first stays.
   *
   * @throws OrderTransitionException if the order was refused
   */
  public Order expired() {
    return in(standing("expired").expired());
  }

  /** Returns true if something is open whose time is over at {@code now}. */
  public boolean isOverdue(Instant now, Instant close) {
    return !state.isTerminal() && ticket.timeInForce().isOver(now, close);
  }

  /**
   * Asks for other terms for what is left: {@code left} units beyond those that have traded by now.
   * A trade that the venue makes meanwhile counts against them.
   *
   * @param terms for the instrument and the side of this order
   * @throws OrderTransitionException if nothing is left
   */
  public OrderEvent.Replaced replacement(OrderTicket terms) {
    if (state.isTerminal()) {
      throw new OrderTransitionException(state, "replacement");
    }
    return new OrderEvent.Replaced(
        revision + 1, terms.forQuantity(state.executed().plus(terms.quantity())));
  }

  /**
   * The venue works {@code other} now; an older replacement changes nothing.
   *
   * @throws IllegalArgumentException if it trades something else
   * @throws OrderTransitionException if the order was refused, or more has traded than that
   */
  public Order replaced(int number, OrderTicket other) {
    OrderState.Standing standing = standing("replaced");
    requireSameTrade(other);
    if (number <= revision) {
      return this;
    }
    if (state.executed().exceeds(other.quantity())) {
      throw new OrderTransitionException(state, "replaced for " + other.quantity());
    }
    Executions counted = executions.within(other.quantity());
    OrderState next = standing.counting(other.quantity(), counted.quantity());
    return new Order(id, other, next, counted, number);
  }

  private void requireSameTrade(OrderTicket other) {
    if (!other.instrument().equals(ticket.instrument()) || other.side() != ticket.side()) {
      throw new IllegalArgumentException("not a replacement of " + ticket + ": " + other);
    }
  }

  /** Returns true if the venue was never told of the order, as far as is known here. */
  public boolean isUnsent() {
    return state instanceof OrderState.New;
  }

  private Order hearing(OrderState.Standing standing, Executions heard) {
    Executions counted = heard.within(ticket.quantity());
    OrderState next = standing.counting(ticket.quantity(), counted.quantity());
    return new Order(id, ticket, next, counted, revision);
  }

  private Order in(OrderState next) {
    return new Order(id, ticket, next, executions, revision);
  }

  private OrderState.Standing standing(String event) {
    if (state instanceof OrderState.Standing standing) {
      return standing;
    }
    throw new OrderTransitionException(state, event);
  }
}
