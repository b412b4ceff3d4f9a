package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.sql.SqlFailure;
import io.indexwright.application.port.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server under the name by which it knows us.
 *
 * @param name what it shows of our connections, and what our pools are called
 * @param passwords by which we sign in
 */
record Server(DatabaseAddress address, String name, Passwords passwords) {

  /** Owns nothing: it adds facts, and can neither change them nor take them away. */
  private static final String APPLICATION_ROLE = "indexwright_app";

  /** Also what {@code reset role} comes back to. */
  private static final String AS_APPLICATION = "-c role=" + APPLICATION_ROLE;

  /** It is not granted to us; there is none. */
  private static final Set<String> MISSING = Set.of("42501", "22023");

  private static final int SECONDS_TO_CONNECT = 1;
  private static final int SECONDS_TO_BEGIN = 30;
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
  private static final String NOT_CONNECTED = "08001";

  /** Signs in by the password of the address. */
  Server(DatabaseAddress address, String name) {
    this(address, name, Passwords.AS_TOLD);
  }

  /** Opens connections that the server guards by itself as well. */
  PGSimpleDataSource within(DatabaseLimits limits) {
    PGSimpleDataSource source = source(SECONDS_TO_CONNECT);
    source.setOptions(limits.asOptions() + " " + AS_APPLICATION);
    source.setSocketTimeout(wholeSeconds(limits.statement().plus(HALF_A_SECOND)));
    return source;
  }

  /** Opens a connection of {@code source} by the password as it is now. */
  Connection open(PGSimpleDataSource source) throws SQLException {
    try {
      return source.getConnection(address.user(), passwords.of(address));
    } catch (UnavailableException away) {
      throw new SQLException("nobody tells the password", NOT_CONNECTED, away);
    }
  }

  /** Opens connections within a second or not at all, also if nobody says a word. */
  PGSimpleDataSource promptly() {
    PGSimpleDataSource source = source(SECONDS_TO_CONNECT);
    source.setOptions(AS_APPLICATION);
    return source;
  }

  /**
   * Opens connections on which a statement may take as long as it likes, of the owner of the tables
   * unless something else is said, for before we serve.
   */
  PGSimpleDataSource patiently() {
    return source(SECONDS_TO_BEGIN);
  }

  /**
   * Makes sure that we may work as the role that owns nothing; nobody waits for an answer yet.
   *
   * @throws IllegalStateException if not
   */
  void requireApplicationRole() {
    PGSimpleDataSource source = patiently();
    source.setOptions(AS_APPLICATION);
    try {
      open(source).close();
    } catch (SQLException failure) {
      throw MISSING.contains(String.valueOf(failure.getSQLState()))
          ? new IllegalStateException(
              "%1$s may not work as %2$s; let somebody who may say once: grant %2$s to %1$s"
                  .formatted(address.user(), APPLICATION_ROLE),
              failure)
          : SqlFailure.translated(new IllegalStateException(failure));
    }
  }

  private PGSimpleDataSource source(int seconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setConnectTimeout(seconds);
    source.setLoginTimeout(seconds);
    source.setTcpKeepAlive(true);
    source.setApplicationName(name);
    return source;
  }

  private static int wholeSeconds(Duration time) {
    return Math.toIntExact(time.plusMillis(999).toSeconds());
  }
}
