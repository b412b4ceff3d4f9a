package io.indexwright.adapter.postgres.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/**
 * PostgreSQL's first process, the parent of all others.
 *
 * @param launched knows how to stop it, but not whether it lives: the library's process is pg_ctl's
 * @param process the postmaster itself
 */
record Postmaster(EmbeddedPostgres launched, ProcessHandle process, ServerProcesses processes)
    implements Watch.Running {

  @Override
  public boolean isAlive() {
    return processes.owns(process);
  }

  /** The library stops in fast mode and waits five seconds; what then still runs is ended here. */
  @Override
  public void stop() {
    try {
      if (isAlive()) {
        launched.close();
      }
      processes.endAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return launched.getPort();
  }

  DataSource asSuperuser() {
    return launched.getPostgresDatabase();
  }
}
