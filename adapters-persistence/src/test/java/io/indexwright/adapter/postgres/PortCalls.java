package io.indexwright.adapter.postgres;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.close;

import io.indexwright.adapter.postgres.idempotency.PostgresIdempotencyKeys;
import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.index.RememberedForm;
import io.indexwright.adapter.postgres.market.PostgresBars;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.market.PostgresPrices;
import io.indexwright.adapter.postgres.reference.PostgresAnnouncements;
import io.indexwright.adapter.postgres.reference.PostgresFixings;
import io.indexwright.adapter.postgres.routine.PostgresStepLog;
import io.indexwright.adapter.postgres.series.PostgresObservations;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresDispatchQueue;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.application.idempotency.Answer;
import io.indexwright.application.idempotency.IdempotencyKey;
import io.indexwright.application.idempotency.KeyedRequest;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.market.KnownMarket;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.routine.RoutineId;
import io.indexwright.application.routine.Step;
import io.indexwright.dealing.RunId;
import io.indexwright.dealing.Standing;
import io.indexwright.index.IndexId;
import io.indexwright.money.Quantity;
import io.indexwright.order.OrderEvent;
import io.indexwright.order.OrderId;
import io.indexwright.order.OrderTicket;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Trade;
import io.indexwright.proof.Digest;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.series.Days;
import io.indexwright.series.Observation;
import io.indexwright.series.SeriesId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every call of every port, on facts that are there, so that each asks the database something. */
final class PortCalls {
  private static final IndexDefinition INDEX = Sample.priceWeighted(1, "Two");
  private static final RunId RUN = new RunId(Sample.uuid(2));
  private static final OrderId ORDER = RUN.order(1);
  private static final LedgerEntry CASH = LedgerEntry.cash("first", FIRST, Sample.usd("1000.00"));

  private static final LedgerEntry TRADE =
      LedgerEntry.first(
          "second",
          FIRST,
          new Fact.Traded(
              new Trade(A, Side.BUY, Quantity.of(1)),
              Sample.usd("10.00"),
              Sample.usd("0.35"),
              BigDecimal.ONE));
  private static final SeriesId TRADES = SeriesId.trades(A);
  private static final BarRow BAR =
      new BarRow(1, A.value(), MONDAY, "USD", BarRow.Figures.of(BigDecimal.TEN));
  private static final OrderEvent FILLED = new OrderEvent.Traded(Sample.fill("x", "1", "10"));

  private static final KeyedRequest KEYED =
      new KeyedRequest(
          new IdempotencyKey("ada", "POST /orders", "k"),
          Digest.of("buy"),
          FIRST,
          Duration.ofDays(1));
  private static final RoutineId ROUTINE = new RoutineId("daily", "2026-01-05");
  private static final Step STEP = new Step("refresh", "2 closes", FIRST);
  private static final Answer ANSWER = new Answer(201, Collections.emptySortedMap(), "{}");

  private final PostgresTransactions transactions;
  private final PostgresInstruments instruments;
  private final PostgresPrices prices;
  private final KnownMarket market;
  private final PostgresBars bars;
  private final PostgresIndices indices;
  private final PostgresIndexLevels levels;
  private final PostgresLedgers ledgers;
  private final PostgresOrders orders;
  private final PostgresDispatchQueue queue;
  private final PostgresObservations observations;
  private final FactCalls facts;
  private final AuditCalls audit;
  private final PostgresIdempotencyKeys keys;
  private final OutboxCalls outbox;
  private final StreamCalls streams;
  private final PostgresStepLog steps;
  private final JobCalls jobs;
  private final SecretCalls secrets;
  private final FeedCalls feed;
  private final AccessCalls access;
  private final TradingCalls trading;
  private final PrivacyCalls privacy;

