package io.indexwright.application.planning;

import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import java.util.List;

/**
 * Where a run stands. It follows from what is kept of it.
 *
 * <pre>
 * PLANNED ──▶ APPROVED ──▶ WORKING ──▶ DONE
 *    └──────▶ REFUSED, CANCELLED
 * </pre>
 */
public enum RunState {
  /** It was shown, and nobody has said yes. */
  PLANNED,
  /** Its orders are written down, and none has been sent as far as anybody knows. */
  APPROVED,
  /** Orders are with the venue. */
  WORKING,
  /** Every order has come to its end. */
  DONE,
  /** Limits would have been broken when somebody said yes; there are no orders. */
  REFUSED,
  /** Somebody took it back; there are no orders. */
  CANCELLED;

  /**
   * Returns where {@code plan} stands.
   *
   * @param isApproved whether somebody said yes
   * @param orders of the run, as they stand
   */
  public static RunState of(KeptPlan plan, boolean isApproved, List<Order> orders) {
    return plan.closing()
        .map(closing -> closing.kind() == Closing.Kind.REFUSED ? REFUSED : CANCELLED)
        .orElseGet(() -> isApproved ? of(orders) : PLANNED);
  }

  private static RunState of(List<Order> orders) {
    if (orders.stream().allMatch(order -> order.state().isTerminal())) {
      return DONE;
    }
    return orders.stream().allMatch(order -> order.state() instanceof OrderState.New)
        ? APPROVED
        : WORKING;
  }
}
