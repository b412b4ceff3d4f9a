package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Databases with all tables and nothing in them, on the server of a prepared home. */
public final class FreshDatabases {
  private final Path home;
  private final DatabaseAddress owner;
  private final AtomicInteger count = new AtomicInteger();

  /** Copies the database of {@code owner}, which nobody uses. */
  public FreshDatabases(Path home, DatabaseAddress owner) {
    this.home = home;
    this.owner = owner;
  }

  public DatabaseAddress make() {
    String name = "fresh_" + count.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(in("postgres"), "postgres", passwordOfSuperuser());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template indexwright owner indexwright");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return new DatabaseAddress(in(name), owner.user(), owner.password());
  }

  private String in(String database) {
    return owner.url().substring(0, owner.url().lastIndexOf('/') + 1) + database;
  }

  private String passwordOfSuperuser() {
    try (Stream<Path> files = Files.walk(home)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith("postgres.password"))
              .findFirst()
              .orElseThrow();
      return Files.readString(file).strip();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
