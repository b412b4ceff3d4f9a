package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static io.indexwright.adapter.postgres.audit.AuditExamples.BOB;
import static io.indexwright.adapter.postgres.audit.AuditExamples.PENSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditCheck;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.audit.AuditChain;
import io.indexwright.application.port.audit.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuditLogContract {
  private static final Erasure OF_ADA = new Erasure(AuditExamples.id(9), ADA, BOB, LATER);

  private static final Erasure OF_ALL =
      new Erasure(AuditExamples.id(8), SubjectPseudonym.EVERYBODY, SubjectPseudonym.SYSTEM, LATER);

  /** Later than any server writes. */
  private static final Instant LATE = Instant.parse("2200-01-01T00:00:00Z");

  private AuditLog log;

  abstract AuditLog log();

  /** Returns what looks at the same log. */
  abstract AuditChain chain();

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
  void writesSeveralEntries_thoseOfKnownPersonsAndOthers() {
    List<AuditEntry> entries =
        List.of(AuditExamples.bare(1), AuditExamples.full(2, ADA), AuditExamples.full(3, BOB));

    log.write(entries);

    assertThat(log.about(PENSION, 10)).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void findsWhatWasDone_byWhom_toWhat_andWhen() {
    AuditEntry first = AuditExamples.full(1, ADA);
    AuditEntry second = AuditExamples.full(2, BOB);
    AuditEntry third = AuditExamples.bare(3);
    List.of(first, second, third).forEach(log::write);
    Optional<SubjectPseudonym> ada = Optional.of(ADA);
    Optional<Instant> none = Optional.empty();
    Optional<AuditAction> action = Optional.of(first.deed().act().action());

    assertThat(found(AuditSearch.ALL)).containsExactly(third, second, first);
    assertThat(found(search(ada, Optional.empty(), none, none))).containsExactly(third, first);
    assertThat(found(search(ada, action, none, none))).containsExactly(third, first);
    assertThat(found(search(ada, Optional.of(new AuditAction("a.b")), none, none))).isEmpty();
    assertThat(
            found(
                search(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(first.deed().at()),
                    Optional.of(second.deed().at()))))
        .containsExactly(first);
    assertThat(
            found(
                new AuditSearch(Optional.empty(), action, Optional.of(ADA.resource()), none, none)))
        .isEmpty();
  }

  private static AuditSearch search(
      Optional<SubjectPseudonym> subject,
      Optional<AuditAction> action,
      Optional<Instant> from,
      Optional<Instant> until) {
    return new AuditSearch(subject, action, Optional.of(PENSION), from, until);
  }

  private List<AuditEntry> found(AuditSearch wanted) {
    return log.search(wanted, PageRequest.first(10)).items();
  }

  @Test
  void tellsWhatItFinds_aPageAtATime() {
    for (int number = 1; number <= 3; number++) {
      log.write(AuditExamples.bare(number));
    }

    Page<AuditEntry, AuditEntryId> page = log.search(AuditSearch.ALL, PageRequest.first(2));

    assertThat(page.items()).containsExactly(AuditExamples.bare(3), AuditExamples.bare(2));
    AuditEntryId last = page.next().orElseThrow();
    assertThat(log.search(AuditSearch.ALL, PageRequest.after(last, 2)).items())
        .containsExactly(AuditExamples.bare(1));
  }

  @Test
  void isAsItWasWritten_whenNobodyReachedPastIt() {
    log.write(AuditExamples.full(1, ADA));

    AuditCheck check = chain().check(Duration.ofMinutes(1));

    assertThat(check.isValid()).isTrue();
    assertThat(check.sealed().entries() + check.unsealed().entries()).isEqualTo(1);
    assertThat(check.unsealed().since()).isPresent();
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
  void forgetsWhomEntriesKnew_whenTheyAreOld() {
    AuditEntry known = AuditExamples.full(1, ADA);
    AuditEntry other = AuditExamples.full(2, BOB);
    log.write(known);
    log.write(other);
    assertThat(log.forget(OF_ALL, Instant.EPOCH)).isZero();
    assertThat(log.about(PENSION, 10)).containsExactly(other, known);

    assertThat(log.forget(OF_ALL, LATE)).isEqualTo(2);
    assertThat(log.forget(OF_ALL, LATE)).isZero();

    assertThat(log.about(PENSION, 10))
        .containsExactly(other.withoutPerson(), known.withoutPerson());
    assertThat(log.about(SubjectPseudonym.EVERYBODY.resource(), 10))
        .containsExactly(OF_ALL.entry());
  }

  @Test
  void knowsWhatIsWrittenAfterAnErasure() {
    log.erase(OF_ADA);
    AuditEntry later = AuditExamples.full(1, ADA);
    log.write(later);

    assertThat(log.about(PENSION, 10)).containsExactly(later);
  }
}
