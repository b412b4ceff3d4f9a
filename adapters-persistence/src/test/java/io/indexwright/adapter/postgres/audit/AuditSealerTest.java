package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class AuditSealerTest {
  private static final int WRITERS = 8;
  private static final int TRANSACTIONS_EACH = 40;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresTransactions transactions = DATABASE.longWork();
  private final PostgresAuditLog log = new PostgresAuditLog(transactions);
  private final AuditSealer sealer = new AuditSealer(transactions);

  @BeforeEach
  void clear() {
    AuditExamples.clear(DATABASE);
  }

  @Test
  void sealsWhatIsCommitted_once() {
    LongStream.range(0, 3).forEach(i -> log.write(AuditExamples.bare(i)));

    assertThat(sealer.seal()).isEqualTo(3);
    assertThat(sealer.seal()).isZero();

    AuditReport report = new AuditVerification(transactions).verify(Optional.empty());
    assertThat(report.faults()).isEmpty();
    assertThat(report.counts()).isEqualTo(new AuditReport.Counts(1, 3, 0));
    assertThat(report.tail()).isEqualTo(new AuditReport.Tail(0, Optional.empty()));
  }

  @Test
  void takesManyInSeveralSeals() {
    transactions.inOne(
        () -> {
          LongStream.range(0, 2_500).forEach(i -> log.write(AuditExamples.bare(i)));
          return 0;
        });

    assertThat(sealer.seal()).isEqualTo(2_500);
    assertThat(new AuditVerification(transactions).verify(Optional.empty()).counts())
        .isEqualTo(new AuditReport.Counts(3, 2_500, 0));
  }

  /** Whoever is late does not hold up the others, and comes with a later seal. */
  @Test
  void sealsALateOneLater() {
    try (Handle late = DATABASE.owner()) {
      late.begin();
      PostgresAuditLog.write(late, AuditExamples.bare(1), Numbered.next(late));
      log.write(AuditExamples.bare(2));

      assertThat(sealer.seal()).isEqualTo(1);

      late.commit();
    }
    assertThat(sealer.seal()).isEqualTo(1);
    assertThat(
            DATABASE.ask(
                "select count(*) = 2 and bool_or(number = 1 and sequences[1] > (select"
                    + " sequences[1] from audit_seal where number = 2)) from audit_seal"))
        .isEqualTo("t");
    assertThat(new AuditVerification(transactions).verify(Optional.empty()).isValid()).isTrue();
  }

  @Test
  void leavesTheWorkToTheOther_whenOneIsAtIt() {
    log.write(AuditExamples.bare(1));
    try (Handle other = DATABASE.owner()) {
      other.begin();
      other.execute("select pg_advisory_xact_lock(hashtext('audit_seal'))");

      assertThat(sealer.seal()).isZero();

      other.rollback();
    }
    assertThat(sealer.seal()).isEqualTo(1);
  }

  @Test
  void keepsUp_whenManyWriteAndSomeGiveUp() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<Integer>> writers = new ArrayList<>();
    List<Future<Integer>> sealers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Random random = new Random(i);
      writers.add(threads.submit(() -> write(random)));
    }
    for (int i = 0; i < 2; i++) {
      sealers.add(threads.submit(() -> sealUntil(isOver)));
    }
    int written = sum(writers);
    isOver.set(true);
    assertThat(sum(sealers)).isPositive();
    threads.shutdown();
    sealer.seal();

    assertThat(written).isGreaterThan(WRITERS * TRANSACTIONS_EACH / 2);
    AuditReport report = new AuditVerification(transactions).verify(Optional.empty());
    assertThat(report.faults()).isEmpty();
    assertThat(report.counts().entries()).isEqualTo(written);
    assertThat(report.counts().seals()).isGreaterThan(5);
    assertThat(report.tail().entries()).isZero();
    assertThat(
            DATABASE.ask(
                "select count(*) = count(distinct one) from audit_seal, unnest(sequences) as one"))
        .isEqualTo("t");
  }

  /** Returns how many entries were committed. */
  private static int write(Random random) {
    int written = 0;
    try (Handle handle = DATABASE.owner()) {
      for (int i = 0; i < TRANSACTIONS_EACH; i++) {
        int entries = 1 + random.nextInt(3);
        handle.begin();
        for (int entry = 0; entry < entries; entry++) {
          PostgresAuditLog.write(handle, AuditExamples.full(i, ADA), Numbered.next(handle));
        }
        if (random.nextInt(4) == 0) {
          handle.rollback();
        } else {
          handle.commit();
          written += entries;
        }
      }
    }
    return written;
  }

  private int sealUntil(AtomicBoolean isOver) {
    int rounds = 0;
    while (!isOver.get()) {
      try {
        sealer.seal();
        rounds++;
      } catch (UnavailableException busy) {
        Thread.onSpinWait(); // as when the product tries again a moment later
      }
    }
    return rounds;
  }

  private static int sum(List<Future<Integer>> counts)
      throws InterruptedException, ExecutionException {
    int sum = 0;
    for (Future<Integer> count : counts) {
      sum += count.get();
    }
    return sum;
  }
}
