package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Tail;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.audit.AuditChain;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;

/**
 * Finds what was changed, taken away, put in or reordered in the audit log by somebody who reaches
 * past the product to its tables, and says where.
 *
 * <p>Without a checkpoint it believes that the chain is the one that was written: whoever writes
 * all of it anew, from the entry he changes to the head, is not found. A checkpoint that was kept
 * elsewhere finds him, and whoever cuts the chain off and its head as well. Of entries that are not
 * sealed yet nothing finds one that is gone together with the note that it waits.
 */
public final class AuditVerification implements AuditChain {
  private final PostgresTransactions transactions;

  /** Reads what lies where {@code transactions} reach; best those of long work. */
  public AuditVerification(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String SNAPSHOT =
      """
      -- audit.snapshot
      set transaction isolation level repeatable read
      """;

  /** Lets a transaction that has read nothing yet see everything as it is at one moment. */
  static void hold(Handle handle) {
    handle.execute(SNAPSHOT);
  }

  /**
   * Reads everything, as it is at one moment; the product may go on meanwhile.
   *
   * @param checkpoint to compare with
   */
  public AuditReport verify(Optional<Checkpoint> checkpoint) {
    return transactions.inOne(
        handle -> {
          hold(handle);
          return on(handle, checkpoint);
        });
  }

  @Override
  public AuditCheck check(Duration patience) {
    long start = System.nanoTime();
    Runnable onward =
        () -> {
          if (System.nanoTime() - start > patience.toNanos()) {
            throw new UnavailableException(
                "the whole audit log within " + patience, new TimeoutException());
          }
        };
    AuditReport report =
        transactions.inOne(
            handle -> {
              hold(handle);
              return on(handle, Optional.empty(), onward);
            });
    return new AuditCheck(
        new AuditCheck.Sealed(report.counts().seals(), report.counts().entries()),
        new AuditCheck.Unsealed(report.tail().entries(), report.tail().since()),
        report.counts().dropped(),
        report.last().map(end -> new AuditCheck.End(end.seal(), end.hash().hex())),
        report.faults().stream().map(AuditReport.Fault::toString).toList(),
        report.found());
  }

  /** Reads everything as a transaction sees it that {@linkplain #hold holds} one moment. */
  static AuditReport on(Handle handle, Optional<Checkpoint> checkpoint) {
    return on(handle, checkpoint, () -> {});
  }

  private static AuditReport on(Handle handle, Optional<Checkpoint> checkpoint, Runnable onward) {
    Findings findings = new Findings();
    ChainCheck chain = new ChainCheck(handle, checkpoint, findings, onward);
    chain.run();
    TailCheck loose = new TailCheck(handle, findings);
    Tail tail = loose.run();
    loose.findOrphans();
    List<Integer> dropped = AuditRetention.check(handle, findings);
    return new AuditReport(
        chain.counts(),
        tail,
        chain.end().filter(end -> findings.found() == 0).map(Checkpoint::of),
        dropped,
        findings.faults(),
        findings.found());
  }
}
