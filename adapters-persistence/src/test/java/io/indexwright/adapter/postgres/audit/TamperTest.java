package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static io.indexwright.adapter.postgres.audit.AuditExamples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.audit.AuditReport.Fault;
import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.Erasure;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A superuser changes one value, deletes a row or swaps values of two, anywhere in the audit
 * tables: it is found each time, with the row.
 */
@Tag("once")
class TamperTest {
  private static final int TIMES = 1_000;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  /** Where a change in a table shows. */
  private static final Map<String, Set<Place>> PLACES =
      Map.of(
          "audit_entry", Set.of(Place.ENTRY),
          "audit_person", Set.of(Place.PERSON),
          "audit_pending", Set.of(Place.ENTRY, Place.PENDING),
          "audit_seal", Set.of(Place.SEAL, Place.HEAD));

  private final PostgresTransactions owner = AuditExamples.owner(DATABASE);
  private final PostgresAuditLog log = new PostgresAuditLog(owner);
  private final AuditSealer sealer = new AuditSealer(owner);

  /** A dropped year, eight seals of five entries, an erasure among them, and six not sealed. */
  @BeforeEach
  void fill() {
    AuditExamples.clear(DATABASE);
    int old = AuditExamples.oldYear();
    Instant then = Instant.parse(old + "-05-05T00:00:00Z");
    owner.writing(handle -> AuditExamples.writeAt(handle, then, AuditExamples.full(1, ADA)));
    owner.writing(handle -> AuditExamples.writeAt(handle, then, AuditExamples.bare(2)));
    sealer.seal();
    new AuditRetention(owner).drop(old, AuditExamples.id(3), LATER);
    for (int seal = 0; seal < 8; seal++) {
      write(5);
      if (seal == 4) {
        log.erase(new Erasure(AuditExamples.id(4), BOB, ADA, LATER));
      }
      sealer.seal();
    }
    write(6);
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      log.write(i == 0 ? AuditExamples.bare(i) : AuditExamples.full(i, i % 2 == 0 ? ADA : BOB));
    }
  }

  @Test
  void isFoundEachTime_withTheRow() {
    assertThat(new AuditVerification(owner).verify(Optional.empty()).faults()).isEmpty();
    try (Handle superuser = DATABASE.owner()) {
      superuser.begin();
      superuser.execute("set local session_replication_role = replica");
      Tampering tampering = new Tampering(superuser, new Random(1));
      for (int time = 0; time < TIMES; time++) {
        Tampering.Deed deed = tampering.any();

        AuditReport report = AuditVerification.on(superuser, Optional.empty());

        assertThat(report.isValid()).as("%s", deed).isFalse();
        assertThat(rows(report, deed))
            .as("%s: %s", deed, report.faults())
            .containsAll(deed.touched());
        tampering.undo();
      }
      assertThat(AuditVerification.on(superuser, Optional.empty()).faults()).isEmpty();
      superuser.rollback();
    }
  }

  /** Of the two tables of a single row, that it is not well is all there is to say. */
  private static Set<Long> rows(AuditReport report, Tampering.Deed deed) {
    return PLACES.containsKey(deed.table())
        ? report.faults().stream()
            .filter(fault -> PLACES.get(deed.table()).contains(fault.place()))
            .map(Fault::number)
            .collect(Collectors.toSet())
        : deed.touched();
  }
}
