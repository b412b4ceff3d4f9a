package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.Sample.FIRST;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.proof.Canonical;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Entries to write, and tables to write them to. */
public final class AuditExamples {
  static final SubjectPseudonym ADA = new SubjectPseudonym("u-1");
  static final SubjectPseudonym BOB = new SubjectPseudonym("u-2");
  static final AuditResource PENSION = new AuditResource("portfolio/1");
  static final Person PERSON =
      new Person(Optional.of("Ada Ü."), Optional.of("192.0.2.7"), Optional.of("curl/8 \"x\" \\"));

  private static final AuditAction OPEN = new AuditAction("portfolio.open");

  private AuditExamples() {}

  /** An entry with nothing but what it must have. */
  public static AuditEntry bare(long id) {
    Deed.Act act = new Deed.Act(OPEN, PENSION, Change.UNTOLD);
    return new AuditEntry(id(id), Deed.inside(ADA, act, FIRST), Ending.DONE);
  }

  /** An entry with everything, by {@code who} and the person behind. */
  public static AuditEntry full(long id, SubjectPseudonym who) {
    Change change = Change.of(Canonical.of("x\n'\"\\ü"), Canonical.of((int) id));
    return new AuditEntry(
        id(id),
        new Deed(
            who,
            new Deed.Act(OPEN, PENSION, change),
            FIRST.plusSeconds(id),
            new Origin(
                Optional.of("r" + id), Optional.of("t"), Optional.of("POST /portfolios"), PERSON),
            new Deed.Why(Optional.of("asked by phone"), Optional.of(BOB))),
        new Ending(Outcome.REFUSED, Optional.of(id(id + 1000)), Optional.of("too much")));
  }

  static AuditEntryId id(long id) {
    return new AuditEntryId(Sample.uuid(id));
  }

  /** What the owner of the tables does. */
  static PostgresTransactions owner(TestDatabase database) {
    return PostgresDatabase.asOwner(database.address());
  }

  /** The last year that nobody has to keep. */
  static int oldYear() {
    return Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).getYear()
        - AuditRetention.YEARS
        - 1;
  }

  /** Writes an entry as if it were that moment. */
  static void writeAt(Handle handle, Instant moment, AuditEntry entry) {
    handle.execute("select audit_partition(?::timestamptz)", moment.toString());
    Numbered next = Numbered.next(handle);
    Writing then = new Writing(moment, next.written().by());
    PostgresAuditLog.write(handle, entry, new Numbered(next.sequence(), then));
  }

  /** Does what the database refuses everybody else. */
  public static void clear(TestDatabase database) {
    database.tell(
        """
        set session_replication_role = replica;
        truncate audit_entry, audit_person, audit_pending, audit_seal, audit_head, audit_retention
        """);
  }
}
