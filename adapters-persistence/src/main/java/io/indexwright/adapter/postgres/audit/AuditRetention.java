package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Years of the log that nobody has to keep any more. Their entries go; their hashes stay in the
 * seals, and an entry says which went.
 */
public final class AuditRetention {

  /** For so many whole years after its own a year is kept. */
  public static final int YEARS = 7;

  private final PostgresTransactions owner;

  /** Works on connections of the role that owns the tables. */
  public AuditRetention(PostgresTransactions owner) {
    this.owner = owner;
  }

  private static final String DROP =
      """
      -- retention.drop
      select entries, sequences::text as sequences from audit_drop(:year, :entry)
      """;

  /**
   * Drops a year, if the whole log is as it was written.
   *
   * @param id of the entry that says so
   * @return how many entries it had
   * @throws IllegalStateException if the year has to be kept, or is not sealed, or there is none,
   *     or the log has faults
   */
  public long drop(int year, AuditEntryId id, Instant at) {
    return owner.inOne(
        handle -> {
          AuditVerification.hold(handle);
          Numbered number = Numbered.next(handle);
          AuditReport report = AuditVerification.on(handle, Optional.empty());
          if (!report.isValid()) {
            throw new IllegalStateException(
                "the audit log has faults, the first is: " + report.faults().get(0));
          }
          Dropped dropped = drop(handle, year, number);
          Deed.Act act =
              new Deed.Act(AuditAction.DROP_YEAR, resource(year), Change.to(dropped.told()));
          Deed deed = Deed.inside(SubjectPseudonym.SYSTEM, act, at);
          PostgresAuditLog.write(handle, new AuditEntry(id, deed, Ending.DONE), number);
          return dropped.entries();
        });
  }

  private static Dropped drop(Handle handle, int year, Numbered number) {
    return handle
        .createQuery(DROP)
        .bind("year", year)
        .bind("entry", number.sequence())
        .map((row, context) -> Dropped.of(row))
        .one();
  }

  private static AuditResource resource(int year) {
    return new AuditResource("audit/" + year);
  }

  /** What went with a year. */
  private record Dropped(long entries, String sequences) {

    static Dropped of(ResultSet row) throws SQLException {
      return new Dropped(row.getLong("entries"), row.getString("sequences"));
    }

    Canonical told() {
      return Fields.none().with("entries", String.valueOf(entries)).with("sequences", sequences);
    }
  }

  private static final String LIST =
      """
      -- audit.retentions
      select year, entries, sequences::text as sequences, retention.created_at,
        retention.created_by, entry.action || ' ' || entry.resource as told_what,
        entry.state_after as told, entry.created_at as told_created_at,
        entry.created_by as told_created_by, exists (
          select from audit_retention as later
          where later.year > retention.year and later.sequences @> retention.entry
        ) as is_told_in_a_dropped_year
      from audit_retention as retention
      left join audit_entry as entry on entry.sequence = retention.entry
      order by year
      """;

  /** Looks at what is noted of dropped years, and returns these. */
  static List<Integer> check(Handle handle, Findings findings) {
    return handle
        .createQuery(LIST)
        .map(
            (row, context) -> {
              int year = row.getInt("year");
              findings.require(isWell(row), Place.RETENTION, year, "is not what an entry says");
              return year;
            })
        .list();
  }

  private static boolean isWell(ResultSet row) throws SQLException {
    Writing written = Writing.of(row);
    boolean isDue = row.getInt("year") + YEARS < written.at().atOffset(ZoneOffset.UTC).getYear();
    Optional<Writing> told = Writing.find(row, "told_");
    return isDue
        && (told.isPresent()
            ? told.equals(Optional.of(written)) && isTold(row)
            : row.getBoolean("is_told_in_a_dropped_year"));
  }

  private static boolean isTold(ResultSet row) throws SQLException {
    String what = AuditAction.DROP_YEAR + " " + resource(row.getInt("year"));
    return what.equals(row.getString("told_what"))
        && Dropped.of(row).told().text().equals(row.getString("told"));
  }
}
