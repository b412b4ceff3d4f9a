package io.indexwright.order;

import java.util.List;
import java.util.function.Function;

/** What a venue made of an order that was sent to it. */
public sealed interface Placement {

  /** Handles every answer; adding one breaks every caller at compile time. */
  <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused);

  /**
   * The order is, or was, on the book.
   *
   * @param fills every execution so far, those told before included
   */
  record Taken(List<Fill> fills) implements Placement {
    /** Keeps a copy that nobody can change. */
    public Taken {
      fills = List.copyOf(fills);
    }

    @Override
    public <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
      return taken.apply(this);
    }
  }

  /** The venue will not trade it, and why. */
  record Refused(String reason) implements Placement {
    @Override
    public <R> R fold(Function<Taken, R> taken, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
