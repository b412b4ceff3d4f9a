package io.indexwright.application.trading;

import io.indexwright.application.dispatch.DueRun;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.port.trading.DispatchQueue;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderState;
import io.indexwright.portfolio.PortfolioId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    Set<RunId> over = over(due, now, failed);
    List<RunId> givenUp = new ArrayList<>();
    List<RunId> ended = new ArrayList<>();
    for (DueRun next : due) {
      if (over.contains(next.run())) {
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

  /** Works on all, and returns those of which nothing is open any more. */
  private Set<RunId> over(List<DueRun> due, Instant now, List<Dispatched.Failed> failed) {
    Map<PortfolioId, RunId> alike = alike(due);
    Map<RunId, Boolean> known = new HashMap<>();
    if (!alike.isEmpty()) {
      known.putAll(areOver(alike, now));
    }
    return due.stream()
        .map(DueRun::run)
        .filter(
            run -> Optional.ofNullable(known.get(run)).orElseGet(() -> isOver(run, now, failed)))
        .collect(Collectors.toSet());
  }

  /** Returns the first run of each account that has one order. */
  private static Map<PortfolioId, RunId> alike(List<DueRun> due) {
    Map<PortfolioId, RunId> alike = new HashMap<>();
    due.stream()
        .filter(next -> next.orders() == 1)
        .forEach(next -> alike.putIfAbsent(next.portfolio(), next.run()));
    return alike;
  }

  /** Works on runs together; empty if one of them fails, so that each has to be worked on alone. */
  private Map<RunId, Boolean> areOver(Map<PortfolioId, RunId> runs, Instant now) {
    Map<PortfolioId, OrderId> due = new HashMap<>();
    runs.forEach((portfolio, run) -> due.put(portfolio, run.order(1)));
    Map<OrderId, Order> open;
    try {
      open = orders.work(due, now);
    } catch (RuntimeException ofOne) {
      return Map.of();
    }
    return runs.values().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                run ->
                    Optional.ofNullable(open.get(run.order(1)))
                        .map(order -> order.state().isTerminal())
                        .orElse(true)));
  }

  /** A bug of one order must not stop all others. */
  private boolean isOver(RunId run, Instant now, List<Dispatched.Failed> failed) {
    try {
      return orders.work(run, now).orders().stream()
          .map(Order::state)
          .allMatch(OrderState::isTerminal);
    } catch (RuntimeException failure) {
      failed.add(new Dispatched.Failed(run, failure));
      return false;
    }
  }
}
