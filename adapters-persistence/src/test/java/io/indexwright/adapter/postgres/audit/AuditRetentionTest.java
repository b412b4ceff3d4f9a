package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditRetentionTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final int old = AuditExamples.oldYear();

  private final PostgresTransactions owner = AuditExamples.owner(DATABASE);
  private final AuditRetention retention = new AuditRetention(owner);
  private final AuditSealer sealer = new AuditSealer(owner);

  @BeforeEach
  void fill() {
    AuditExamples.clear(DATABASE);
    for (int year : new int[] {old, old + 1}) {
      owner.writing(handle -> write(handle, year + "-01-01T00:00:00Z", 1));
      owner.writing(handle -> write(handle, year + "-12-31T23:59:59.999999Z", 2));
    }
  }

  private static void write(Handle handle, String moment, long id) {
    AuditExamples.writeAt(handle, Instant.parse(moment), AuditExamples.full(id, ADA));
  }

  private long drop(int year) {
    return retention.drop(year, AuditExamples.id(7), LATER);
  }

  @Test
  void letsAYearGo_andTheChainHolds() {
    sealer.seal();

    assertThat(drop(old)).isEqualTo(2);
    sealer.seal();

    AuditReport report = new AuditVerification(owner).verify(Optional.empty());
    assertThat(report.faults()).isEmpty();
    assertThat(report.dropped()).containsExactly(old);
    assertThat(report.counts()).isEqualTo(new AuditReport.Counts(2, 3, 2));
    assertThat(DATABASE.ask("select count(*) from audit_person")).isEqualTo("2");
    assertThat(new PostgresAuditLog(owner).about(new AuditResource("audit/" + old), 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.ending()).isEqualTo(Ending.DONE);
              assertThat(entry.deed().act().change().after().orElseThrow())
                  .matches("\\{\"entries\":\"2\",\"sequences\":\"\\{\\[\\d+,\\d+\\)\\}\"\\}");
            });
  }

  @Test
  void keepsAYear_untilSevenYearsHavePassedSinceItsEnd() {
    sealer.seal();

    assertThatThrownBy(() -> drop(old + 1))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("the audit log of %d is kept for seven years".formatted(old + 1));
  }

  @Test
  void keepsAYear_thatIsNotSealed_orNotThere_orTheProductWantsToDrop() {
    assertThatThrownBy(() -> drop(old)).hasStackTraceContaining("is not sealed");
    assertThatThrownBy(() -> drop(old - 1)).hasStackTraceContaining("there is no audit log of");
    sealer.seal();
    assertThatThrownBy(
            () -> new AuditRetention(DATABASE.transactions()).drop(old, AuditExamples.id(7), LATER))
        .hasStackTraceContaining("permission denied for function audit_drop");
  }

  @Test
  void keepsEverything_whenSomebodyHasBeenAtIt() {
    sealer.seal();
    DATABASE.tell(
        """
        set session_replication_role = replica;
        update audit_entry set reason = 'another' where created_at >= '%d-06-01'
        """
            .formatted(old + 1));

    assertThatIllegalStateException()
        .isThrownBy(() -> drop(old))
        .withMessageContaining("the audit log has faults, the first is: entry ");
  }

  @Test
  void letsNobodyWriteIntoAYearThatIsGone() {
    sealer.seal();
    drop(old);

    assertThatThrownBy(() -> DATABASE.tell("select audit_partition('%d-06-01')".formatted(old)))
        .hasMessageContaining("the audit log of %d was dropped".formatted(old));
  }
}
