package io.indexwright.adapter.postgres.embedded;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whoever else may hold a home, with its server. */
record Neighbour(Home home) {

  /** Long enough for a first start: unpacking takes longest. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final int SECONDS_TO_ANSWER = 2;

  /**
   * Starts a server, or joins the one that is there. In between lie moments at which neither can be
   * done, because a server is only starting, or just ending: it looks again until one can.
   *
   * @param start refuses while somebody holds the home
   * @throws HomeInUseException the refusal, when patience is at its end
   */
  EmbeddedServer joined(
      Supplier<EmbeddedServer> start, Function<DatabaseAddress, EmbeddedServer> join) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return start.get();
      } catch (HomeInUseException held) {
        Optional<DatabaseAddress> server = server();
        if (server.isPresent()) {
          return join.apply(server.get());
        }
        if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
          throw held;
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
    }
  }

  /** Only one that answers: the pid file and the password may be older than the server. */
  private Optional<DatabaseAddress> server() {
    Path password = home.secretOf(OwnDatabase.NAME);
    try {
      Optional<Integer> port = new ServerProcesses(home).port();
      if (port.isEmpty() || !Files.exists(password)) {
        return Optional.empty();
      }
      return Optional.of(OwnDatabase.at(port.get(), Files.readString(password).strip()))
          .filter(Neighbour::isAnswered);
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "the server in %s cannot be found: let this user read its files"
              .formatted(home.directory()),
          e);
    }
  }

  private static boolean isAnswered(DatabaseAddress address) {
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException away) {
      return false;
    }
  }
}
