package io.indexwright.application.trading;

import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the orders of runs that are due, until each has come to its end. Any number of processes
 * may do it at the same time; one that dies leaves its runs to the others.
 */
public final class DispatchOrders {
  /** How many runs are taken at once. */
  public static final int BATCH = 50;

  /** Longer than a batch takes. */
  private static final Duration TURN = Duration.ofMinutes(1);

  private final DispatchQueue queue;
  private final WorkOrders orders;
  private final RetryPolicy policy;

  /** Comes back to open orders as {@code policy} says. */
  public DispatchOrders(DispatchQueue queue, WorkOrders orders, RetryPolicy policy) {
    this.queue = queue;
    this.orders = orders;
    this.policy = policy;
  }

  /** Works on the runs that are due at {@code now}, one batch at most. */
  public Dispatched dispatch(Instant now) {
    List<DueRun> due = queue.take(now, now.plus(TURN), BATCH);
    List<Dispatched.Failed> failed = new ArrayList<>();
    List<RunId> givenUp = new ArrayList<>();
    List<RunId> ended = new ArrayList<>();
    for (DueRun next : due) {
      if (isOver(next.run(), now, failed)) {
        ended.add(next.run());
      } else if (policy.allowsAfter(next.attempt())) {
        queue.putOff(next.run(), now.plus(policy.rest(next.attempt())));
      } else {
        givenUp.add(next.run());
        ended.add(next.run());
      }
    }
    if (!ended.isEmpty()) {
      queue.remove(ended);
    }
    return new Dispatched(due.size(), failed, givenUp);
  }

  /** A bug of one order must not stop all others. */
  private boolean isOver(RunId run, Instant now, List<Dispatched.Failed> failed) {
    try {
      return orders.work(run, now).orders().stream()
          .map(Order::state)
          .allMatch(state -> state.isTerminal());
    } catch (RuntimeException failure) {
      failed.add(new Dispatched.Failed(run, failure));
      return false;
    }
  }
}
