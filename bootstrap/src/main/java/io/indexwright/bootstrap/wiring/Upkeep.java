package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.audit.AuditRetention;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.backup.Backup;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.adapter.postgres.schema.Schema;
import io.indexwright.bootstrap.settings.Settings;
import java.util.Optional;

/** The database of the settings for the one who looks after it: nothing is migrated or served. */
public final class Upkeep implements AutoCloseable {
  private final Optional<EmbeddedServer> embedded;
  private final DatabaseAddress owner;

  /** Starts the embedded database unless the settings name one. */
  public Upkeep(Settings settings) {
    this.embedded =
        settings.database().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedServer.start(settings.home()));
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

  /** Looks whether the audit log is as it was written. */
  public AuditVerification auditVerification() {
    return new AuditVerification(PostgresDatabase.asOwner(owner));
  }

  public AuditRetention auditRetention() {
    return new AuditRetention(PostgresDatabase.asOwner(owner));
  }

  /** Stops the embedded server; data stay. */
  @Override
  public void close() {
    embedded.ifPresent(EmbeddedServer::close);
  }
}
