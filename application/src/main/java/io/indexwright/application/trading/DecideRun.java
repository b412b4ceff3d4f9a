package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.job.Jobs;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.application.port.trading.PolicyFormat;
import io.indexwright.application.portfolio.RunOutcome;
import io.indexwright.application.rebalance.RebalanceJob;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.dealing.OrderRun.Consent;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Money;
import io.indexwright.proof.Canonical.Fields;
import java.util.List;
import java.util.function.Function;

/** Says yes or no to a plan that was kept. */
public final class DecideRun {
  private final Desk desk;
  private final Accounts accounts;
  private final AuditTrail trail;

  public DecideRun(Desk desk, Accounts accounts, AuditTrail trail) {
    this.desk = desk;
    this.accounts = accounts;
    this.trail = trail;
  }

  /** Where plans are kept, and what is done with those that are approved. */
  public record Desk(
      Plans plans, PolicyFormat policies, RebalanceRun runs, Orders orders, Jobs jobs) {}

  /**
   * Who decides of what.
   *
   * @param by who {@code asker} is among the users
   */
  public record Decision(KeptPlan plan, UserId by, Asker asker) {
    RunId run() {
      return plan.terms().id();
    }

    Closing closing(Closing.Kind kind, List<String> reasons) {
      return new Closing(kind, by, asker.at(), reasons);
    }
  }

  /**
   * Says yes: the orders are written down, and sent before long. A run that was approved before
   * stays as it is. A plan whose limits do not allow it now has come to its end.
   */
  public Dealt<KeptPlan> approve(Decision yes) {
    return decided(AuditAction.APPROVE_RUN, yes, plan -> approved(plan, yes));
  }

  /** Takes a plan back that nobody has said yes to. */
  public Dealt<KeptPlan> cancel(Decision no) {
    return decided(AuditAction.CANCEL_RUN, no, plan -> cancelled(plan, no));
  }

  private Dealt<KeptPlan> decided(
      AuditAction action, Decision decision, Function<KeptPlan, Dealt<KeptPlan>> work) {
    return accounts.inTurn(
        decision.plan().terms().portfolio(),
        () ->
            trail.of(
                decision.asker().deed(action, PlanRebalance.resource(decision.run())),
                () -> work.apply(held(decision.run())),
                dealt ->
                    dealt.told(
                        plan ->
                            Change.to(
                                Fields.none().with("plan", plan.preview().digest().toString())))));
  }

  private KeptPlan held(RunId run) {
    return desk.plans().hold(run).orElseThrow(() -> new UnknownException("run", run.value()));
  }

  private Dealt<KeptPlan> cancelled(KeptPlan plan, Decision no) {
    if (plan.closing().isPresent() || isApproved(no.run())) {
      return new Refused<>(ended("only a plan that waits can be taken back"));
    }
    return new Done<>(closed(plan, no.closing(Closing.Kind.CANCELLED, List.of())));
  }

  private KeptPlan closed(KeptPlan plan, Closing how) {
    desk.plans().close(plan.terms().id(), how);
    return plan.closed(how);
  }

  private boolean isApproved(RunId run) {
    return desk.orders().portfolioOf(run).isPresent();
  }

  private Dealt<KeptPlan> approved(KeptPlan plan, Decision yes) {
    if (plan.closing().isPresent()) {
      return new Refused<>(ended("the plan has come to its end"));
    }
    if (isApproved(yes.run())) {
      return new Done<>(plan);
    }
    Money value = plan.preview().value();
    return accounts.takesTwo(value) && plan.terms().by().equals(yes.by())
        ? new Refused<>(
            Refusal.of(
                Refusal.Kind.FOUR_EYES,
                "a run of " + value + " is approved by another user than the one who planned it"))
        : judged(plan, yes);
  }

  private Dealt<KeptPlan> judged(KeptPlan plan, Decision yes) {
    return desk.runs()
        .approve(
            plan.terms()
                .rebalance(
                    desk.policies().read(plan.terms().policy(), plan.preview().fees().currency())),
            plan.preview().digest(),
            new Consent(yes.by().toString(), yes.asker().at()))
        .fold(
            judged -> came(judged.outcome(), plan, yes),
            changed ->
                new Refused<>(
                    Refusal.of(
                        Refusal.Kind.PLAN_CHANGED,
                        "what would be traded now is not what was shown; plan it again")));
  }

  private Dealt<KeptPlan> came(RunOutcome outcome, KeptPlan plan, Decision yes) {
    return outcome.fold(
        written -> {
          desk.jobs().submit(RebalanceJob.of(yes.run(), yes.asker().at()));
          return new Done<>(plan);
        },
        refused -> {
          Refusal why = Refusal.brokenBy(refused.breaches());
          closed(plan, yes.closing(Closing.Kind.REFUSED, why.reasons()));
          return new Refused<>(why);
        },
        unplanned -> new Refused<>(PlanRebalance.refusal(unplanned.why())));
  }

  private static Refusal ended(String detail) {
    return Refusal.of(Refusal.Kind.PLAN_ENDED, detail);
  }
}
