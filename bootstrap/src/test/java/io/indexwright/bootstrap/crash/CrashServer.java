package io.indexwright.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.bootstrap.FreshDatabases;
import io.indexwright.bootstrap.PreparedHome;
import io.indexwright.bootstrap.RunningProduct;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server of a home, with a fresh database for every life, and its processes to be killed. */
final class CrashServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Path home = PreparedHome.make();
  private final Settings settings = RunningProduct.settings(home);
  private final Upkeep upkeep = Upkeep.alone(settings);
  private final FreshDatabases databases = new FreshDatabases(home, upkeep.owner());

  /** Makes a database with all tables and nothing in them. */
  DatabaseAddress fresh() {
    return databases.make();
  }

  /** Returns settings that use a database of this server. */
  Settings using(DatabaseAddress database) {
    return RunningProduct.settings(settings, database);
  }

  /** Kills the first process of the server, as kill -9 does: it is started again by its watch. */
  void kill() {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Kills one of those that serve somebody: the server throws everybody out and recovers. */
  void killOneOf(DatabaseAddress database) {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    try (Connection connection =
            DriverManager.getConnection(
                upkeep.owner().url(), upkeep.owner().user(), upkeep.owner().password());
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select pid from pg_stat_activity where datname = '%s' order by state = 'idle' limit 1"
                    .formatted(name))) {
      if (rows.next()) {
        ProcessHandle.of(rows.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (SQLException away) {
      throw new IllegalStateException("nobody could be killed", away);
    }
  }

  /** Waits until the server lets somebody in again. */
  void awaitBack(DatabaseAddress database) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isBack(database)) {
      assertThat(System.nanoTime()).as("the server is not back").isLessThan(deadline);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static boolean isBack(DatabaseAddress database) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      return connection.isValid(1);
    } catch (SQLException away) {
      return false;
    }
  }

  private Optional<ProcessHandle> postmaster() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(this::isOurs).isPresent())
        .filter(process -> process.parent().filter(this::isServer).isEmpty())
        .findFirst();
  }

  private boolean isServer(ProcessHandle process) {
    return process.info().command().filter(this::isOurs).isPresent();
  }

  private boolean isOurs(String command) {
    return command.startsWith(home.toString()) && command.endsWith("postgres");
  }

  @Override
  public void close() {
    upkeep.close();
  }
}
