package io.indexwright.dealing;

import io.indexwright.order.Order;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.Breach;
import io.indexwright.risk.RiskLimits;
import java.util.List;
import java.util.function.Function;

/** Whether an order may go to the venue now. Rule: docs/rules/orders.md. */
public sealed interface Clearance {

  /**
   * Judges an order immediately before it is sent. The venue may always be asked about an order
   * that it has.
   *
   * @param account with everything open in it but this order
   */
  static Clearance of(Order order, RiskLimits limits, AccountExposure account) {
    return order.isUnsent()
        ? limits
            .judge(order.ticket(), account)
            .fold(accepted -> new Cleared(order), no -> new Withheld(order, no.breaches()))
        : new Cleared(order);
  }

  /** Handles every answer; adding one breaks every caller at compile time. */
  <R> R fold(Function<Cleared, R> cleared, Function<Withheld, R> withheld);

  /** The only thing that can be sent; made by {@link Clearance#of} and nowhere else. */
  final class Cleared implements Clearance {
    private final Order order;

    private Cleared(Order order) {
      this.order = order;
    }

    /** What is sent. */
    public Order order() {
      return order;
    }

    @Override
    public <R> R fold(Function<Cleared, R> cleared, Function<Withheld, R> withheld) {
      return cleared.apply(this);
    }
  }

  /**
   * It is not sent now, and stays open: the account may allow it later.
   *
   * @param breaches every limit that it breaks
   */
  record Withheld(Order order, List<Breach> breaches) implements Clearance {

    /** Keeps a copy that nobody can change. */
    public Withheld {
      breaches = List.copyOf(breaches);
    }

    @Override
    public <R> R fold(Function<Cleared, R> cleared, Function<Withheld, R> withheld) {
      return withheld.apply(this);
    }
  }
}
