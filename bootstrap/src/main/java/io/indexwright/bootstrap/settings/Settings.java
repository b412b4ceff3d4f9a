package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.tdengine.TdengineAddress;
import io.indexwright.application.port.secret.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the process was told, read once.
 *
 * @param database the server to use; the embedded one if empty
 * @param use how much of the server is used
 * @param tdengine where prices are kept; in the database if empty
 * @param home the directory of the embedded server
 * @param face where and how the REST face and the console are served
 * @param market where market data come from, and when
 * @param dealing how orders come about
 * @param privacy what is kept of persons
 * @param warnings what was said and not understood, for the log
 * @param secrets what we are told in confidence, as it is at any moment
 */
public record Settings(
    Optional<DatabaseAddress> database,
    DatabaseSettings use,
    Optional<TdengineAddress> tdengine,
    Path home,
    FaceSettings face,
    MarketSettings market,
    DealingSettings dealing,
    PrivacySettings privacy,
    List<String> warnings,
    Secrets secrets) {

  /** Keeps a copy that nobody can change. */
  public Settings {
    warnings = List.copyOf(warnings);
  }
}
