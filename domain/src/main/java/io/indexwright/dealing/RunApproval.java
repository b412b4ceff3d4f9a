package io.indexwright.dealing;

import io.indexwright.order.Order;
import io.indexwright.risk.Breach;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What came of asking for a run to be approved. */
public sealed interface RunApproval {

  /** Handles every answer; adding one breaks every caller at compile time. */
  <R> R fold(Function<Approved, R> approved, Function<Refused, R> refused);

  /**
   * Every limit is kept and somebody said yes; made by {@link OrderRun#approved} and nowhere else.
   */
  final class Approved implements RunApproval {
    private final OrderRun run;
    private final OrderRun.Consent consent;

    Approved(OrderRun run, OrderRun.Consent consent) {
      this.run = run;
      this.consent = consent;
    }

    /** What was approved. */
    public OrderRun run() {
      return run;
    }

    /** Who approved it, and when. */
    public OrderRun.Consent consent() {
      return consent;
    }

    /** Returns the orders as they are written down: the same ids every time. */
    public List<Order> orders() {
      return IntStream.range(0, run.tickets().size())
          .mapToObj(line -> Order.planned(run.id().order(line + 1), run.tickets().get(line)))
          .toList();
    }

    @Override
    public <R> R fold(Function<Approved, R> approved, Function<Refused, R> refused) {
      return approved.apply(this);
    }
  }

  /**
   * Something is not kept; there are no orders.
   *
   * @param breaches every limit that is broken, in the order of the tickets
   */
  record Refused(List<Breach> breaches) implements RunApproval {

    /** Keeps a copy that nobody can change. */
    public Refused {
      breaches = List.copyOf(breaches);
    }

    @Override
    public <R> R fold(Function<Approved, R> approved, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
