package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static io.indexwright.adapter.postgres.audit.AuditExamples.PENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.audit.AuditChain;
import io.indexwright.application.port.audit.AuditLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAuditLogTest extends AuditLogContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final AuditVerification verification = new AuditVerification(DATABASE.transactions());

  @BeforeEach
  void clear() {
    AuditExamples.clear(DATABASE);
  }

  @Override
  AuditLog log() {
    return new PostgresAuditLog(DATABASE.transactions());
  }

  @Override
  AuditChain chain() {
    return verification;
  }

  @Test
  void saysThatItTakesTooLong_whenNobodyCanWait() {
    log().write(AuditExamples.full(1, ADA));
    new AuditSealer(DATABASE.transactions()).seal();

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> verification.check(Duration.ZERO));
    assertThat(verification.check(Duration.ofMinutes(1)).last()).isPresent();
  }

  @Test
  void writesNothing_whenTheWorkThatItTellsOfFails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inOne(
                        () -> {
                          log().write(AuditExamples.full(1, ADA));
                          throw new IllegalStateException("the work failed");
                        }));

    assertThat(log().about(PENSION, 10)).isEmpty();
    assertThat(verification.verify(Optional.empty()).tail().entries()).isZero();
  }

  @Test
  void makesTheTablesOfAYearOnce_whenSeveralWriteItsFirstEntry() {
    DATABASE.tell(
        "drop table if exists audit_entry_%1$s, audit_person_%1$s"
            .formatted(DATABASE.ask("select extract(year from now() at time zone 'UTC')")));
    assertThatNoException()
        .isThrownBy(
            () ->
                IntStream.rangeClosed(1, 4)
                    .parallel()
                    .forEach(each -> log().write(AuditExamples.full(each, ADA))));

    assertThat(log().about(PENSION, 10)).hasSize(4);
  }

  @Test
  void keepsNothingOfThePersonWhoWasForgotten_andTheChainHolds() {
    log().write(AuditExamples.full(1, ADA));
    new AuditSealer(DATABASE.transactions()).seal();
    log().erase(new Erasure(AuditExamples.id(9), ADA, ADA, Sample.LATER));

    assertThat(verification.verify(Optional.empty()).faults()).isEmpty();
    assertThat(
            DATABASE.ask(
                """
                select string_agg(t::text, '') from (
                  select to_jsonb(audit_entry) from audit_entry
                  union all select to_jsonb(audit_person) from audit_person) as told (t)
                """))
        .contains("u-1")
        .doesNotContain("192.0.2.7", "Ada", "curl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set action = 'x.y'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_entry_%s set action = 'x.y'",
        "delete from audit_entry_%s",
        "truncate audit_entry_%s",
        "truncate audit_person_%s",
        "update audit_person set ip = '192.0.2.8'",
        "delete from audit_person",
        "truncate audit_person",
        "update audit_seal set previous = hash",
        "delete from audit_seal",
        "truncate audit_seal",
        "update audit_retention set entries = 1",
        "delete from audit_retention",
        "truncate audit_retention",
        "update audit_pending set hash = ''",
        "truncate audit_pending",
        "delete from audit_head",
        "truncate audit_head",
        "insert into audit_entry select * from audit_entry on conflict (sequence, created_at) do update set reason = ''"
      })
  void isNotChanged_evenByItsOwner(String change) {
    log().write(AuditExamples.full(1, ADA));
    new AuditSealer(DATABASE.transactions()).seal();
    String year = DATABASE.ask("select to_char(now() at time zone 'UTC', 'YYYY')");

    assertThatThrownBy(() -> DATABASE.tell(change.formatted(year)))
        .cause()
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("what is in the audit log stays as it is");
  }
}