  PortCalls(PostgresTransactions transactions, DefinitionFormat format) {
    this.transactions = transactions;
    this.instruments = new PostgresInstruments(transactions);
    this.prices = new PostgresPrices(transactions);
    this.market =
        new KnownMarket(
            prices, new PostgresAnnouncements(transactions), new PostgresFixings(transactions));
    this.bars = new PostgresBars(transactions);
    this.indices = new PostgresIndices(transactions, format);
    this.levels = new PostgresIndexLevels(transactions);
    this.ledgers = new PostgresLedgers(transactions);
    this.orders = new PostgresOrders(transactions);
    this.queue = new PostgresDispatchQueue(transactions, () -> {});
    this.observations = new PostgresObservations(transactions);
    this.facts = new FactCalls(transactions);
    this.audit = new AuditCalls(transactions);
    this.keys = new PostgresIdempotencyKeys(transactions);
    this.outbox = new OutboxCalls(transactions);
    this.streams = new StreamCalls(transactions);
    this.steps = new PostgresStepLog(transactions);
    this.jobs = new JobCalls(transactions);
    this.secrets = new SecretCalls(transactions);
    this.feed = new FeedCalls(transactions);
    this.access = new AccessCalls(transactions);
    this.trading = new TradingCalls(transactions);
    this.privacy = new PrivacyCalls(transactions);
  }

  static PortCalls on(PostgresTransactions transactions) {
    return new PortCalls(transactions, new RememberedForm());
  }

  /** Brings in what the calls ask for; returns false if it has to be tried again. */
  boolean arePrepared() {
    try {
      all().values().forEach(Runnable::run);
      return true;
    } catch (UnavailableException busy) {
      return false;
    }
  }

