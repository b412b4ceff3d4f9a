package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.audit.AuditExamples;
import io.indexwright.adapter.postgres.audit.AuditSealer;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.page.PageRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls of {@link PortCalls} about who did what. */
final class AuditCalls {
  private static final AuditEntry ENTRY = AuditExamples.full(1, new SubjectPseudonym("somebody"));
  private static final Erasure ERASURE =
      new Erasure(
          new AuditEntryId(Sample.uuid(2)),
          new SubjectPseudonym("nobody"),
          SubjectPseudonym.SYSTEM,
          Sample.LATER);

  private static final AuditSearch BY_ACTION =
      new AuditSearch(
          Optional.of(ENTRY.deed().who()),
          Optional.of(ENTRY.deed().act().action()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Erasure OF_EVERYBODY =
      new Erasure(
          new AuditEntryId(Sample.uuid(3)),
          SubjectPseudonym.EVERYBODY,
          SubjectPseudonym.SYSTEM,
          Sample.LATER);

  /** Later than anything that the server writes. */
  private static final Instant LATE = Instant.parse("2200-01-01T00:00:00Z");

  private final PostgresAuditLog log;
  private final AuditSealer sealer;
  private final AuditVerification verification;

  AuditCalls(PostgresTransactions transactions) {
    this.log = new PostgresAuditLog(transactions);
    this.sealer = new AuditSealer(transactions);
    this.verification = new AuditVerification(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("audit.write", () -> log.write(ENTRY));
    calls.put("audit.seal", sealer::seal);
    calls.put("audit.erase", () -> log.erase(ERASURE));
    calls.put("audit.forget", () -> log.forget(OF_EVERYBODY, LATE));
    calls.put("audit.about", () -> log.about(ENTRY.deed().act().resource(), 10));
    calls.put("audit.search", () -> log.search(AuditSearch.ALL, PageRequest.first(1)));
    calls.put(
        "audit.search by action", () -> log.search(BY_ACTION, PageRequest.after(ENTRY.id(), 1)));
    calls.put("audit.verify", () -> verification.verify(Optional.empty()));
    return calls;
  }
}
