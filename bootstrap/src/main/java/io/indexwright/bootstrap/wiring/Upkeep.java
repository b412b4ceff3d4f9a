package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.audit.AuditRetention;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.backup.Backup;
import io.indexwright.adapter.postgres.backup.Recovery;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.adapter.postgres.embedded.HomeInUseException;
import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The database of the settings for the one who looks after it: nothing is migrated or served. */
public final class Upkeep implements AutoCloseable {
  private final Optional<EmbeddedServer> embedded;
  private final DatabaseAddress owner;

  /**
   * Looks after it beside a product that may run: the embedded database is joined, or started if it
   * does not run, unless the settings name another one.
   */
  public static Upkeep beside(Settings settings) {
    return new Upkeep(settings, EmbeddedServer::join);
  }

  /**
   * Looks after it alone: the embedded database is started, unless the settings name another one.
   *
   * @throws HomeInUseException if a product uses the embedded database
   */
  public static Upkeep alone(Settings settings) {
    return new Upkeep(settings, EmbeddedServer::start);
  }

  private Upkeep(Settings settings, Function<Path, EmbeddedServer> server) {
    this.embedded =
        settings.database().isPresent()
            ? Optional.empty()
            : Optional.of(server.apply(settings.home()));
    this.owner =
        settings
            .use()
            .migration()
            .owner()
            .or(settings::database)
            .or(() -> embedded.map(EmbeddedServer::address))
            .orElseThrow();
  }

  /** Who owns the tables, and where they are. */
  public DatabaseAddress owner() {
    return owner;
  }

  public Schema schema() {
    return PostgresDatabase.schema(owner);
  }

  public Backup backup() {
    return PostgresDatabase.backup(owner);
  }

  /** Puts a backup into it. */
  public Recovery recovery() {
    return PostgresDatabase.recovery(owner);
  }

  /** Looks whether the audit log is as it was written. */
  public AuditVerification auditVerification() {
    return new AuditVerification(PostgresDatabase.asOwner(owner));
  }

  public AuditRetention auditRetention() {
    return new AuditRetention(PostgresDatabase.asOwner(owner));
  }

  /** Stops the embedded server if it was started here; data stay. */
  @Override
  public void close() {
    embedded.ifPresent(EmbeddedServer::close);
  }
}
