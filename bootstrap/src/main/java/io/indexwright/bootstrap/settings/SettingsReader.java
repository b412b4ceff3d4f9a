package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_CONFIG;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_CONNECTIONS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_MIGRATE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_OWNER;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_OWNER_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_PATIENCE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_REPLICA_LAG;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_REPLICA_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_SLOW;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_USER;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HOME;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_HOST;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_PORT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_LOG;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_NODES;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_USER;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.postgres.ConnectionBudget;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.adapter.postgres.MigrationSettings;
import io.indexwright.adapter.tdengine.TdengineAddress;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the settings and gathers everything that is wrong with them. */
public final class SettingsReader {
  private static final int MOST_PORTS = 65_535;
  private static final int LONGEST_MILLIS = 60_000;

  private final Map<Setting, String> given = new EnumMap<>(Setting.class);
  private final List<String> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Reads {@code environment}, and the file it may name.
   *
   * @param userHome where the default home directory is made
   * @throws SettingsException with every fault there is
   */
  public static Settings read(Map<String, String> environment, Path userHome) {
    SettingsReader reader = new SettingsReader();
    reader.takeFile(Optional.ofNullable(environment.get(INDEXWRIGHT_CONFIG.name())));
    environment.forEach(reader::takeVariable);
    return reader.settings(userHome);
  }

  private Settings settings(Path userHome) {
    Secrets secrets = secrets();
    Optional<DatabaseAddress> database = database();
    DatabaseSettings use = use(database, secrets);
    Optional<TdengineAddress> tdengine = tdengine();
    Path home = text(INDEXWRIGHT_HOME).flatMap(this::path).orElse(userHome.resolve(".indexwright"));
    String host = text(INDEXWRIGHT_HTTP_HOST).orElse("127.0.0.1");
    HttpAddress http = new HttpAddress(host, number(INDEXWRIGHT_HTTP_PORT, 7070, MOST_PORTS));
    DealingSettings dealing = new DealingSettingsReader(Map.copyOf(given), faults).read();
    MarketSettings market = new MarketSettingsReader(Map.copyOf(given), faults).read();
    PrivacySettings privacy = new PrivacySettingsReader(Map.copyOf(given), faults).read();
    if (!text(INDEXWRIGHT_LOG).orElse("text").matches("text|json")) {
      faults.add(INDEXWRIGHT_LOG + ": expected text or json");
    }
    ProtectionSettings face = new ProtectionSettings(Map.copyOf(given));
    faults.addAll(face.faults());
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    warnings.addAll(face.warnings(host));
    return new Settings(
        database, use, tdengine, home, face.at(http), market, dealing, privacy, warnings, secrets);
  }

  private Secrets secrets() {
    SecretSettings told = new SecretSettings(Map.copyOf(given));
    given.putAll(told.found());
    faults.addAll(told.faults());
    warnings.addAll(told.warnings());
    return told.secrets();
  }

  /** Whoever replaced the file, or the secret in the vault, has given us another one. */
  private static Optional<String> passwordNow(Secrets secrets) {
    return secrets
        .find(new SecretName(INDEXWRIGHT_DB_PASSWORD.name()))
        .map(Secret::reveal)
        .map(String::strip);
  }

  private void takeVariable(String name, String value) {
    if (name.startsWith(Setting.PREFIX)) {
      Setting.named(name)
          .ifPresentOrElse(
              setting -> given.put(setting, value),
              () -> warnings.add("unknown variable " + name + " is ignored"));
    }
  }

