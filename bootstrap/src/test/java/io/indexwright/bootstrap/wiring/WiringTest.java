package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.outbox.PostgresOutbox;
import io.indexwright.adapter.tdengine.TdengineAddress;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.RunningProduct;
import io.indexwright.bootstrap.SharedServer;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunApproval;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Commission;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.risk.AccountExposure;
import io.indexwright.risk.RiskLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server that somebody else runs, and the settings name. */
@Tag("once")
class WiringTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static final InstrumentId ID = new InstrumentId("a");
  private static final OrderTicket BUY =
      new OrderTicket(ID, Side.BUY, new Quantity(BigDecimal.ONE));

  @TempDir private Path directory = Path.of("");

  @Test
  void usesTheGivenServer_andLeavesItRunning() {
    Path unused = directory.resolve("unused");
    DatabaseAddress given = SharedServer.fresh();
    for (int run = 1; run <= 2; run++) {
      try (Wiring wiring = new Wiring(settings(given, unused), Clock.systemUTC())) {
        assertThat(wiring.indices().all()).isEmpty();
      }
    }
    assertThat(unused).doesNotExist();
  }

  @Test
  void refusesAWrongPassword_withoutShowingIt() {
    DatabaseAddress given = SharedServer.fresh();
    DatabaseAddress wrong = new DatabaseAddress(given.url(), given.user(), "look-for-me");

    assertThatThrownBy(() -> new Wiring(settings(wrong, directory), Clock.systemUTC()))
        .hasMessage("the database refuses this user or password")
        .rootCause()
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("look-for-me");
  }

  @Test
  void namesTheSetting_whenNobodyAnswersThere() {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x", "x", "x");

    assertThatThrownBy(() -> new Wiring(settings(nobody, directory), Clock.systemUTC()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the server of INDEXWRIGHT_DB_URL is unavailable");
  }

  @Test
  void keepsLedgersAndOrdersGoing_whenTdengineIsAway() {
    DatabaseAddress given = SharedServer.fresh();
    try (Wiring wiring = new Wiring(withoutAnswer(given, directory), Clock.systemUTC())) {
      Account account = new Account(new PortfolioId(new UUID(0, 1)), "Pension", USD);
      wiring.ledgers().open(account);

      assertThatThrownBy(() -> wiring.importMarket().from(new OneClose(), Instant.EPOCH))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("TDengine is unavailable");

      assertThat(wiring.ledgers().accounts()).containsExactly(account);
      assertThat(wiring.orders().of(account.id())).isEmpty();
    }
  }

  @Test
  void leavesAnOrderAsItWas_whenItCannotBeJudgedWithoutTdengine() {
    DatabaseAddress given = SharedServer.fresh();
    try (Wiring wiring = new Wiring(withoutAnswer(given, directory), Clock.systemUTC())) {
      Account account = new Account(new PortfolioId(new UUID(0, 1)), "Pension", USD);
      wiring.ledgers().open(account);
      wiring.importMarket().from(new NoClose(), Instant.EPOCH);
      OrderRun run = new OrderRun(new RunId(new UUID(0, 2)), account.id(), List.of(BUY));
      wiring.orders().write(approved(run));
      Order planned = Order.planned(run.id().order(1), BUY);

      assertThatThrownBy(() -> wiring.dealing().workOrders().work(run.id(), Instant.EPOCH))
          .isInstanceOf(UnavailableException.class)
          .hasMessage("TDengine is unavailable");

      assertThat(wiring.orders().of(run.id())).containsExactly(planned);
      List<OrderEvent> news = List.of(new OrderEvent.Acknowledged());
      assertThat(wiring.orders().hear(planned.id(), news, Instant.EPOCH).after())
          .isEqualTo(planned.acknowledged());
    }
  }

  /** From the transaction in which something happens to whoever stays on the line. */
  @Test
  void tellsEventsToThoseOnTheLine() throws IOException {
    OutboxEvent event =
        new OutboxEvent(
            new OutboxEventId(new UUID(0, 3)),
            new Aggregate("index", "x"),
            "index.level.published",
            "{}",
            Instant.EPOCH);
    DatabaseAddress given = SharedServer.fresh();
    try (Wiring wiring = new Wiring(settings(given, directory), Clock.systemUTC())) {
      URI events = wiring.serve().resolve("/api/v1/events?after=0");
      try (PostgresDatabase database = PostgresDatabase.start(given)) {
        new PostgresOutbox(database.transactions()).append(event);
      }

      URLConnection connection = events.toURL().openConnection();
      connection.setRequestProperty("X-API-Key", keyOfAnOperator(wiring));
      try (BufferedReader line =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(line.lines().filter(each -> each.startsWith("event: ")).findFirst())
            .contains("event: index.level.published");
      }
    }
  }

  private static String keyOfAnOperator(Wiring wiring) {
    Entrance entrance = wiring.entrance();
    User operator = User.of(entrance.newId(), new Username("night-desk"), Role.OPERATOR);
    Asker inside = Asker.inside(Clock.systemUTC().instant());
    entrance.createUser().create(operator, Secret.of("violet tram 41 umbrella"), inside);
    return entrance
        .createKey()
        .create(
            new KeyRequest("events", Set.of(Scope.EVENTS_READ), Duration.ofDays(1)),
            operator.principal(),
            inside)
        .orElseThrow()
        .token()
        .reveal();
  }

  @Test
  void movesNothing_whenThereIsNoOtherStore() {
    DatabaseAddress given = SharedServer.fresh();
    try (Wiring wiring = new Wiring(settings(given, directory), Clock.systemUTC())) {
      assertThatThrownBy(() -> wiring.histories().moveBars(Store.TDENGINE))
          .hasMessage("INDEXWRIGHT_TDENGINE_URL names no other store");
    }
  }

  private static Settings settings(DatabaseAddress database, Path home) {
    return RunningProduct.settings(RunningProduct.settings(home), database);
  }

  private static RunApproval.Approved approved(OrderRun run) {
    Money nothing = Money.of("0.00", USD);
    RiskLimits none = new RiskLimits(new Commission(nothing, BigDecimal.ZERO), List.of());
    AccountExposure account =
        new AccountExposure(nothing, nothing, nothing, nothing, 0, new TreeMap<>());
    return run.approved(new OrderRun.Consent("Ada", Instant.EPOCH), none, account)
        .fold(Optional::of, refused -> Optional.<RunApproval.Approved>empty())
        .orElseThrow();
  }

  /** A feed of one instrument. */
  private static class NoClose implements MarketFeed {
    @Override
    public List<Instrument> instruments() {
      return List.of(new Instrument(ID, "Alpha", USD));
    }

    @Override
    public List<Close> closes() {
      return List.of();
    }
  }

  /** A feed of one instrument and its close. */
  private static final class OneClose extends NoClose {

    @Override
    public List<Close> closes() {
      return List.of(new Close(ID, LocalDate.parse("2026-03-02"), Price.of("10", USD)));
    }
  }

  /** With a TDengine that does not answer. */
  private static Settings withoutAnswer(DatabaseAddress database, Path home) {
    Settings usual = settings(database, home);
    return new Settings(
        usual.database(),
        usual.use(),
        Optional.of(new TdengineAddress("jdbc:TAOS-WS://127.0.0.1:1/", "root", "taosdata")),
        home,
        usual.face(),
        usual.market(),
        usual.dealing(),
        usual.privacy(),
        usual.warnings(),
        usual.secrets());
  }
}
