package io.indexwright.application.rebalance;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Canonical;
import java.time.Instant;

/** How a rebalance is told, step by step, to whoever listens to its portfolio. */
final class RebalanceEvent {
  private static final String KIND = "rebalance.";

  private RebalanceEvent() {}

  static OutboxEvent planned(PlannedRun plan, Instant at) {
    Canonical.Fields body =
        body(plan.run().id(), plan.run().portfolio())
            .with("orders", plan.run().tickets().size())
            .with("plan", plan.digest().toString());
    return event("planned", plan.run().id(), plan.run().portfolio(), body, at);
  }

  /** Says nothing of the person: what is sent cannot be taken back. */
  static OutboxEvent approved(RunId run, PortfolioId portfolio, Instant at) {
    return event("approved", run, portfolio, body(run, portfolio), at);
  }

  static OutboxEvent done(RunId run, PortfolioId portfolio, Instant at) {
    return event("done", run, portfolio, body(run, portfolio), at);
  }

  private static Canonical.Fields body(RunId run, PortfolioId portfolio) {
    return Canonical.Fields.none()
        .with("run", run.toString())
        .with("portfolio", portfolio.toString());
  }

  private static OutboxEvent event(
      String what, RunId run, PortfolioId portfolio, Canonical body, Instant at) {
    return new OutboxEvent(
        new OutboxEventId(RebalanceRun.routine(run).idOf(what)),
        new Aggregate("portfolio", portfolio.toString()),
        KIND + what,
        body.text(),
        at);
  }
}
