package io.indexwright.application.trail;

import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.audit.AuditLog;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work that leaves its traces: the attempt is told before it, in a transaction of its own, and the
 * ending with it, in the same transaction. Inside another transaction, with which all of it would
 * be gone, the ending alone is told.
 */
public final class AuditTrail {
  private final AuditLog log;
  private final Transactions transactions;
  private final PublicIds ids;

  /** Tells {@code log} of everything, under new {@code ids}. */
  public AuditTrail(AuditLog log, Transactions transactions, PublicIds ids) {
    this.log = log;
    this.transactions = transactions;
    this.ids = ids;
  }

  /**
   * What came of the work.
   *
   * @param message why it was refused, if it was
   */
  public record Result(Outcome outcome, Change change, Optional<String> message) {

    /** It is done, and changed this. */
    public static Result done(Change change) {
      return new Result(Outcome.SUCCEEDED, change, Optional.empty());
    }

    /** It was not allowed, for this reason. */
    public static Result refused(String message) {
      return new Result(Outcome.REFUSED, Change.UNTOLD, Optional.of(message));
    }
  }

  /**
   * Does {@code work} as {@code deed}. Work that throws is told as failed, by the kind of its
   * failure alone: what it says may be secret.
   *
   * @param result says what came of the work
   */
  public <T> T of(Deed deed, Supplier<T> work, Function<? super T, Result> result) {
    Optional<AuditEntryId> attempt =
        transactions.isInOne() ? Optional.empty() : Optional.of(write(deed, Ending.OPEN));
    try {
      return transactions.inOne(
          () -> {
            T answer = work.get();
            log.write(entry(deed, result.apply(answer), attempt));
            return answer;
          });
    } catch (RuntimeException failure) {
      tellOf(failure, deed, attempt);
      throw failure;
    }
  }

  /** Tells of deeds, and what came of each, in the transaction in which they were done. */
  public void ended(Map<Deed, Result> deeds) {
    log.write(
        deeds.entrySet().stream()
            .map(ended -> entry(ended.getKey(), ended.getValue(), Optional.empty()))
            .toList());
  }

  private AuditEntry entry(Deed deed, Result came, Optional<AuditEntryId> attempt) {
    return new AuditEntry(
        new AuditEntryId(ids.next()),
        deed.changing(came.change()),
        new Ending(came.outcome(), attempt, came.message()));
  }

  /** Tells of a deed that was refused before it began. */
  public void refused(Deed deed, String message) {
    write(deed, new Ending(Outcome.REFUSED, Optional.empty(), Optional.of(message)));
  }

  private void tellOf(RuntimeException failure, Deed deed, Optional<AuditEntryId> attempt) {
    Optional<String> kind = Optional.of(failure.getClass().getSimpleName());
    try {
      write(deed, new Ending(Outcome.FAILED, attempt, kind));
    } catch (RuntimeException silent) {
      failure.addSuppressed(silent);
    }
  }

  private AuditEntryId write(Deed deed, Ending ending) {
    AuditEntryId id = new AuditEntryId(ids.next());
    log.write(new AuditEntry(id, deed, ending));
    return id;
  }
}
