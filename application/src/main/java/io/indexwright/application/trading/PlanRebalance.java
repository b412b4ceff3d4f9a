package io.indexwright.application.trading;

import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.planning.PlanPreview;
import io.indexwright.application.planning.PlanTerms;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.application.port.trading.PolicyFormat;
import io.indexwright.application.portfolio.PreviewRun;
import io.indexwright.application.rebalance.PlanOutcome;
import io.indexwright.application.rebalance.RebalanceRun;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.risk.Breach;
import java.util.Currency;
import java.util.List;

/** Plans a rebalance, and keeps what it shows until somebody says yes or no. */
public final class PlanRebalance {
  private final Desk desk;
  private final AuditTrail trail;

  public PlanRebalance(Desk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /** Where rebalances are planned, judged and kept. */
  public record Desk(RebalanceRun runs, PreviewRun judge, Plans plans, PolicyFormat policies) {}

  /**
   * Plans what {@code terms} ask for, for an account in {@code currency}.
   *
   * @throws MalformedDocumentException if the policy cannot be understood
   * @throws UnknownException if the portfolio was not opened, or the index has no level
   */
  public Dealt<KeptPlan> plan(PlanTerms terms, Currency currency, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.PLAN_RUN, resource(terms.id())),
        () -> planned(terms, currency),
        dealt -> dealt.told(PlanRebalance::change));
  }

  static AuditResource resource(RunId run) {
    return new AuditResource("run/" + run);
  }

  private static Change change(KeptPlan kept) {
    return Change.to(
        Fields.none()
            .with("portfolio", kept.terms().portfolio().toString())
            .with("plan", kept.preview().digest().toString())
            .with("value", kept.preview().value().toString()));
  }

  private Dealt<KeptPlan> planned(PlanTerms terms, Currency currency) {
    try {
      return desk.runs()
          .preview(terms.rebalance(desk.policies().read(terms.policy(), currency)), terms.at())
          .fold(plan -> kept(terms, plan), unplanned -> new Refused<>(refusal(unplanned.why())));
    } catch (CurrencyMismatchException foreign) {
      return new Refused<>(
          Refusal.of(
              Refusal.Kind.OTHER_CURRENCY,
              "a rebalance trades in the currency of the portfolio alone, " + currency));
    }
  }

  private Dealt<KeptPlan> kept(PlanTerms terms, PlanOutcome.Planned planned) {
    PlanPreview preview =
        desk.judge()
            .preview(planned.plan().run(), terms.at())
            .fold(
                accepted -> shown(planned, List.of()),
                refused -> shown(planned, refused.breaches()));
    KeptPlan plan = KeptPlan.open(terms, preview);
    desk.plans().keep(plan);
    return new Done<>(plan);
  }

  private static PlanPreview shown(PlanOutcome.Planned planned, List<Breach> breaches) {
    return PlanPreview.of(planned.plan().digest(), planned.allocation(), breaches);
  }

  static Refusal refusal(AllocationOutcome why) {
    return why.fold(
        planned -> {
          throw new IllegalArgumentException("a plan is no reason for there being none");
        },
        unpriced ->
            new Refusal(
                Refusal.Kind.NO_PLAN,
                "something wanted or held has no price",
                unpriced.instruments().stream().map(InstrumentId::value).toList()),
        overdrawn ->
            Refusal.of(
                Refusal.Kind.NO_PLAN,
                overdrawn.missing() + " would be missing after every sale that is allowed"));
  }
}
