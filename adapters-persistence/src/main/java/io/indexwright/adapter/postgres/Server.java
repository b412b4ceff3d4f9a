package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.sql.SqlFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server under the name by which it knows us.
 *
 * @param name what it shows of our connections, and what our pools are called
 */
record Server(DatabaseAddress address, String name) {

  /** Owns nothing: it adds facts, and can neither change them nor take them away. */
  private static final String APPLICATION_ROLE = "indexwright_app";

  /** Also what {@code reset role} comes back to. */
  private static final String AS_APPLICATION = "-c role=" + APPLICATION_ROLE;

  /** It is not granted to us; there is none. */
  private static final Set<String> MISSING = Set.of("42501", "22023");

  private static final int SECONDS_TO_CONNECT = 1;
  private static final int SECONDS_TO_BEGIN = 10;
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  /** Opens connections that the server guards by itself as well. */
  PGSimpleDataSource within(DatabaseLimits limits) {
    PGSimpleDataSource source = source(SECONDS_TO_CONNECT);
    source.setOptions(limits.asOptions() + " " + AS_APPLICATION);
    source.setSocketTimeout(wholeSeconds(limits.statement().plus(HALF_A_SECOND)));
    return source;
  }

  /** Opens connections within a second or not at all, also if nobody says a word. */
  PGSimpleDataSource promptly() {
    PGSimpleDataSource source = source(SECONDS_TO_CONNECT);
    source.setOptions(AS_APPLICATION);
    return source;
  }

  /**
   * Opens connections of the owner of the tables, on which a statement may take as long as it
   * likes, for before we serve.
   */
  PGSimpleDataSource patiently() {
    return source(SECONDS_TO_BEGIN);
  }

  /**
   * Makes sure that we may work as the role that owns nothing.
   *
   * @throws IllegalStateException if not
   */
  void requireApplicationRole() {
    try {
      promptly().getConnection().close();
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
