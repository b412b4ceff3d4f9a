package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.Seal.Head;
import io.indexwright.adapter.postgres.audit.Seal.Link;
import io.indexwright.adapter.postgres.audit.Seal.Waiting;
import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.UnavailableException;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Links entries into the chain after they are committed, so that those who write them need not wait
 * for each other. Entries come in the order in which they can be seen: one that is committed late
 * comes with a later seal. Any number of processes may try at the same time: one of them does it.
 */
public final class AuditSealer {

  /** So that a seal is read in one piece. */
  private static final int MOST_IN_A_SEAL = 1_000;

  private final PostgresTransactions transactions;

  /** Seals what lies where {@code transactions} reach. */
  public AuditSealer(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Seals everything that is committed by now; each seal is kept whole or not at all. Where it
   * stopped it goes on the next time.
   *
   * @return how many entries were sealed; none if another process is at it
   * @throws UnavailableException if the database cannot be reached
   */
  public int seal() {
    int sealed = 0;
    int more;
    do {
      more = transactions.inOne(AuditSealer::next);
      sealed += more;
    } while (more == MOST_IN_A_SEAL);
    return sealed;
  }

  /** One at a time, and nobody waits: whoever is at it does the work of all. */
  private static final String TURN =
      """
      -- audit.turn
      select case
        when exists (select from audit_pending)
        then pg_try_advisory_xact_lock(hashtext('audit_seal'))
        else false
      end
      """;

  private static int next(Handle handle) {
    boolean isOurs = handle.createQuery(TURN).mapTo(boolean.class).one();
    return isOurs ? sealed(handle, take(handle)) : 0;
  }

  /** Nobody else takes anything: the turn is ours. */
  private static final String TAKE =
      """
      -- audit.take
      delete from audit_pending
      where sequence in (select sequence from audit_pending order by sequence limit :most)
      returning sequence, hash
      """;

  private static List<Waiting> take(Handle handle) {
    return handle
        .createQuery(TAKE)
        .bind("most", MOST_IN_A_SEAL)
        .map((row, context) -> new Waiting(row.getLong("sequence"), row.getString("hash")))
        .stream()
        .sorted(Comparator.comparingLong(Waiting::sequence))
        .toList();
  }

  /** The chain goes on from its head, not from the last seal that is there: a gap stays a gap. */
  private static int sealed(Handle handle, List<Waiting> entries) {
    if (!entries.isEmpty()) {
      prepare(handle);
      Link last = Head.find(handle).map(Head::link).orElse(Seal.NONE);
      keep(handle, Seal.after(last, entries, Writing.now(handle)));
    }
    return entries.size();
  }

  /** The first entry of a year need not wait for the tables of that year to be made. */
  private static final String PREPARE =
      """
      -- audit.prepare
      select audit_partition(now() + interval '7 days')::text
      """;

  private static void prepare(Handle handle) {
    handle.createQuery(PREPARE).mapTo(String.class).list();
  }

  private static final String KEEP =
      """
      -- audit.seal
      with sealed as (
        insert into audit_seal (
          number, sequences, hashes, previous, hash, created_at, created_by)
        values (
          :number, :sequences::bigint[], :hashes, :previous, :hash, :createdAt, :createdBy)
        returning number, hash, created_at, created_by
      )
      insert into audit_head (seal, hash, created_at, created_by)
      select number, hash, created_at, created_by from sealed
      on conflict (id) do update
      set seal = excluded.seal, hash = excluded.hash, created_at = excluded.created_at,
        created_by = excluded.created_by
      """;

  private static void keep(Handle handle, Seal seal) {
    handle
        .createUpdate(KEEP)
        .bind("number", seal.link().number())
        .bindArray("sequences", String.class, seal.sequences())
        .bindArray("hashes", String.class, seal.hashes())
        .bind("previous", seal.previous())
        .bind("hash", seal.link().hash())
        .bind("createdAt", Columns.moment(seal.written().at()))
        .bind("createdBy", seal.written().by())
        .execute();
  }
}
