package io.indexwright.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.access.Username;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.attempt.Lockout;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Person;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.job.JobId;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.JobRequest;
import io.indexwright.application.job.LookedAt;
import io.indexwright.application.job.Progress;
import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemorySignInAttempts;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.memory.job.InMemoryJobResults;
import io.indexwright.application.memory.job.InMemoryJobs;
import io.indexwright.application.memory.outbox.InMemoryOutbox;
import io.indexwright.application.memory.stream.InMemoryEventLog;
import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.rate.RateBuckets;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;
import io.indexwright.application.stream.EventPosition;
import io.indexwright.proof.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
  private static final AttemptKey ADA = AttemptKey.ofAccount(new Username("ada"));
  private static final AttemptKey BEN = AttemptKey.ofAccount(new Username("ben"));
  private static final AuditResource DOOR = new AuditResource("door/1");
  private static final Person ADA_LOVELACE =
      new Person(Optional.of("ada"), Optional.empty(), Optional.empty());
  private static final Answer ANSWER = new Answer(200, Collections.emptySortedMap(), "{}");

  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final InMemoryJobResults results = new InMemoryJobResults();
  private final LookedAt context =
      new LookedAt(new JobRequest(id(9), new JobKind("housekeeping"), "{}", NOW));
  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final AtomicInteger sweeps = new AtomicInteger();
  private final Housekeeping.SignIns signIns =
      new Housekeeping.SignIns(
          new InMemoryRefreshTokens(users),
          new InMemoryOneTimeTokens(users),
          attempts,
          new CountedBuckets(sweeps),
          audit,
          new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC)));

  /** Buckets that nobody takes from. */
  private record CountedBuckets(AtomicInteger sweeps) implements RateBuckets {
    @Override
    public Taken take(String client, Allowance allowance) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forget() {
      sweeps.incrementAndGet();
    }
  }

  @Test
  void forgetsWhatNobodyNeeds_andNothingElse() {
    keys.once(keyed("old", NOW.minus(Duration.ofDays(1))), () -> ANSWER);
    keys.once(keyed("new", NOW.minusSeconds(1)), () -> ANSWER);
    outbox.append(event(1, NOW.minus(Duration.ofDays(31))));
    outbox.append(event(2, NOW.minus(Duration.ofDays(29))));
    attempts.begin(ADA, NOW.minus(Lockout.MEMORY));
    attempts.begin(BEN, NOW.minus(Lockout.MEMORY).plusSeconds(1));
    cancelled(1, NOW.minus(Duration.ofDays(91)));
    cancelled(2, NOW.minus(Duration.ofDays(89)));

    log.append(event(1, NOW.minus(Duration.ofDays(32))));
    log.append(event(2, NOW.minus(Duration.ofDays(31))));
    log.append(event(3, NOW));

    Housekeeping.Told told = new Housekeeping.Told(outbox, log, new InMemoryDeliveries());
    results.keep(id(1), "{}", NOW.minus(Duration.ofDays(91)));
    results.keep(id(2), "{}", NOW.minus(Duration.ofDays(89)));
    audit.write(by(ADA_LOVELACE, 1, NOW.minus(Duration.ofDays(366))));
    audit.write(by(ADA_LOVELACE, 2, NOW.minus(Duration.ofDays(364))));

    new Housekeeping(new Housekeeping.Asked(keys, jobs, results), told, signIns, Retention.USUAL)
        .run(context);

    assertThat(sweeps).hasValue(1);
    assertThat(keys.once(keyed("old", NOW), () -> ANSWER)).isEqualTo(new Once.Done(ANSWER));
    assertThat(keys.once(keyed("new", NOW), () -> ANSWER)).isEqualTo(new Once.Replayed(ANSWER));
    assertThat(outbox.forget(Instant.MAX)).isEqualTo(1);
    assertThat(log.reachesBackTo(new EventPosition(1))).isFalse();
    assertThat(log.reachesBackTo(new EventPosition(2))).isTrue();
    assertThat(jobs.find(id(1))).isEmpty();
    assertThat(jobs.find(id(2))).isPresent();
    assertThat(results.find(id(1))).isEmpty();
    assertThat(results.find(id(2))).contains("{}");
    assertThat(attempts.forget(NOW)).isEqualTo(1);
    assertThat(audit.about(DOOR, 2))
        .extracting(entry -> entry.deed().origin().person())
        .containsExactly(ADA_LOVELACE, Person.UNKNOWN);
    assertThat(context.progress()).isEqualTo(new Progress(5, 5));
  }

  private static AuditEntry by(Person person, int number, Instant at) {
    Deed.Act act = new Deed.Act(AuditAction.ASK, DOOR, Change.UNTOLD);
    Deed deed = Deed.inside(SubjectPseudonym.NOBODY, act, at).by(person);
    return new AuditEntry(new AuditEntryId(new UUID(0, number)), deed, Ending.DONE);
  }

  @Test
  void remembersFailuresAsLongAsTheyMakeSomebodyWait() {
    Duration day = Lockout.MEMORY;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(day.minusSeconds(1), day, day, day, day, day));
  }

  private void cancelled(int number, Instant at) {
    jobs.submit(new JobRequest(id(number), new JobKind("x"), "{}", at));
    jobs.cancel(id(number), at);
  }

  private static JobId id(int number) {
    return new JobId(new UUID(0, number));
  }

  private static OutboxEvent event(int number, Instant at) {
    OutboxEventId id = new OutboxEventId(new UUID(0, number));
    return new OutboxEvent(id, new Aggregate("index", "x"), "x", "{}", at);
  }

  private static KeyedRequest keyed(String key, Instant at) {
    return new KeyedRequest(
        new IdempotencyKey("ada", "POST /x", key), Digest.of("x"), at, Duration.ofDays(1));
  }
}
