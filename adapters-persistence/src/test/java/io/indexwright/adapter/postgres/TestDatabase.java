package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for one test class, empty before each test; all are on one server that forgets. */
public final class TestDatabase implements BeforeEachCallback, AfterAllCallback {
  private static final ConnectionBudget FEW = new ConnectionBudget(1, 7);

  /** As many times as long as in life may it take, because many tests share one machine. */
  public static final int PATIENCE = 5;

  static final String GIVEN = "INDEXWRIGHT_TEST_DB_URL";

  private static final String PREFIX = "indexwright_test_" + ProcessHandle.current().pid() + "_";

  /** An embedded server, or the one of INDEXWRIGHT_TEST_DB_URL. */
  private static final DatabaseAddress SERVER = server();

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database with all tables, to be copied: that is quicker than to make them. */
  private static final String TEMPLATE = template();

  private final DatabaseAddress address = migrated();
  private Handle emptier = handle(address);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PostgresDatabase database;

  /** Patient, as most tests are. */
  public TestDatabase() {
    this(PATIENCE);
  }

  private TestDatabase(int patience) {
    this.database = PostgresDatabase.start(address, with(FEW).patiently(patience), meters);
  }

  /** Makes one that gives up as soon as the product does. */
  static TestDatabase asInLife() {
    return new TestDatabase(1);
  }

  /** Makes a database without a table. */
  public static DatabaseAddress unmigrated() {
    String name = PREFIX + COUNT.incrementAndGet();
    tell(SERVER, "create database " + name);
    return named(name);
  }

  /** Makes a database with all tables, and nothing in them. */
  public static DatabaseAddress migrated() {
    String name = PREFIX + COUNT.incrementAndGet();
    tell(SERVER, "create database %s template %s".formatted(name, TEMPLATE));
    return named(name);
  }

  private static String template() {
    DatabaseAddress made = unmigrated();
    PostgresDatabase.migrate(made);
    String name = nameOf(made);
    if (System.getenv().containsKey(GIVEN)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(SERVER, "drop database " + name)));
    }
    return name;
  }

  /** Makes a database without a table whose files lie in {@code directory}. */
  static DatabaseAddress unmigratedOn(Path directory) {
    String name = PREFIX + COUNT.incrementAndGet();
    tell(SERVER, "create tablespace %s location '%s'".formatted(name, directory));
    tell(SERVER, "create database %s tablespace %s".formatted(name, name));
    return named(name);
  }

  /** Drops a database that was made on a directory of its own. */
  static void drop(DatabaseAddress address) {
    String name = nameOf(address);
    tell(SERVER, "drop database %s with (force)".formatted(name));
    tell(SERVER, "drop tablespace " + name);
  }

  private static DatabaseAddress named(String name) {
    String url = SERVER.url().replaceFirst("(//[^/]*/)[^?]*", "$1" + name);
    return new DatabaseAddress(url, SERVER.user(), SERVER.password());
  }

  public static void tell(DatabaseAddress address, String command) {
    try (Handle handle = handle(address)) {
      handle.execute(command);
    }
  }

  /** Few connections, because many tests share one server; what takes long is not their matter. */
  public static DatabaseSettings few() {
    return with(FEW).patiently(PATIENCE);
  }

  static DatabaseSettings with(ConnectionBudget budget) {
    DatabaseSettings usual = DatabaseSettings.USUAL;
    return new DatabaseSettings(budget, usual.replica(), usual.lag(), usual.slow());
  }

  public MeterRegistry meters() {
    return meters;
  }

  public PostgresDatabase database() {
    return database;
  }

  public PostgresTransactions transactions() {
    return database.transactions();
  }

  public PostgresTransactions longWork() {
    return database.longWork();
  }

  public DatabaseAddress address() {
    return address;
  }

  int port() {
    return URI.create(SERVER.url().substring("jdbc:".length())).getPort();
  }

  /** The first column of the first row, as a connection outside every transaction sees it. */
  public String ask(String query) {
    return ask(address, query);
  }

  public static String ask(DatabaseAddress address, String query) {
    try (Handle handle = handle(address)) {
      return handle.createQuery(query).mapTo(String.class).one();
    }
  }

  /** Does what only the owner may do. */
  public void tell(String script) {
    try (Handle handle = owner()) {
      handle.createScript(script).execute();
    }
  }

  /** A connection of the owner of the tables. */
  public Handle owner() {
    return handle(address);
  }

  private static Handle handle(DatabaseAddress address) {
    return Jdbi.open(address.url(), address.user(), address.password());
  }

  /**
   * Empties the tables that have rows: those of what happened in the world or was done with it, and
   * all that refer to them. To truncate them all takes longer than most tests.
   */
  private static final String EMPTY =
      """
      do $$
      declare
        filled regclass;
        has_rows boolean;
      begin
        set local session_replication_role = replica;
        for filled in
          with recursive facts as (
            select unnest(array['instrument', 'index_definition', 'portfolio', 'bar', 'bar_archive', 'fx_rate',
              'corporate_action', 'trading_calendar', 'observation', 'outbox_event', 'outbox_sink', 'event_log', 'webhook', 'routine_step', 'feed_response', 'feed_quota', 'lease', 'universe', 'app_user', 'token_floor', 'sign_in_attempt', 'idempotency_key', 'rate_bucket', 'job', 'job_result',
              'scheduled_tasks']::regclass[])::oid as id
            union
            select next.id from facts cross join lateral (
              select conrelid from pg_constraint where confrelid = facts.id
              union all
              select inhrelid from pg_inherits where inhparent = facts.id) as next (id))
          select id from facts join pg_class on oid = id where relkind = 'r'
        loop
          execute format('select exists (select from %s)', filled) into has_rows;
          if has_rows then
            execute format('delete from %s', filled);
          end if;
        end loop;
      end
      $$
      """;

  @Override
  public void beforeEach(ExtensionContext context) {
    emptier().execute(EMPTY);
  }

  /** One connection for all tests of the class, unless one of them has cut it. */
  private Handle emptier() {
    try {
      if (!emptier.getConnection().isValid(1)) {
        emptier = handle(address);
      }
      return emptier;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    emptier.close();
    database.close();
    tell(SERVER, "drop database %s with (force)".formatted(nameOf(address)));
  }

  private static String nameOf(DatabaseAddress address) {
    return address.url().replaceAll(".*/([a-z_0-9]+).*", "$1");
  }

  private static DatabaseAddress server() {
    Map<String, String> given = System.getenv();
    return given.containsKey(GIVEN)
        ? new DatabaseAddress(
            given.getOrDefault(GIVEN, ""),
            given.getOrDefault("INDEXWRIGHT_TEST_DB_USER", "postgres"),
            given.getOrDefault("INDEXWRIGHT_TEST_DB_PASSWORD", ""))
        : embedded();
  }

  private static DatabaseAddress embedded() {
    try {
      // Nothing of it outlives the tests; where speed is measured it writes as it does in life.
      String durable = Boolean.getBoolean("soak") ? "on" : "off";
      String url =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", durable)
              .setServerConfig("full_page_writes", durable)
              .start()
              .getJdbcUrl("postgres", "postgres");
      return new DatabaseAddress(url, "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
