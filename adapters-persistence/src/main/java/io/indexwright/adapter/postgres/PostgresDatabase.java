package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.backup.Backup;
import io.indexwright.adapter.postgres.backup.Recovery;
import io.indexwright.adapter.postgres.job.JobNode;
import io.indexwright.adapter.postgres.job.JobPlan;
import io.indexwright.adapter.postgres.job.NodePace;
import io.indexwright.adapter.postgres.pool.QuestionSource;
import io.indexwright.adapter.postgres.rate.PostgresRateBuckets;
import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.adapter.postgres.schema.Step;
import io.indexwright.adapter.postgres.signal.Signals;
import io.indexwright.adapter.postgres.sql.Dialect;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.rate.RateBuckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with our tables in it, reached through pools of connections. */
public final class PostgresDatabase implements AutoCloseable {
  private static final String APPLICATION = "indexwright";

  private final Server server;
  private final Primary primary;
  private final Optional<Replica> replica;

  private PostgresDatabase(Server server, Primary primary, Optional<Replica> replica) {
    this.server = server;
    this.primary = primary;
    this.replica = replica;
  }

  /**
   * Migrates the database at {@code address} and uses it as {@linkplain DatabaseSettings#USUAL
   * usual}.
   *
   * @throws UnavailableException if it cannot be reached
   */
  public static PostgresDatabase start(DatabaseAddress address) {
    return start(address, DatabaseSettings.USUAL, new SimpleMeterRegistry());
  }

  /**
   * Migrates the database at {@code address}, if that is wanted, and opens it; nothing is asked of
   * the replica before it is needed.
   *
   * @param meters where the pools and the statements are measured
   * @throws UnavailableException if it cannot be reached
   * @throws IllegalStateException if its tables are not up to date and are to be left alone, or if
   *     we may not work there
   */
  public static PostgresDatabase start(
      DatabaseAddress address, DatabaseSettings settings, MeterRegistry meters) {
    Server server = new Server(address, APPLICATION, settings.passwords());
    prepare(schema(settings.migration().owner().orElse(address)), settings.migration().atStart());
    server.requireApplicationRole();
    Primary primary = new Primary(server, settings, meters);
    return new PostgresDatabase(
        server,
        primary,
        settings
            .replica()
            .map(copy -> new Server(copy, APPLICATION + " replica", settings.passwords()))
            .map(copy -> Replica.following(primary, copy, settings, meters)));
  }

  private static void prepare(Schema schema, boolean bringUp) {
    if (bringUp) {
      schema.up();
      return;
    }
    List<Step> pending = schema.pending();
    if (!pending.isEmpty()) {
      throw new IllegalStateException(
          """
              the schema is at %d and this program needs %d: run `indexwright migrate up`, or set \
              INDEXWRIGHT_DB_MIGRATE=true and it is done at start"""
              .formatted(schema.version(), pending.get(pending.size() - 1).version()));
    }
  }

  /**
   * Brings the tables up to date; any number of processes may do it at the same time.
   *
   * @return how many migrations were missing
   * @throws UnavailableException if the database cannot be reached
   */
  public static int migrate(DatabaseAddress address) {
    return schema(address).up().size();
  }

  /** The tables of the database at {@code address}, which names the role that owns them. */
  public static Schema schema(DatabaseAddress address) {
    return new Schema(new Server(address, APPLICATION + " migration").patiently());
  }

  /** The backup of the database at {@code address}, which names the role that owns the tables. */
  public static Backup backup(DatabaseAddress address) {
    return new Backup(new Server(address, APPLICATION + " backup").patiently());
  }

  /** Restores into the database at {@code address}, which names the role that owns the tables. */
  public static Recovery recovery(DatabaseAddress address) {
    return new Recovery(new Server(address, APPLICATION + " restore").patiently());
  }

  /**
   * Long work in the database at {@code address}, which names the role that owns the tables: each
   * transaction has a connection of its own.
   */
  public static PostgresTransactions asOwner(DatabaseAddress address) {
    PGSimpleDataSource owner = new Server(address, APPLICATION + " upkeep").patiently();
    return new PostgresTransactions(Dialect.over(owner::getConnection, SqlLogger.NOP_SQL_LOGGER));
  }

  /** What the ports are built on: whoever asks learns within two seconds if there is no answer. */
  public PostgresTransactions transactions() {
    return new PostgresTransactions(primary.questions());
  }

  /**
   * For ports that only read, and may be told what was true a moment ago; in a transaction they
   * read what it has written.
   */
  public PostgresTransactions reads() {
    return replica
        .map(copy -> new PostgresTransactions(primary.questions(), copy.route()))
        .orElseGet(this::transactions);
  }

  /** For imports and whole histories: they may take their time, on few connections of their own. */
  public PostgresTransactions longWork() {
    return new PostgresTransactions(primary.longWork());
  }

  /**
   * One of those who do jobs: the work is {@link #longWork()}, and heart-beats are questions, which
   * never wait for it. It does nothing until it is started, and is closed before the database.
   */
  public JobNode jobNode(JobPlan plan, NodePace pace) {
    return new JobNode(new QuestionSource(primary.questions()), longWork(), plan, pace);
  }

  /** What clients may still ask of all processes together, by clocks that go as {@code clock}. */
  public RateBuckets rateBuckets(Clock clock) {
    return new PostgresRateBuckets(new QuestionSource(primary.questions()), clock);
  }

  /**
   * Does what is {@code waiting} for new rows of a table as soon as there are some; soon done. It
   * is closed before the database.
   */
  public Signals signals(Map<String, Runnable> waiting) {
    Server ear = new Server(server.address(), APPLICATION + " signals", server.passwords());
    return Signals.hear(() -> ear.open(ear.promptly()), waiting);
  }

  /** Returns true if the primary answers; says so, or not, within two seconds. */
  public boolean isReachable() {
    return primary.answers();
  }

  /** Closes every connection. */
  @Override
  public void close() {
    replica.ifPresent(Replica::close);
    primary.close();
  }

  Jdbi jdbi() {
    return primary.questions();
  }
}
