package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.bootstrap.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** The database that everything stands on: the one that is named, or one on a server of our own. */
record Ground(PostgresDatabase database, Optional<EmbeddedServer> embedded)
    implements AutoCloseable {

  /**
   * Starts our own server unless the settings name one, and brings the schema up to date.
   *
   * @throws UnavailableException if the server cannot be reached
   */
  static Ground start(Settings settings, MeterRegistry meters) {
    Optional<EmbeddedServer> embedded =
        settings.database().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedServer.start(settings.home()));
    try {
      return new Ground(
          PostgresDatabase.start(
              settings.database().or(() -> embedded.map(EmbeddedServer::address)).orElseThrow(),
              settings.use(),
              meters),
          embedded);
    } catch (UnavailableException away) {
      embedded.ifPresent(EmbeddedServer::close);
      throw new UnavailableException(
          embedded.isPresent() ? "our own server" : "the server of INDEXWRIGHT_DB_URL", away);
    } catch (RuntimeException unusable) {
      embedded.ifPresent(EmbeddedServer::close);
      throw unusable;
    }
  }

  /** Closes the pool, then stops our own server; data stay. */
  @Override
  public void close() {
    database.close();
    embedded.ifPresent(EmbeddedServer::close);
  }
}
