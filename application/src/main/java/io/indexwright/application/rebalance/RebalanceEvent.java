package io.indexwright.application.rebalance;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Canonical;
import java.time.Instant;

/** How a rebalance is told, step by step, to whoever listens to its portfolio. */
record RebalanceEvent(RunId run, PortfolioId portfolio, Instant at) {

  OutboxEvent planned(PlannedRun plan) {
    return event(
        "planned",
        body().with("orders", plan.run().tickets().size()).with("plan", plan.digest().toString()));
  }

  /** Says nothing of the person: what is sent cannot be taken back. */
  OutboxEvent approved() {
    return event("approved", body());
  }

  OutboxEvent done() {
    return event("done", body());
  }

  private Canonical.Fields body() {
    return Canonical.Fields.none()
        .with("run", run.toString())
        .with("portfolio", portfolio.toString());
  }

  private OutboxEvent event(String what, Canonical body) {
    return new OutboxEvent(
        new OutboxEventId(RebalanceRun.routine(run).idOf(what)),
        new Aggregate("portfolio", portfolio.toString()),
        "rebalance." + what,
        body.text(),
        at);
  }
}
