package io.indexwright.order;

import java.util.Optional;

/**
 * What the venue says of an order. The same word twice changes nothing, and words may come in any
 * order.
 */
public sealed interface OrderEvent {

  /** The word by which the event is named in docs/rules/orders.md. */
  String name();

  /** The execution that it is about, if it is about one. */
  default Optional<ExecutionId> executionId() {
    return Optional.empty();
  }

  /**
   * Returns {@code order} as it is after this.
   *
   * @throws OrderTransitionException if the venue contradicts itself
   */
  Order appliedTo(Order order);

  /** It is on the book. */
  record Acknowledged() implements OrderEvent {
    @Override
    public String name() {
      return "acknowledged";
    }

    @Override
    public Order appliedTo(Order order) {
      return order.acknowledged();
    }
  }

  /** It was refused. */
  record Rejected(String reason) implements OrderEvent {
    @Override
    public String name() {
      return "rejected";
    }

    @Override
    public Order appliedTo(Order order) {
      return order.rejected(reason);
    }
  }

  /** Some of it traded. */
  record Traded(Fill fill) implements OrderEvent {
    @Override
    public String name() {
      return "traded";
    }

    @Override
    public Optional<ExecutionId> executionId() {
      return Optional.of(fill.id());
    }

    @Override
    public Order appliedTo(Order order) {
      return order.traded(fill);
    }
  }

  /** An execution never happened. */
  record Busted(ExecutionId execution) implements OrderEvent {
    @Override
    public String name() {
      return "busted";
    }

    @Override
    public Optional<ExecutionId> executionId() {
      return Optional.of(execution);
    }

    @Override
    public Order appliedTo(Order order) {
      return order.busted(execution);
    }
  }

  /** The execution of that id happened otherwise; {@code number} counts its corrections. */
  record Corrected(int number, Fill instead) implements OrderEvent {
    @Override
    public String name() {
      return "corrected";
    }

    @Override
    public Optional<ExecutionId> executionId() {
      return Optional.of(instead.id());
    }

    @Override
    public Order appliedTo(Order order) {
      return order.corrected(number, instead);
    }
  }

  /** The venue works another ticket now; {@code revision} counts our replacements of it. */
  record Replaced(int revision, OrderTicket ticket) implements OrderEvent {

    /** Refuses a count that does not start at one. */
    public Replaced {
      if (revision < 1) {
        throw new IllegalArgumentException("replacements are counted from one: " + revision);
      }
    }

    @Override
    public String name() {
      return "replaced";
    }

    @Override
    public Order appliedTo(Order order) {
      return order.replaced(revision, ticket);
    }
  }

  /** What remained was withdrawn. */
  record Cancelled() implements OrderEvent {
    @Override
    public String name() {
      return "cancelled";
    }

    @Override
    public Order appliedTo(Order order) {
      return order.cancelled();
    }
  }

  /** What remained ran out of time. */
  record Expired() implements OrderEvent {
    @Override
    public String name() {
      return "expired";
    }

    @Override
    public Order appliedTo(Order order) {
      return order.expired();
    }
  }
}