  /** Each can be repeated; done once in this order, all of them succeed. */
  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>(market());
    calls.putAll(facts.market());
    calls.putAll(withinTheDay());
    calls.putAll(index());
    calls.putAll(facts.index(INDEX.id()));
    calls.putAll(portfolio());
    calls.putAll(trading.all());
    calls.putAll(audit.all());
    calls.putAll(secrets.all());
    calls.putAll(feed.all());
    calls.putAll(access.all());
    calls.putAll(privacy.all());
    calls.put("idempotency.once", () -> keys.once(KEYED, () -> ANSWER));
    calls.put("idempotency.forget", () -> keys.forget(FIRST));
    calls.putAll(outbox.all());
    calls.putAll(streams.all());
    calls.put("routines.record", () -> steps.record(ROUTINE, STEP));
    calls.put("routines.find", () -> steps.find(ROUTINE, STEP.name()));
    calls.put("routines.of", () -> steps.of(ROUTINE));
    calls.putAll(jobs.all());
    calls.put("transactions.inOne", () -> transactions.inOne(() -> ledgers.account(ACCOUNT.id())));
    return calls;
  }

  private Map<String, Runnable> market() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("instruments.add", () -> instruments.add(Sample.INSTRUMENTS));
    calls.put("instruments.find", () -> instruments.find(Sample.both()));
    calls.put("instruments.all by page", () -> instruments.all(PageRequest.after(A, 1)));
    calls.put("instruments.search", () -> instruments.search("al", PageRequest.first(1)));
    calls.put(
        "prices.record",
        () -> prices.record(List.of(close(A, MONDAY, "10"), close(Sample.B, MONDAY, "20")), FIRST));
    calls.put("prices.history", () -> prices.history(Sample.both(), FIRST));
    calls.put("prices.lastCloses", () -> prices.lastCloses(Sample.both(), TUESDAY, FIRST));
    calls.put("bars.load", () -> bars.load(List.of(BAR).iterator(), FIRST));
    calls.put("bars.of", () -> bars.of(A, MONDAY, TUESDAY, FIRST));
    return calls;
  }

  private Map<String, Runnable> withinTheDay() {
    Days days = Days.closed(MONDAY, MONDAY.plusDays(6));
    Observation trade = Observation.of(TRADES, days.start(), "10", "USD");
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("observations.record", () -> observations.record(List.of(trade), FIRST));
    calls.put(
        "observations.between",
        () -> observations.between(TRADES, days.start(), days.end(), FIRST));
    calls.put("observations.days", observations::days);
    calls.put("observations.revisions", () -> observations.revisions(TRADES, days));
    // Two questions in one transaction: time runs for both together.
    calls.put(
        "observations.restore",
        () ->
            transactions.writing(
                handle -> observations.restore(observations.revisions(TRADES, days))));
    return calls;
  }

  private Map<String, Runnable> index() {
    IndexId index = INDEX.id();
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("indices.define", () -> indices.define(INDEX));
    calls.put("indices.find", () -> indices.find(index));
    calls.put("indices.all", indices::all);
    calls.put("indices.all by page", () -> indices.all(PageRequest.first(1)));
    calls.put(
        "levels.publish",
        () -> new PublishLevels(indices, market, levels, transactions).publish(index, FIRST));
    calls.put("levels.between", () -> levels.between(index, MONDAY, TUESDAY, 10));
    calls.put("levels.latest", () -> levels.latest(index));
    calls.put("levels.composition", () -> levels.composition(index));
    calls.put("levels.divisorChanges", () -> levels.divisorChanges(index, 10));
    calls.put(
        "levels.divisorChanges by page", () -> levels.divisorChanges(index, PageRequest.first(1)));
    return calls;
  }

  private Map<String, Runnable> portfolio() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("ledgers.open", () -> ledgers.open(ACCOUNT));
    calls.put("ledgers.append cash", () -> ledgers.append(ACCOUNT.id(), CASH));
    calls.put("ledgers.append trade", () -> ledgers.append(ACCOUNT.id(), TRADE));
    calls.put("ledgers.account", () -> ledgers.account(ACCOUNT.id()));
    calls.put("ledgers.accounts", ledgers::accounts);
    calls.put("ledgers.accounts by page", () -> ledgers.accounts(PageRequest.first(1)));
    calls.put("ledgers.entries", () -> ledgers.entries(ACCOUNT.id()));
    calls.put(
        "ledgers.standings", () -> ledgers.standings(Set.of(ACCOUNT), Standing.dateOf(FIRST)));
    calls.put("ledgers.told", () -> ledgers.told(ACCOUNT.id()));
    calls.put("ledgers.told of", () -> ledgers.told(ACCOUNT.id(), List.of(CASH.reference())));
    calls.put("ledgers.entries by page", () -> ledgers.entries(ACCOUNT.id(), PageRequest.first(1)));
    calls.putAll(orders());
    return calls;
  }

  private Map<String, Runnable> orders() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    OrderTicket ticket = new OrderTicket(A, Side.BUY, Quantity.of(1));
    calls.put("orders.write", () -> orders.write(Sample.approved(RUN, ticket)));
    calls.put("dispatch.add", () -> queue.add(RUN, FIRST));
    calls.put("dispatch.take", () -> queue.take(FIRST, FIRST, 1));
    calls.put("dispatch.putOff", () -> queue.putOff(RUN, FIRST));
    calls.put("dispatch.remove", () -> queue.remove(List.of(RUN)));
    calls.put("orders.portfolioOf", () -> orders.portfolioOf(RUN));
    calls.put("orders.portfolioOf order", () -> orders.portfolioOf(ORDER));
    calls.put("orders.consentTo", () -> orders.consentTo(RUN));
    calls.put("orders.hear", () -> orders.hear(ORDER, List.of(FILLED), FIRST));
    calls.put("orders.find", () -> orders.find(ORDER));
    calls.put("orders.of run", () -> orders.of(RUN));
    calls.put("orders.of portfolio", () -> orders.of(ACCOUNT.id()));
    calls.put("orders.of portfolio by page", () -> orders.of(ACCOUNT.id(), PageRequest.first(1)));
    calls.put("orders.open", () -> orders.open(ACCOUNT.id()));
    calls.put("orders.approvedSince", () -> orders.approvedSince(Set.of(ACCOUNT.id()), FIRST));
    return calls;
  }
}
