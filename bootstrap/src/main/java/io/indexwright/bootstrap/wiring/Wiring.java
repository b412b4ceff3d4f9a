package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.cache.IndexMemory;
import io.indexwright.adapter.http.ConsolePage;
import io.indexwright.adapter.http.HealthRoutes;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.audit.AuditRoutes;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route;
import io.indexwright.adapter.http.health.Checkup;
import io.indexwright.adapter.http.openapi.ApiDocument;
import io.indexwright.adapter.http.openapi.DocumentRoutes;
import io.indexwright.adapter.http.stream.StreamRoutes;
import io.indexwright.adapter.json.JsonDefinitionFormat;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.audit.AuditSealer;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.figure.PostgresFigures;
import io.indexwright.adapter.postgres.index.PostgresIndexLevels;
import io.indexwright.adapter.postgres.index.PostgresIndices;
import io.indexwright.adapter.postgres.job.JobNode;
import io.indexwright.adapter.postgres.job.JobPlan;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresLedgers;
import io.indexwright.adapter.postgres.trading.PostgresOrders;
import io.indexwright.adapter.tdengine.TdengineDatabase;
import io.indexwright.adapter.tdengine.TdengineLimits;
import io.indexwright.application.calculation.CalculationJob;
import io.indexwright.application.index.PublishLevels;
import io.indexwright.application.job.JobKind;
import io.indexwright.application.job.RetryPolicy;
import io.indexwright.application.market.ImportMarket;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.IndexLevels;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.Orders;
import io.indexwright.application.port.audit.AuditLog;
import io.indexwright.application.rebalance.RebalanceJob;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.area.Indexing;
import io.indexwright.bootstrap.wiring.me.OwnRecords;
import io.indexwright.bootstrap.wiring.trading.Dealing;
import io.indexwright.bootstrap.wiring.trading.Dispatcher;
import io.indexwright.bootstrap.wiring.trading.Trading;
import io.indexwright.bootstrap.wiring.watch.BusinessMeters;
import io.indexwright.bootstrap.wiring.watch.Meters;
import io.indexwright.bootstrap.wiring.watch.Vitals;
import io.indexwright.bootstrap.wiring.work.Workshop;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the object graph. Read it top to bottom: it is the architecture. */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final DefinitionFormat FORMAT = new JsonDefinitionFormat();

  private final Settings settings;
  private final Clock clock;
  private final Meters meters = new Meters();
  private final IndexMemory memory = new IndexMemory(meters.registry());
  private final Ground ground;
  private final PostgresDatabase database;
  private final Sealing sealing;
  private final Histories histories;
  private final Checkup checkup;
  private Optional<Entrance> entrance = Optional.empty();
  private Optional<Face> face = Optional.empty();
  private Optional<JobNode> node = Optional.empty();
  private Optional<Courier> courier = Optional.empty();
  private Optional<Dispatcher> dispatcher = Optional.empty();

  /**
   * Starts the embedded database unless the settings name one, and brings its schema up to date.
   */
  public Wiring(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.ground = Ground.start(settings, meters.registry());
    this.database = ground.database();
    this.checkup = Vitals.of(database::isReachable, settings.home());
    this.sealing = Sealing.start(new AuditSealer(database.transactions()));
    this.histories =
        new Histories(
            database,
            settings
                .tdengine()
                .map(address -> new TdengineDatabase(address, TdengineLimits.DEFAULT)),
            clock);
  }

  /** What was measured so far. */
  public MeterRegistry meters() {
    return meters.registry();
  }

  /**
   * Serves the REST face and the console page, and does the jobs that are due, until this is
   * closed, at the address returned.
   */
  public URI serve() {
    Gate gate = entrance().gate();
    WebhookDesk desk = safe().webhooks();
    Courier carrier = new Courier(database, desk, Courier.PAUSE, clock);
    courier = Optional.of(carrier);
    Dealing quick = dealing(transactions());
    Dispatcher sender = new Dispatcher(quick, clock);
    dispatcher = Optional.of(sender);
    meters.readBy(
        new BusinessMeters(meters.registry(), new PostgresFigures(database.reads()), clock)
            ::refresh);
    List<RouteGroup> routes = routes(gate);
    routes.addAll(new Trading(quick, database, sender::wake, clock).routes(gate));
    routes.add(new StreamRoutes(carrier.streams()));
    routes.add(desk.routes(gate));
    Face.Door door = new Face.Door(meters, gate, database.rateBuckets(clock), clock);
    Face started = Face.start(settings.face(), door, routes);
    if (entrance().isUnused()) {
      LOG.warn("nobody can sign in yet: run `indexwright user add NAME --role admin`");
    }
    face = Optional.of(started);
    Feeds feeds = feeds();
    feeds.watchAge();
    Routines routines = routines();
    Map<JobKind, JobPlan.Known> kinds = new HashMap<>(workshop().kinds());
    kinds.put(RebalanceJob.KIND, Clockwork.rebalance(routines.rebalance(), clock));
    kinds.put(CalculationJob.KIND, new JobPlan.Known(routines.calculation(), RetryPolicy.USUAL));
    node =
        Optional.of(
            Clockwork.start(
                database,
                new Clockwork.Work(
                    kinds, feeds.jobs(routines.daily()), settings.privacy().retention()),
                clock));
    return started.address();
  }

  /** What can be asked of the face as long as it is served. */
  public List<Route> served() {
    return face.map(Face::routes).orElse(List.of());
  }

  /** They are tried one after the other: those that are asked most come first. */
  private List<RouteGroup> routes(Gate gate) {
    PostgresTransactions reads = database.reads();
    List<RouteGroup> routes =
        new ArrayList<>(
            new Indexing(
                    transactions(),
                    reads,
                    memory,
                    histories.knownMarket(database.longWork()),
                    histories.bars(reads),
                    feeds().serveQuotes())
                .routes(gate, entrance().trail(), clock));
    routes.addAll(entrance().routes(gate));
    routes.add(safe().cursors()::addTo);
    routes.addAll(ownRecords().routes(entrance().goodUntil(), gate));
    routes.add(new ConsolePage());
    routes.add(new DocumentRoutes(ApiDocument.whole()));
    routes.add(new HealthRoutes(checkup));
    routes.add(new AuditRoutes(auditLog(), new AuditVerification(database.longWork())));
    routes.addAll(workshop().routes(gate));
    routes.add(histories.importRoutes());
    return routes;
  }

  /** Users, and what they show to be let in. */
  public synchronized Entrance entrance() {
    Entrance.Stores stores = new Entrance.Stores(transactions(), safe(), meters.registry());
    Entrance open = entrance.orElseGet(() -> new Entrance(stores, settings.face(), clock));
    entrance = Optional.of(open);
    return open;
  }

  /** What is kept of persons. */
  public OwnRecords ownRecords() {
    return new OwnRecords(transactions(), settings.privacy(), clock);
  }

  /** Takes its time. */
  public ImportMarket importMarket() {
    PostgresTransactions work = database.longWork();
    return new ImportMarket(new PostgresInstruments(work), histories.prices(work), work);
  }

  /** Takes its time, and reads whole histories. */
  public PublishLevels publishLevels() {
    PostgresTransactions work = database.longWork();
    return new PublishLevels(
        indices(),
        histories.knownMarket(work),
        memory.over(indexLevels(), work::afterCommit),
        work);
  }

  /** Work of several steps that goes on where it stopped. */
  public Routines routines() {
    PostgresTransactions work = database.longWork();
    return new Routines(
        work,
        new Routines.DayParts(indices(), histories.prices(work), importMarket(), publishLevels()),
        dealing().desk(),
        clock);
  }

  /** Portfolios, and what is bought and sold for them, by somebody who takes his time. */
  public Dealing dealing() {
    return dealing(database.longWork());
  }

  private Dealing dealing(PostgresTransactions own) {
    return new Dealing(own, histories::prices, settings.dealing(), clock);
  }

  /** Simulations, and whatever else is done later. */
  private Workshop workshop() {
    return new Workshop(database, histories::knownMarket, clock);
  }

  public Indices indices() {
    return new PostgresIndices(database.longWork(), FORMAT);
  }

  public IndexLevels indexLevels() {
    return new PostgresIndexLevels(database.longWork());
  }

  public Ledgers ledgers() {
    return new PostgresLedgers(database.longWork());
  }

  public Orders orders() {
    return new PostgresOrders(database.longWork());
  }

  /** Who did what. */
  public AuditLog auditLog() {
    return new PostgresAuditLog(transactions());
  }

  /** Credentials of outside services. */
  public Safe safe() {
    return new Safe(transactions(), settings.secrets(), clock);
  }

  /** Sources of market data outside of the house. */
  public Feeds feeds() {
    return new Feeds(
        database,
        histories,
        safe(),
        new Feeds.Surroundings(meters.registry(), clock, settings.market()));
  }

  /** Histories of prices and observations, and the stores that can keep them. */
  public Histories histories() {
    return histories;
  }

  private PostgresTransactions transactions() {
    return database.transactions();
  }

  /**
   * Says that it stops, and while that gets around serves on; ends streams, lets requests and steps
   * of jobs finish, seals what they left in the audit log, closes the pool, then stops the embedded
   * server; data stay.
   */
  @Override
  public void close() {
    face.ifPresent(
        unused -> {
          checkup.leave();
          LockSupport.parkNanos(settings.face().protection().lead().toNanos());
        });
    courier.ifPresent(Courier::close);
    face.ifPresent(Face::close);
    entrance.ifPresent(Entrance::close);
    dispatcher.ifPresent(Dispatcher::close);
    node.ifPresent(JobNode::close);
    sealing.close();
    histories.close();
    ground.close();
    meters.close();
  }
}
