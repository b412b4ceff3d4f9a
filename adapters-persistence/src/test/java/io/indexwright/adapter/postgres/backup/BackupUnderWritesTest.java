package io.indexwright.adapter.postgres.backup;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.audit.AuditExamples;
import io.indexwright.adapter.postgres.audit.AuditReport;
import io.indexwright.adapter.postgres.audit.AuditSealer;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.embedded.Eventually;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A backup while others write: an order, a ledger entry and an audit entry in each transaction. */
@Tag("once")
class BackupUnderWritesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** As many transactions are committed at the beginning, and again within the backup. */
  private static final int SOME = 100;

  private static final int BETWEEN_SEALS = 20;

  private static final String TOGETHER =
      """
      select concat_ws(' ',
        (select count(*) from order_run), (select count(*) from ledger_entry),
        (select count(*) from audit_entry))
      """;

  @TempDir private Path folder = Path.of("");

  private final PostgresTransactions transactions = DATABASE.transactions();
  private final PostgresOrders orders = new PostgresOrders(transactions);
  private final PostgresLedgers ledgers = new PostgresLedgers(transactions);
  private final PostgresAuditLog log = new PostgresAuditLog(transactions);
  private final AuditSealer sealer = new AuditSealer(transactions);

  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();
  private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

  @BeforeEach
  void write() {
    new PostgresInstruments(transactions).add(Sample.INSTRUMENTS);
    List<Runnable> writers = Stream.of(1, 2).map(this::writesOf).toList();
    writing =
        CompletableFuture.allOf(
            writers.stream().map(this::going).toArray(CompletableFuture[]::new));
    committedMore();
  }

  @AfterEach
  void end() {
    done.set(true);
    writing.join();
  }

  private CompletableFuture<Void> going(Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          while (!done.get()) {
            work.run();
          }
        });
  }

  /** Each time a transaction of its own, in an account of its own. */
  private Runnable writesOf(int writer) {
    Account account = new Account(new PortfolioId(Sample.uuid(writer)), "Of " + writer, USD);
    ledgers.open(account);
    AtomicInteger next = new AtomicInteger(writer * 1_000_000);
    return () -> {
      int number = next.incrementAndGet();
      transactions.inOne(() -> writeTogether(account, number));
      if (committed.incrementAndGet() % BETWEEN_SEALS == 0) {
        sealer.seal();
      }
    };
  }

  private boolean writeTogether(Account account, int number) {
    OrderTicket ticket = new OrderTicket(A, Side.BUY, Quantity.of(number));
    OrderRun run = new OrderRun(new RunId(Sample.uuid(number)), account.id(), List.of(ticket));
    orders.write(Sample.approved(run, FIRST));
    ledgers.append(account.id(), LedgerEntry.cash("cash " + number, FIRST, usd("1.00")));
    log.write(AuditExamples.bare(number));
    return true;
  }

  /** Waits until some more transactions are committed. */
  private void committedMore() {
    int wanted = committed.get() + SOME;
    Eventually.holds(PATIENCE, () -> committed.get() >= wanted || writing.isDone());
    assertThat(writing).isNotDone();
  }

  @Test
  void givesBackOneMoment_inWhichWhatWasWrittenTogetherIsTogether() {
    Path file = folder.resolve("all.backup");
    int before = committed.get();

    Manifest written =
        PostgresDatabase.backup(DATABASE.address()).write(file, this::writesGoOnInBetween);
    int after = committed.get();
    DatabaseAddress other = TestDatabase.unmigrated();
    Manifest restored =
        PostgresDatabase.recovery(other).restore(new BackupFile(file), Progress.UNSEEN).manifest();

    long runs = rows(written, "order_run");
    assertThat(runs).isBetween((long) before, (long) after - SOME);
    assertThat(TestDatabase.ask(other, TOGETHER)).isEqualTo("%1$s %1$s %1$s".formatted(runs));
    assertThat(restored).isEqualTo(written);
    assertThat(asSavedAgain(other).tables()).isEqualTo(written.tables());
    AuditReport report = verified(other);
    assertThat(report.faults()).isEmpty();
    assertThat(report.isValid()).isTrue();
    assertThat(report.counts().seals()).isPositive();
    assertThat(report.counts().entries() + report.tail().entries()).isEqualTo(runs);
  }

  /** When the moment of the backup is over, and nothing is copied yet; and in the middle. */
  private void writesGoOnInBetween(Progress.Reached reached) {
    if (reached.tables() == 0 || reached.tables() == reached.of() / 2) {
      committedMore();
    }
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.tables().stream()
        .filter(each -> each.name().equals(table))
        .mapToLong(Manifest.Table::rows)
        .sum();
  }

  private Manifest asSavedAgain(DatabaseAddress address) {
    return PostgresDatabase.backup(address).write(folder.resolve("again.backup"));
  }

  private static AuditReport verified(DatabaseAddress address) {
    return new AuditVerification(PostgresDatabase.asOwner(address)).verify(Optional.empty());
  }
}
