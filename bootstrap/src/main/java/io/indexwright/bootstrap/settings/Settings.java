package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.tdengine.TdengineAddress;
import io.indexwright.application.port.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the process was told, read once.
 *
 * @param database the server to use; the embedded one if empty
 * @param use how much of the server is used
 * @param tdengine where prices are kept; in the database if empty
 * @param home the directory of the embedded server
 * @param paperLatency how long the paper broker takes for an order
 * @param market where market data come from, and when
 * @param warnings what was said and not understood, for the log
 * @param secrets what we are told in confidence, as it is at any moment
 * @param protection how the REST face is kept from harm
 */
public record Settings(
    Optional<DatabaseAddress> database,
    DatabaseSettings use,
    Optional<TdengineAddress> tdengine,
    Path home,
    HttpAddress http,
    Duration paperLatency,
    MarketSettings market,
    List<String> warnings,
    Secrets secrets,
    Protection protection) {

  /** Keeps a copy that nobody can change. */
  public Settings {
    warnings = List.copyOf(warnings);
  }

  /** With market data that are asked for by hand. */
  /** As {@linkplain Protection#USUAL usual} on the network. */
  public Settings(
      Optional<DatabaseAddress> database,
      DatabaseSettings use,
      Optional<TdengineAddress> tdengine,
      Path home,
      HttpAddress http,
      Duration paperLatency,
      List<String> warnings,
      Secrets secrets) {
    this(
        database, use, tdengine, home, http, paperLatency, MarketSettings.USUAL, warnings, secrets);
  }

  /** And without a secret. */
    this(database, use, tdengine, home, http, paperLatency, warnings, secrets, Protection.USUAL);
  }

  /** Returns the same, with the REST face protected so. */
  public Settings protectedBy(Protection face) {
    return new Settings(database, use, tdengine, home, http, paperLatency, warnings, secrets, face);
  }

  /** Without a secret. */
  public Settings(
      Optional<DatabaseAddress> database,
      DatabaseSettings use,
      Optional<TdengineAddress> tdengine,
      Path home,
      HttpAddress http,
      Duration paperLatency,
      List<String> warnings) {
    this(database, use, tdengine, home, http, paperLatency, warnings, Secrets.NONE);
  }
}