  private void takeFile(Optional<String> named) {
    if (named.isEmpty()) {
      return;
    }
    String file = named.get();
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      faults.add(INDEXWRIGHT_CONFIG + ": expected a readable properties file, was '" + file + "'");
    }
    for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
      Setting.named(key)
          .filter(setting -> setting != INDEXWRIGHT_CONFIG)
          .ifPresentOrElse(
              setting -> given.put(setting, properties.getProperty(key)),
              () -> faults.add(key + ": unknown key in " + file));
    }
  }

  private Optional<DatabaseAddress> database() {
    Optional<String> url = text(INDEXWRIGHT_DB_URL);
    if (url.isEmpty()) {
      forbidWithout(INDEXWRIGHT_DB_URL, INDEXWRIGHT_DB_USER);
      forbidWithout(INDEXWRIGHT_DB_URL, INDEXWRIGHT_DB_PASSWORD);
      return Optional.empty();
    }
    checkAddress(INDEXWRIGHT_DB_URL, url.get());
    return Optional.of(
        new DatabaseAddress(
            url.get(),
            needed(INDEXWRIGHT_DB_USER, INDEXWRIGHT_DB_URL),
            needed(INDEXWRIGHT_DB_PASSWORD, INDEXWRIGHT_DB_URL)));
  }

  /** A server of our own keeps its password to itself. */
  private DatabaseSettings use(Optional<DatabaseAddress> database, Secrets secrets) {
    return database.isPresent()
        ? use(database).asking(address -> passwordNow(secrets).orElseGet(address::password))
        : use(database);
  }

  private DatabaseSettings use(Optional<DatabaseAddress> database) {
    DatabaseSettings usual = DatabaseSettings.USUAL;
    return new DatabaseSettings(
            budget(),
            replica(database),
            millis(INDEXWRIGHT_DB_REPLICA_LAG, usual.lag()),
            millis(INDEXWRIGHT_DB_SLOW, usual.slow()),
            new MigrationSettings(
                flag(INDEXWRIGHT_DB_MIGRATE, usual.migration().atStart()), owner(database)))
        .patiently(
            number(INDEXWRIGHT_DB_PATIENCE, usual.patience(), 1, DatabaseSettings.MOST_PATIENCE));
  }

  /** The same server knows the owner of the tables, maybe by another role. */
  private Optional<DatabaseAddress> owner(Optional<DatabaseAddress> database) {
    forbidWithout(INDEXWRIGHT_DB_URL, INDEXWRIGHT_DB_OWNER);
    forbidWithout(INDEXWRIGHT_DB_OWNER, INDEXWRIGHT_DB_OWNER_PASSWORD);
    return database.flatMap(
        server ->
            text(INDEXWRIGHT_DB_OWNER)
                .map(
                    owner ->
                        new DatabaseAddress(
                            server.url(),
                            owner,
                            needed(INDEXWRIGHT_DB_OWNER_PASSWORD, INDEXWRIGHT_DB_OWNER))));
  }

  private ConnectionBudget budget() {
    ConnectionBudget usual = ConnectionBudget.DEFAULT;
    int nodes = number(INDEXWRIGHT_NODES, usual.nodes(), ConnectionBudget.MOST);
    int each = number(INDEXWRIGHT_DB_CONNECTIONS, usual.connections(), ConnectionBudget.MOST);
    try {
      return new ConnectionBudget(nodes, each);
    } catch (IllegalArgumentException unservable) {
      faults.add(
          INDEXWRIGHT_NODES + ", " + INDEXWRIGHT_DB_CONNECTIONS + ": " + unservable.getMessage());
      return usual;
    }
  }

  /** The copy knows the same role by the same password. */
  private Optional<DatabaseAddress> replica(Optional<DatabaseAddress> database) {
    Optional<String> url = text(INDEXWRIGHT_DB_REPLICA_URL);
    if (database.isEmpty()) {
      forbidWithout(INDEXWRIGHT_DB_URL, INDEXWRIGHT_DB_REPLICA_URL);
      return Optional.empty();
    }
    url.ifPresent(given -> checkAddress(INDEXWRIGHT_DB_REPLICA_URL, given));
    return url.map(
        given -> new DatabaseAddress(given, database.get().user(), database.get().password()));
  }

  private void checkAddress(Setting setting, String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      faults.add(setting + ": expected jdbc:postgresql://host:port/database");
    }
  }

  private Duration millis(Setting setting, Duration otherwise) {
    return Duration.ofMillis(
        number(setting, Math.toIntExact(otherwise.toMillis()), LONGEST_MILLIS));
  }

  private Optional<TdengineAddress> tdengine() {
    Optional<String> url = text(INDEXWRIGHT_TDENGINE_URL);
    if (url.isEmpty()) {
      forbidWithout(INDEXWRIGHT_TDENGINE_URL, INDEXWRIGHT_TDENGINE_USER);
      forbidWithout(INDEXWRIGHT_TDENGINE_URL, INDEXWRIGHT_TDENGINE_PASSWORD);
      return Optional.empty();
    }
    String user = needed(INDEXWRIGHT_TDENGINE_USER, INDEXWRIGHT_TDENGINE_URL);
    String password = needed(INDEXWRIGHT_TDENGINE_PASSWORD, INDEXWRIGHT_TDENGINE_URL);
    if (TdengineAddress.isUsable(url.get())) {
      return Optional.of(new TdengineAddress(url.get(), user, password));
    }
    faults.add(INDEXWRIGHT_TDENGINE_URL + ": expected jdbc:TAOS-WS://host:6041/");
    return Optional.empty();
  }

  private void forbidWithout(Setting other, Setting setting) {
    if (text(other).isEmpty() && given.containsKey(setting)) {
      faults.add(setting + ": makes sense only with " + other);
    }
  }

  private String needed(Setting setting, Setting with) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      faults.add(setting + ": missing, needed with " + with);
    }
    return value.orElse("");
  }

  private boolean flag(Setting setting, boolean otherwise) {
    String said = text(setting).orElse(String.valueOf(otherwise));
    if (!said.equals("true") && !said.equals("false")) {
      faults.add(setting + ": expected true or false, was '" + said + "'");
    }
    return said.equals("true");
  }

  private int number(Setting setting, int otherwise, int most) {
    return number(setting, otherwise, 0, most);
  }

  private int number(Setting setting, int otherwise, int least, int most) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    String digits = value.get();
    int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    if (least <= number && number <= most) {
      return number;
    }
    faults.add(
        "%s: expected a number from %d to %d, was '%s'".formatted(setting, least, most, digits));
    return otherwise;
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException malformed) {
      faults.add(INDEXWRIGHT_HOME + ": expected a directory, was '" + text + "'");
      return Optional.empty();
    }
  }

  private Optional<String> text(Setting setting) {
    return setting.in(given);
  }
}
