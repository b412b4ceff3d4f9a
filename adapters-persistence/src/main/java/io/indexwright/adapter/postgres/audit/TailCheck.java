package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import io.indexwright.adapter.postgres.audit.AuditReport.Tail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Looks at everything that is in no seal. */
final class TailCheck {
  private static final int ROWS_AT_ONCE = 1_000;

  private final Handle handle;
  private final Findings findings;

  private long waiting;
  private Optional<Instant> since = Optional.empty();

  TailCheck(Handle handle, Findings findings) {
    this.handle = handle;
    this.findings = findings;
  }

  /** An entry that lies twice is there once more than it is sealed. */
  private static final String LOOSE =
      """
      -- audit.loose
      with loose as (
        select sequence from audit_entry
        except all
        select unnest(sequences) from audit_seal
      )
      select coalesce(loose.sequence, waiting.sequence) as loose_sequence,
        loose.sequence is not null as is_loose, waiting.hash as waiting_hash,
        waiting.created_at as waiting_created_at, waiting.created_by as waiting_created_by,
      """
          + KeptEntry.COLUMNS
          + """
          from loose
          full join audit_pending as waiting on waiting.sequence = loose.sequence
          left join audit_entry as entry
            on entry.sequence = coalesce(loose.sequence, waiting.sequence)
          """
          + KeptEntry.TABLES
          + "order by loose_sequence";

  /**
   * What is not sealed.
   *
   * @param hash as it was noted when it was written
   * @param noted when the note says that it was written
   */
  private record Loose(
      long sequence,
      boolean isLoose,
      Optional<String> hash,
      Optional<Writing> noted,
      Optional<KeptEntry> kept) {

    static Loose of(ResultSet row) throws SQLException {
      return new Loose(
          row.getLong("loose_sequence"),
          row.getBoolean("is_loose"),
          Optional.ofNullable(row.getString("waiting_hash")),
          Writing.find(row, "waiting_"),
          KeptEntry.find(row));
    }
  }

  /** Looks at all of it. */
  Tail run() {
    try (ResultIterator<Loose> rows =
        handle
            .createQuery(LOOSE)
            .setFetchSize(ROWS_AT_ONCE)
            .map((row, context) -> Loose.of(row))
            .iterator()) {
      rows.forEachRemaining(this::judge);
    }
    return new Tail(waiting, since);
  }

  private void judge(Loose loose) {
    long number = loose.sequence();
    if (!loose.isLoose()) {
      findings.add(
          loose.kept().isPresent() ? Place.PENDING : Place.ENTRY,
          number,
          loose.kept().isPresent()
              ? "waits for a seal, and is sealed"
              : "is gone, and was not sealed");
    } else if (loose.hash().isEmpty()) {
      findings.add(Place.ENTRY, number, "is not sealed, and does not wait for it");
    } else {
      loose.kept().ifPresent(kept -> judge(loose, loose.hash().get(), kept));
    }
  }

  private void judge(Loose loose, String told, KeptEntry kept) {
    Writing written = kept.entry().written();
    kept.judge(told, findings);
    findings.require(
        loose.noted().equals(Optional.of(written)),
        Place.PENDING,
        loose.sequence(),
        "is not what was noted");
    waiting++;
    since = since.filter(first -> first.isBefore(written.at())).or(() -> Optional.of(written.at()));
  }

  private static final String ORPHANS =
      """
      -- audit.orphans
      select sequence from audit_person as person
      where not exists (
        select from audit_entry as entry
        where entry.sequence = person.sequence and entry.created_at = person.created_at)
      order by sequence
      """;

  /** Looks for what is known of persons, and belongs to no entry. */
  void findOrphans() {
    handle
        .createQuery(ORPHANS)
        .mapTo(Long.class)
        .list()
        .forEach(number -> findings.add(Place.PERSON, number, "belongs to no entry"));
  }
}
