package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.embedded.EmbeddedServer;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.bootstrap.settings.Settings;
import java.nio.file.Path;

/** One server for all tests that neither stop nor spoil it, with a database for each who asks. */
public final class SharedServer {
  private static final class Only {
    private static final Path HOME = PreparedHome.make();
    private static final FreshDatabases DATABASES = started();

    private static FreshDatabases started() {
      EmbeddedServer server = EmbeddedServer.start(HOME);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return new FreshDatabases(HOME, server.address());
    }
  }

  private SharedServer() {}

  /** Returns a database of its own with all tables and nothing in them. */
  public static DatabaseAddress fresh() {
    return Only.DATABASES.make();
  }

  /** Returns settings that use a database of their own. */
  static Settings settings() {
    return settings(Secrets.NONE);
  }

  static Settings settings(Secrets secrets) {
    return RunningProduct.settings(RunningProduct.settings(Only.HOME), fresh(), secrets);
  }
}
