package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static io.indexwright.adapter.postgres.audit.AuditExamples.BOB;
import static io.indexwright.adapter.postgres.audit.AuditExamples.PENSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.port.audit.AuditLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuditLogContract {
  private static final Erasure OF_ADA = new Erasure(AuditExamples.id(9), ADA, BOB, LATER);

  private AuditLog log;

  abstract AuditLog log();

  @BeforeEach
  void open() {
    log = log();
  }

  @Test
  void returnsWhatWasWritten_theLastFirst() {
    AuditEntry first = AuditExamples.bare(1);
    AuditEntry second = AuditExamples.full(2, ADA);
    log.write(first);
    log.write(second);

    assertThat(log.about(PENSION, 10)).containsExactly(second, first);
    assertThat(log.about(PENSION, 1)).containsExactly(second);
    assertThat(log.about(new AuditResource("portfolio/2"), 10)).isEmpty();
  }

  @Test
  void forgetsThePerson_andNothingElse() {
    AuditEntry known = AuditExamples.full(1, ADA);
    AuditEntry other = AuditExamples.full(2, BOB);
    AuditEntry bare = AuditExamples.bare(3);
    log.write(known);
    log.write(other);
    log.write(bare);

    assertThat(log.erase(OF_ADA)).isEqualTo(1);

    assertThat(log.about(PENSION, 10)).containsExactly(bare, other, known.withoutPerson());
  }

  @Test
  void tellsOfEveryErasure_alsoOfOneThatFoundNothing() {
    assertThat(log.erase(OF_ADA)).isZero();

    assertThat(log.about(ADA.resource(), 10)).containsExactly(OF_ADA.entry());
    assertThat(OF_ADA.entry().deed().who()).isEqualTo(BOB);
  }

  @Test
  void knowsWhatIsWrittenAfterAnErasure() {
    log.erase(OF_ADA);
    AuditEntry later = AuditExamples.full(1, ADA);
    log.write(later);

    assertThat(log.about(PENSION, 10)).containsExactly(later);
  }
}
