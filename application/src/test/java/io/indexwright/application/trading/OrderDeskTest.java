package io.indexwright.application.trading;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.ACCOUNT;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.USD;
import static io.indexwright.application.House.usd;
import static io.indexwright.application.trading.Exchange.ADA;
import static io.indexwright.application.trading.Exchange.ASKER;
import static io.indexwright.application.trading.Exchange.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.House;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.idempotency.Once;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.idempotency.InMemoryIdempotencyKeys;
import io.indexwright.application.ownership.VisiblePortfolios;
import io.indexwright.application.planning.FourEyes;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.idempotency.IdempotencyKeys;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1,000 dollars in cash, of Ada and of Ben; A is at 12. */
class OrderDeskTest {
  private static final Account BENS = new Account(new PortfolioId(new UUID(0, 31)), "Ben's", USD);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Account EUROS = new Account(new PortfolioId(new UUID(0, 32)), "€", EUR);
  private static final InstrumentId ABROAD = new InstrumentId("X");

  private final Exchange exchange = new Exchange(FourEyes.OFF);
  private final Groups keys = new Groups();
  private final OrderDesk desk =
      new OrderDesk(
          keys,
          new VisiblePortfolios(exchange.owners, exchange.house.ledgers, exchange.house.orders),
          exchange.place,
          new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC)));

  /** Counts who is done together; the first group is held until it is let go. */
  private static final class Groups implements IdempotencyKeys {
    private final IdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public <W> Map<W, Once> once(
        Map<W, KeyedRequest> requests, Function<Set<W>, Map<W, Answer>> work) {
      sizes.add(requests.size());
      try {
        letGo.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return keys.once(requests, work);
    }

    @Override
    public int forget(Instant at) {
      return keys.forget(at);
    }
  }

  @BeforeEach
  void open() {
    exchange.owners.give(ACCOUNT.id(), ADA);
    exchange.create.create(BENS, usd("1000.00"), BEN, ASKER);
    exchange.house.instruments.add(List.of(new Instrument(ABROAD, "Abroad", EUR)));
    exchange.house.prices.record(List.of(new Close(ABROAD, House.MONDAY, Price.of("5", EUR))), NOW);
    exchange.create.create(EUROS, Money.of("100.00", EUR), ADA, ASKER);
  }

  private static OrderDesk.Wanted wanted(
      String key, UserId by, Account account, OrderTicket ticket) {
    return new OrderDesk.Wanted(
        new KeyedRequest(
            new IdempotencyKey(by.toString(), "POST /orders", key),
            Digest.of(ticket.toString()),
            NOW,
            Duration.ofDays(1)),
        Principal.whole(by, Role.TRADER),
        ASKER,
        account.id(),
        unused -> ticket,
        dealt ->
            new Answer(
                dealt.fold(done -> 201, refused -> 422),
                Collections.emptySortedMap(),
                dealt.fold(done -> done.id().toString(), refused -> refused.kind().name())));
  }

  private static OrderDesk.Wanted buy(String key, UserId by, Account account, long units) {
    return wanted(key, by, account, ticket(A, units));
  }

  private static OrderTicket ticket(InstrumentId what, long units) {
    return new OrderTicket(what, Side.BUY, Quantity.of(units));
  }

  private static int status(Once once) {
    return once.fold(
        new Once.Answers<>(Answer::status, replayed -> -replayed.status()), () -> 409, () -> 400);
  }

  /** The first is at work until all others wait. */
  private List<Integer> placed(OrderDesk.Wanted... orders) throws Exception {
    List<FutureTask<Once>> tasks = new ArrayList<>();
    for (OrderDesk.Wanted order : orders) {
      FutureTask<Once> task = new FutureTask<>(() -> desk.place(order));
      tasks.add(task);
      started(task);
    }
    keys.letGo.countDown();
    List<Integer> answers = new ArrayList<>();
    for (FutureTask<Once> task : tasks) {
      answers.add(status(task.get()));
    }
    return answers;
  }

  private static void started(FutureTask<Once> task) {
    Thread thread = new Thread(task);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private List<Integer> ordersOf(Account account) {
    return exchange.house.orders.of(account.id()).stream()
        .map(order -> order.ticket().quantity().units().intValueExact())
        .toList();
  }

  @Test
  void placesAnOrderOnceUnderItsKey() {
    keys.letGo.countDown();

    assertThat(status(desk.place(buy("k", ADA, ACCOUNT, 2)))).isEqualTo(201);
    assertThat(status(desk.place(buy("k", ADA, ACCOUNT, 2)))).isEqualTo(-201);
    assertThat(status(desk.place(buy("k", ADA, ACCOUNT, 3)))).isEqualTo(400);

    assertThat(ordersOf(ACCOUNT)).containsExactly(2);
  }

  @Test
  void placesTogetherWhatComesAtTheSameTime_eachOfAnotherAccount() throws Exception {
    assertThat(
            placed(
                buy("k", ADA, ACCOUNT, 1),
                buy("l", ADA, ACCOUNT, 2),
                buy("k", BEN, BENS, 3),
                buy("m", ADA, ACCOUNT, 99)))
        .containsExactly(201, 201, 201, 422);

    assertThat(keys.sizes).containsExactly(1, 2, 1);
    assertThat(ordersOf(ACCOUNT)).containsExactly(1, 2);
    assertThat(ordersOf(BENS)).containsExactly(3);
    assertThat(exchange.queue.take(NOW, NOW, 9)).hasSize(3);
    String placed = "order/" + exchange.house.orders.of(BENS.id()).get(0).id();
    assertThat(exchange.told(placed)).contains(Outcome.SUCCEEDED);
  }

  @Test
  void placesTheOthers_whenOneCannotBeJudged() throws Exception {
    assertThat(
            placed(
                buy("k", ADA, ACCOUNT, 1),
                wanted("l", ADA, EUROS, ticket(ABROAD, 1)),
                buy("k", BEN, BENS, 3)))
        .containsExactly(201, 422, 201);

    assertThat(keys.sizes).containsExactly(1, 2, 1, 1);
    assertThat(ordersOf(EUROS)).isEmpty();
    assertThat(ordersOf(BENS)).containsExactly(3);
  }

  @Test
  void waitsForAnAccountThatIsBusy_withoutKeepingOthersWaiting() throws Exception {
    keys.letGo.countDown();
    FutureTask<Once> waits = new FutureTask<>(() -> desk.place(buy("k", ADA, ACCOUNT, 1)));

    int meanwhile =
        exchange.turns.inTurn(
            "account " + ACCOUNT.id(),
            () -> {
              started(waits);
              return status(desk.place(buy("k", BEN, BENS, 3)));
            });

    assertThat(meanwhile).isEqualTo(201);
    assertThat(status(waits.get())).isEqualTo(201);
  }

  @Test
  void doesNotKnowThePortfolioOfAnother_andLeavesTheKeyFree() {
    keys.letGo.countDown();

    assertThatThrownBy(() -> desk.place(buy("k", BEN, ACCOUNT, 1)))
        .isInstanceOf(UnknownException.class);

    assertThat(status(desk.place(buy("k", BEN, BENS, 2)))).isEqualTo(201);
    assertThat(ordersOf(ACCOUNT)).isEmpty();
  }
}
