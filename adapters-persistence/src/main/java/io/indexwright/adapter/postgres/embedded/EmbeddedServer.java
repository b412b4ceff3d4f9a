package io.indexwright.adapter.postgres.embedded;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Our own PostgreSQL, for an installation that names none. It keeps what was committed through the
 * death of either process and through a power cut, listens on 127.0.0.1 only, and asks everyone for
 * a password. A killed server comes back at the same address within seconds.
 */
public final class EmbeddedServer implements AutoCloseable {

  private final DatabaseAddress address;
  private final Runnable end;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(DatabaseAddress address, Runnable end) {
    this.address = address;
    this.end = end;
  }

  /**
   * Starts on the data of earlier runs; the first start unpacks PostgreSQL and makes the database.
   * The caller closes it: there is no shutdown hook.
   *
   * @param home for the data, the passwords and the log; made when missing, never shared
   * @throws HomeInUseException if another server runs there
   * @throws EmbeddedServerException if PostgreSQL cannot run there; the home is free again then
   */
  public static EmbeddedServer start(Path home) {
    Home ours = Home.at(home);
    HomeLock lock = HomeLock.on(ours);
    try {
      return started(ours, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Uses the server that runs in {@code home}, and leaves it running at the end; {@linkplain #start
   * starts} one if none does. Whoever started it may stop it meanwhile: connections are cut then.
   *
   * @throws HomeInUseException if somebody holds the home, and no server answers there for half a
   *     minute
   * @throws EmbeddedServerException if PostgreSQL cannot run there, or not be asked
   */
  public static EmbeddedServer join(Path home) {
    return new Neighbour(Home.at(home))
        .joined(() -> start(home), address -> new EmbeddedServer(address, () -> {}));
  }

  /** For the unprivileged owner of the database. It holds until {@link #close()}. */
  public DatabaseAddress address() {
    return address;
  }

  /**
   * Cuts clients off, stops the server and gives the home free, unless it was only {@linkplain
   * #join joined}. Repeating it does nothing.
   */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      end.run();
    }
  }

  private static EmbeddedServer started(Home home, HomeLock lock) {
    keepOneOldLog(home);
    Launcher launcher = new Launcher(home, new ServerProcesses(home));
    Postmaster postmaster = launcher.launch(Launcher.ANY_PORT);
    int port = postmaster.port();
    DatabaseAddress address = addressIn(home, postmaster);
    Watch watch = Watch.over(postmaster, () -> launcher.launch(port), RestartBudget.standard());
    return new EmbeddedServer(address, () -> end(watch, lock));
  }

  private static void end(Watch watch, HomeLock lock) {
    try {
      watch.close();
    } finally {
      lock.close();
    }
  }

  private static DatabaseAddress addressIn(Home home, Postmaster postmaster) {
    try {
      String password = new ServerSecrets(home).passwordOf(OwnDatabase.NAME);
      OwnDatabase.prepare(postmaster.asSuperuser(), password);
      return OwnDatabase.at(postmaster.port(), password);
    } catch (IOException | SQLException | RuntimeException e) {
      postmaster.stop();
      throw new EmbeddedServerException(
          "The database in %s cannot be prepared: its reason is at the end of %s"
              .formatted(home.cluster(), home.serverLog()),
          e);
    }
  }

  private static void keepOneOldLog(Home home) {
    Path log = home.serverLog();
    try {
      if (Files.exists(log)) {
        Path old = log.resolveSibling(log.getFileName() + ".old");
        Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new EmbeddedServerException(log + " cannot be replaced: let this user write it", e);
    }
  }
}
