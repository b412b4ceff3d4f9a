package io.indexwright.application.rebalance;

import io.indexwright.dealing.OrderRun;
import io.indexwright.proof.Digest;

/**
 * What a rebalance would trade, and the hash by which somebody says yes to exactly this.
 *
 * @param digest the same for the same tickets in the same order, within one version of the program
 */
public record PlannedRun(OrderRun run, Digest digest) {

  static PlannedRun of(OrderRun run) {
    StringBuilder text = new StringBuilder().append(run.id()).append('\n').append(run.portfolio());
    run.tickets().forEach(ticket -> text.append('\n').append(ticket));
    return new PlannedRun(run, Digest.of(text.toString()));
  }

  /** Returns it for a reader. */
  String line() {
    return run.tickets().size() + " orders, plan " + digest;
  }
}
