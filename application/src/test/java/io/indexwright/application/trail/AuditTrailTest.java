package io.indexwright.application.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.audit.AuditLog;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.proof.Canonical;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
  private static final Instant NOW = Instant.parse("2026-01-05T22:00:00.000000001Z");
  private static final AuditResource LAMP = new AuditResource("lamp/1");
  private static final Deed SWITCH =
      Deed.inside(
          SubjectPseudonym.SYSTEM,
          new Deed.Act(new AuditAction("lamp.switch"), LAMP, Change.UNTOLD),
          NOW);

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditTrail trail = over(log);

  private AuditTrail over(AuditLog told) {
    PublicIds ids = new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC));
    return new AuditTrail(told, transactions, ids);
  }

  @Test
  void tellsOfTheAttempt_andOfWhatCameOfIt() {
    Change lit = Change.of(Canonical.of("dark"), Canonical.of("lit"));

    assertThat(trail.of(SWITCH, () -> 1, one -> Result.done(lit))).isEqualTo(1);

    List<AuditEntry> told = log.about(LAMP, 9);
    assertThat(told).hasSize(2);
    assertThat(told.get(1).ending()).isEqualTo(Ending.OPEN);
    assertThat(told.get(1).deed()).isEqualTo(SWITCH);
    assertThat(told.get(0).ending()).isEqualTo(Ending.DONE.of(told.get(1).id()));
    assertThat(told.get(0).deed()).isEqualTo(SWITCH.changing(lit));
  }

  /** The attempt would be gone with the rest. */
  @Test
  void tellsOfTheEndingAlone_insideAnotherTransaction() {
    transactions.inOne(() -> trail.of(SWITCH, () -> 1, one -> Result.done(Change.UNTOLD)));

    assertThat(log.about(LAMP, 9)).extracting(AuditEntry::ending).containsExactly(Ending.DONE);
  }

  @Test
  void tellsWhyItWasRefused() {
    trail.of(SWITCH, () -> "not now", Result::refused);

    Ending ending = log.about(LAMP, 1).get(0).ending();
    assertThat(ending.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(ending.message()).contains("not now");
  }

  @Test
  void tellsThatItFailed_butNotTheWordsOfTheFailure() {
    assertThatThrownBy(() -> trail.of(SWITCH, AuditTrailTest::fail, one -> Result.refused("no")))
        .hasMessage("the password is 1234");

    List<AuditEntry> told = log.about(LAMP, 9);
    assertThat(told.get(0).ending())
        .isEqualTo(
            new Ending(
                Outcome.FAILED,
                Optional.of(told.get(1).id()),
                Optional.of("IllegalStateException")));
  }

  private static int fail() {
    throw new IllegalStateException("the password is 1234");
  }

  @Test
  void passesTheFailureOn_whenTheLogFailsAsWell() {
    AuditTrail full = over(new FullAfterOne());

    assertThatThrownBy(() -> full.of(SWITCH, AuditTrailTest::fail, one -> Result.refused("no")))
        .hasMessage("the password is 1234")
        .hasSuppressedException(new IllegalStateException("the log is full"));
  }

  @Test
  void doesNothing_whenTheAttemptCannotBeTold() {
    FullAfterOne full = new FullAfterOne();
    full.write(new AuditEntry(new AuditEntryId(new UUID(0, 1)), SWITCH, Ending.OPEN));

    assertThatThrownBy(
            () -> over(full).of(SWITCH, AuditTrailTest::fail, one -> Result.refused("no")))
        .hasMessage("the log is full");
  }

  /** Takes one entry. */
  private static final class FullAfterOne implements AuditLog {
    private boolean isFull;

    @Override
    public void write(List<AuditEntry> entries) {
      if (isFull) {
        throw new IllegalStateException("the log is full");
      }
      isFull = true;
    }

    @Override
    public long erase(Erasure erasure) {
      return 0;
    }

    @Override
    public long forget(Erasure erasure, Instant before) {
      return 0;
    }

    @Override
    public Page<AuditEntry, AuditEntryId> search(
        AuditSearch wanted, PageRequest<AuditEntryId> page) {
      return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public List<AuditEntry> about(AuditResource resource, int limit) {
      return List.of();
    }
  }
}
