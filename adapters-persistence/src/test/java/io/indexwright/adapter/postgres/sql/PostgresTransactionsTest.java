package io.indexwright.adapter.postgres.sql;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.LedgerEntry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class PostgresTransactionsTest extends TransactionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresTransactions transactions = DATABASE.transactions();
  private final PostgresOrders orders = new PostgresOrders(transactions);
  private final PostgresPrices prices = new PostgresPrices(transactions);
  private final PostgresLedgers ledgers = new PostgresLedgers(transactions);

  @Override
  Transactions transactions() {
    return transactions;
  }

  @BeforeEach
  void open() {
    new PostgresInstruments(transactions).add(Sample.INSTRUMENTS);
    ledgers.open(ACCOUNT);
  }

  @Test
  void showsNobodyElse_beforeAllIsDone() {
    transactions.inOne(
        () -> {
          prices.record(List.of(close(A, MONDAY, "10")), FIRST);
          assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("0");
          return prices;
        });

    assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("1");
  }

  @Test
  void keepsNothing_whenTheWorkThrows() {
    assertThatThrownBy(
            () ->
                transactions.inOne(
                    () -> {
                      prices.record(List.of(close(A, MONDAY, "10")), FIRST);
                      transactions.inOne(() -> written(run(1), A));
                      throw new IllegalStateException("after all that");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("after all that");

    assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("0");
    assertThat(orders.portfolioOf(run(1))).isEmpty();
  }

  @Test
  void startsAnew_afterWorkThatThrew() {
    assertThatThrownBy(() -> prices.record(List.of(close(Sample.UNKNOWN, MONDAY, "10")), FIRST))
        .isInstanceOf(IllegalStateException.class);

    prices.record(List.of(close(A, MONDAY, "10")), FIRST);

    assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("1");
  }

  /** Whoever comes second brings other orders, and finds those of the first. */
  @RepeatedTest(20)
  void writesARunOnce_whenTwoThreadsWriteIt(RepetitionInfo run) throws Exception {
    RunId number = run(run.getCurrentRepetition());

    List<List<Order>> found = inTwoThreads(() -> written(number, A), () -> written(number, B));

    assertThat(found.get(0)).hasSize(1).isEqualTo(found.get(1));
    assertThat(DATABASE.ask("select count(*) from trade_order")).isEqualTo("1");
  }

  @RepeatedTest(10)
  void recordsACloseOnce_whenTwoThreadsRecordIt() throws Exception {
    inTwoThreads(this::recorded, this::recorded);

    assertThat(DATABASE.ask("select count(*) from bar")).isEqualTo("2");
  }

  @Test
  void isUnavailable_whenALockIsNotToBeHad() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> holder =
          threads.submit(
              () ->
                  transactions.inOne(
                      () -> {
                        ledgers.append(ACCOUNT.id(), cash("first"));
                        held.countDown();
                        await(refused);
                        return held;
                      }));
      await(held);

      assertThatThrownBy(() -> ledgers.append(ACCOUNT.id(), cash("second")))
          .isInstanceOf(UnavailableException.class);

      refused.countDown();
      holder.get();
      assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(cash("first"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void saysThatAFactContradictsWhatIsStored_whenOnlyTheDatabaseKnows() {
    LedgerEntry unknown = cash("never told").cancelled(FIRST);

    assertThatThrownBy(() -> ledgers.append(ACCOUNT.id(), unknown))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this contradicts what is stored");
  }

  @Test
  void letsABugOfOursThrough() {
    assertThatThrownBy(
            () -> transactions.reading(handle -> handle.createQuery("selekt 1").mapToMap().list()))
        .isInstanceOf(JdbiException.class);
  }

  private static LedgerEntry cash(String reference) {
    return LedgerEntry.cash(reference, FIRST, Sample.usd("1.00"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Order> recorded() {
    prices.record(List.of(close(B, MONDAY, "10"), close(A, MONDAY, "10")), FIRST);
    return List.of();
  }

  private List<Order> written(RunId run, InstrumentId instrument) {
    orders.write(Sample.approved(run, new OrderTicket(instrument, Side.BUY, Quantity.of(1))));
    return orders.of(run);
  }

  private static RunId run(int number) {
    return new RunId(Sample.uuid(number));
  }

  private static List<List<Order>> inTwoThreads(
      Callable<List<Order>> one, Callable<List<Order>> other)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Order>>> both = threads.invokeAll(List.of(one, other));
      return List.of(both.get(0).get(), both.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }
}
