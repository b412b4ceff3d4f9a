package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static io.indexwright.adapter.postgres.audit.AuditExamples.PENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.schema.Catalog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The log in another database, out of a backup. */
class AuditBackupTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private Path folder = Path.of("");

  @Test
  void holdsAndGoesOn_andIsGuardedAsBefore() {
    PostgresAuditLog log = new PostgresAuditLog(DATABASE.transactions());
    log.write(AuditExamples.full(1, ADA));
    new AuditSealer(DATABASE.transactions()).seal();
    log.write(AuditExamples.full(2, ADA));
    Path file = folder.resolve("all.backup");
    PostgresDatabase.backup(DATABASE.address()).write(file);

    DatabaseAddress other = TestDatabase.migrated();
    PostgresDatabase.backup(other).restore(file);

    assertThat(Catalog.of(other)).containsExactlyElementsOf(Catalog.of(DATABASE.address()));
    PostgresTransactions there = PostgresDatabase.asOwner(other);
    new PostgresAuditLog(there).write(AuditExamples.full(3, ADA));
    assertThat(new AuditSealer(there).seal()).isEqualTo(2);
    assertThat(new AuditVerification(there).verify(Optional.empty()).isValid()).isTrue();
    assertThat(new PostgresAuditLog(there).about(PENSION, 10)).hasSize(3);
    String year = TestDatabase.ask(other, "select to_char(now() at time zone 'UTC', 'YYYY')");
    assertThatThrownBy(() -> TestDatabase.tell(other, "truncate audit_person_" + year))
        .hasMessageContaining("what is in the audit log stays as it is");
  }
}
