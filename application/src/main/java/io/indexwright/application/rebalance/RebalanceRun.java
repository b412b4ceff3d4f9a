package io.indexwright.application.rebalance;

import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.outbox.Outbox;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.application.portfolio.RunOutcome;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import io.indexwright.application.stepping.Steps;
import io.indexwright.dealing.Clearance;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.dealing.RunId;
import io.indexwright.order.Order;
import io.indexwright.order.OrderState;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.util.List;

/**
 * A rebalance, step by step. Each can be asked for again: what is done stays done, and nothing is
 * traded twice.
 *
 * <pre>
 * preview ──▶ approve ──▶ orders ──▶ fills ──▶ done
 * </pre>
 */
public final class RebalanceRun {
  private static final String DONE = "done";

  private final Steps steps;
  private final Desk desk;
  private final Outbox outbox;

  public RebalanceRun(Steps steps, Desk desk, Outbox outbox) {
    this.steps = steps;
    this.desk = desk;
    this.outbox = outbox;
  }

  /** Where a run is planned, approved, worked and kept. */
  public record Desk(
      PreviewRebalance preview, ApproveRun approve, WorkOrders work, Orders orders) {}

  /**
   * Where a run stands.
   *
   * @param steps that are done, in order
   * @param withheld orders that the account does not allow now; they are tried again
   */
  public record Standing(List<Step> steps, List<Order> orders, List<Clearance.Withheld> withheld) {

    /** Keeps copies that nobody can change. */
    public Standing {
      steps = List.copyOf(steps);
      orders = List.copyOf(orders);
      withheld = List.copyOf(withheld);
    }

    /** Returns true if nothing is left to do. */
    public boolean isDone() {
      return steps.stream().anyMatch(step -> step.name().equals(DONE));
    }
  }

  /** Plans a rebalance; the first plan of a run is kept as its preview. */
  public PlanOutcome preview(Rebalance rebalance, Instant now) {
    PlanOutcome outcome = planned(rebalance);
    return outcome.fold(
        planned -> {
          steps.once(
              routine(rebalance.id()),
              "preview",
              now,
              () -> {
                outbox.append(
                    new RebalanceEvent(rebalance.id(), rebalance.portfolio(), now)
                        .planned(planned.plan()));
                return planned.plan().line();
              });
          return planned;
        },
        unplanned -> unplanned);
  }

  private PlanOutcome planned(Rebalance rebalance) {
    return desk.preview()
        .preview(rebalance)
        .fold(
            planned ->
                new PlanOutcome.Planned(
                    PlannedRun.of(rebalance.run(planned.allocation())), planned.allocation()),
            PlanOutcome.Unplanned::new,
            PlanOutcome.Unplanned::new);
  }

  /**
   * Says yes to the plan that was looked at: it is made again, and approved if it is still the same
   * one. A run that was approved before stays as it is.
   *
   * @param seen hash of the plan that was looked at
   */
  public ApprovalOutcome approve(Rebalance rebalance, Digest seen, Consent consent) {
    RunId run = rebalance.id();
    return isWritten(run)
        ? new ApprovalOutcome.Judged(written(run))
        : planned(rebalance)
            .fold(
                planned -> judged(planned.plan(), seen, consent),
                unplanned -> new ApprovalOutcome.Judged(new RunOutcome.Unplanned(unplanned.why())));
  }

  private ApprovalOutcome judged(PlannedRun plan, Digest seen, Consent consent) {
    if (!plan.digest().equals(seen)) {
      return new ApprovalOutcome.Changed(plan);
    }
    RunOutcome outcome = desk.approve().approve(plan.run(), consent);
    RunId run = plan.run().id();
    return new ApprovalOutcome.Judged(isWritten(run) ? written(run) : outcome);
  }

  private boolean isWritten(RunId run) {
    return desk.orders().portfolioOf(run).isPresent();
  }

  private RunOutcome.Written written(RunId run) {
    desk.orders()
        .consentTo(run)
        .ifPresent(yes -> steps.once(routine(run), "approve", yes.at(), () -> noted(run, yes)));
    return new RunOutcome.Written(desk.orders().of(run));
  }

  private String noted(RunId run, Consent yes) {
    outbox.append(new RebalanceEvent(run, portfolio(run), yes.at()).approved());
    return "by " + yes.by();
  }

  /**
   * Does what is left of a run that was approved, as far as the venue and the account let it.
   *
   * @throws UnknownException if the run was not approved
   */
  public Standing advance(RunId run, Instant now) {
    written(run); // the process that approved it may have died before it could say so
    WorkOrders.Worked worked = desk.work().work(run, now);
    RoutineId routine = routine(run);
    List<Order> orders = written(run).orders();
    if (orders.stream().noneMatch(order -> order.state() instanceof OrderState.New)) {
      steps.once(routine, "orders", now, () -> orders.size() + " orders are with the venue");
    }
    if (orders.stream().allMatch(order -> order.state().isTerminal())) {
      steps.once(routine, "fills", now, () -> executions(orders) + " executions are booked");
      steps.once(routine, DONE, now, () -> told(run, now));
    }
    return new Standing(steps.of(routine), orders, worked.withheld());
  }

  private static long executions(List<Order> orders) {
    return orders.stream().mapToLong(order -> order.fills().size()).sum();
  }

  private String told(RunId run, Instant now) {
    outbox.append(new RebalanceEvent(run, portfolio(run), now).done());
    return "told";
  }

  private PortfolioId portfolio(RunId run) {
    return desk.orders().portfolioOf(run).orElseThrow();
  }

  /** Returns the name under which the steps of {@code run} are kept. */
  public static RoutineId routine(RunId run) {
    return new RoutineId("rebalance", run.toString());
  }
}
