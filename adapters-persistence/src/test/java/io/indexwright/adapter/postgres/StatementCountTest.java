package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.index.RememberedForm;
import io.indexwright.adapter.postgres.market.PostgresBars;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.BarRow.Figures;
import io.indexwright.application.market.ImportMarket;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.port.Broker;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.portfolio.ApproveRun;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.application.portfolio.MeasureAccount;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.portfolio.PlaceOrders;
import io.indexwright.application.portfolio.PreviewRebalance;
import io.indexwright.application.portfolio.Rebalance;
import io.indexwright.application.portfolio.ValuePortfolio;
import io.indexwright.application.portfolio.WorkOrders;
import io.indexwright.dealing.OrderRun;
import io.indexwright.dealing.RunId;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.order.Commission;
import io.indexwright.order.ExecutionId;
import io.indexwright.order.Fill;
import io.indexwright.order.Order;
import io.indexwright.order.OrderEvent;
import io.indexwright.risk.RiskLimits;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements each use case needs, whatever the size of what it works on. */
class StatementCountTest {
  private static final RunId RUN = new RunId(Sample.uuid(3));
  private static final OrderRun.Consent ADA = new OrderRun.Consent("Ada", FIRST);
  private static final Commission COMMISSION = new Commission(usd("0.35"), BigDecimal.ZERO);
  private static final RiskLimits LIMITS = RiskLimits.unborrowed(COMMISSION);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresTransactions transactions = DATABASE.transactions();
  private final PostgresInstruments instruments = new PostgresInstruments(transactions);
  private final PostgresPrices prices = new PostgresPrices(transactions);
  private final PostgresIndices indices = new PostgresIndices(transactions, new RememberedForm());
  private final PostgresIndexLevels levels = new PostgresIndexLevels(transactions);
  private final PostgresLedgers ledgers = new PostgresLedgers(transactions);
  private final PostgresOrders orders = new PostgresOrders(transactions);
  private final MeasureAccount accounts = new MeasureAccount(ledgers, orders, prices);
  private final PreviewRebalance preview = new PreviewRebalance(ledgers, levels, prices);

  /** Each order is worked by itself: it is written down before the next one is sent. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void areAsManyAsTheTableSays(int size) {
    Map<String, Long> counted = new LinkedHashMap<>();
    useCases(size).forEach((name, job) -> counted.put(name, statementsOf(job)));

    assertThat(counted)
        .containsExactly(
            Map.entry("import", 6L),
            Map.entry("load", 13L),
            Map.entry("load again", 13L),
            Map.entry("define", 4L),
            Map.entry("publish", 10L),
            Map.entry("publish again", 10L),
            Map.entry("open", 4L),
            Map.entry("preview", 4L),
            Map.entry("place", 13L),
            Map.entry("place again", 2L),
            Map.entry("work", 4L + 12L * size),
            Map.entry("value", 3L),
            Map.entry("list indices", 1L),
            Map.entry("list accounts", 1L),
            Map.entry("list orders", 1L),
            Map.entry("list entries", 1L));
  }

  private Map<String, Runnable> useCases(int size) {
    IndexDefinition index = index(size);
    KnownMarket market =
        new KnownMarket(
            prices, new PostgresAnnouncements(transactions), new PostgresFixings(transactions));
    PublishLevels publish = new PublishLevels(indices, market, levels, transactions);
    ApproveRun approve = new ApproveRun(accounts, LIMITS, orders, transactions);
    PlaceOrders place = new PlaceOrders(preview, approve, orders);
    Map<String, Runnable> cases = new LinkedHashMap<>();
    cases.put(
        "import",
        () -> new ImportMarket(instruments, prices, transactions).from(feed(size), FIRST));
    cases.put("load", () -> new PostgresBars(transactions).load(bars(size), FIRST));
    cases.put("load again", () -> new PostgresBars(transactions).load(bars(size), FIRST));
    cases.put("define", () -> indices.define(index));
    cases.put("publish", () -> publish.publish(index.id(), FIRST));
    cases.put("publish again", () -> publish.publish(index.id(), FIRST));
    cases.put(
        "open",
        () -> new OpenPortfolio(ledgers, transactions).open(ACCOUNT, usd("100000.00"), FIRST));
    cases.put("preview", () -> preview.preview(rebalance(index)));
    cases.put("place", () -> place.place(rebalance(index), ADA));
    cases.put("place again", () -> place.place(rebalance(index), ADA));
    cases.put("work", this::work);
    cases.put(
        "value", () -> new ValuePortfolio(ledgers, prices).value(ACCOUNT.id(), TUESDAY, FIRST));
    cases.put("list indices", indices::all);
    cases.put("list accounts", ledgers::accounts);
    cases.put("list orders", () -> orders.of(ACCOUNT.id()));
    cases.put("list entries", () -> ledgers.entries(ACCOUNT.id()));
    return cases;
  }

  private void work() {
    Broker broker = sent -> List.of(new OrderEvent.Traded(filled(sent.order())));
    new WorkOrders(accounts, LIMITS, broker, orders, ledgers, transactions).work(RUN, FIRST);
  }

  private static Fill filled(Order order) {
    return new Fill(
        new ExecutionId("of " + order.id()),
        order.ticket().quantity(),
        Price.of("10", USD),
        usd("0.35"),
        FIRST);
  }

  private static long statementsOf(Runnable job) {
    long before = statements();
    job.run();
    return statements() - before;
  }

  private static long statements() {
    return DATABASE.meters().find("indexwright.sql").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private static List<InstrumentId> ids(int size) {
    return IntStream.range(0, size).mapToObj(i -> new InstrumentId("I" + i)).toList();
  }

  private static MarketFeed feed(int size) {
    return new MarketFeed() {
      @Override
      public List<Instrument> instruments() {
        return ids(size).stream().map(id -> new Instrument(id, "One", USD)).toList();
      }

      @Override
      public List<Close> closes() {
        return ids(size).stream()
            .flatMap(id -> Stream.of(close(id, MONDAY), close(id, TUESDAY)))
            .toList();
      }
    };
  }

  private static Iterator<BarRow> bars(int size) {
    return ids(size).stream()
        .map(id -> new BarRow(1, id.value(), TUESDAY, "USD", Figures.of(BigDecimal.TEN)))
        .iterator();
  }

  private static Close close(InstrumentId id, LocalDate date) {
    return Sample.close(id, date, "10");
  }

  private static IndexDefinition index(int size) {
    IndexDefinition two = Sample.priceWeighted(1, "Many");
    return new IndexDefinition(
        two.id(),
        two.edition(),
        two.name(),
        two.currency(),
        Membership.listed(new TreeSet<>(ids(size))),
        two.construction(),
        two.timetable(),
        two.base(),
        two.conventions());
  }

  private static Rebalance rebalance(IndexDefinition index) {
    AllocationPolicy policy = AllocationPolicy.investingAll(COMMISSION);
    return new Rebalance(RUN, ACCOUNT.id(), new Goal.OfIndex(index.id()), policy, TUESDAY, FIRST);
  }
}
