package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_CONFIG;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_USER;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HOME;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_HOST;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_PORT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_PAPER_LATENCY;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.postgres.DatabaseAddress;
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
import java.util.Set;

/** Reads the settings and gathers everything that is wrong with them. */
public final class SettingsReader {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final int MOST_PORTS = 65_535;
  private static final int LONGEST_LATENCY = 60_000;

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
    Optional<DatabaseAddress> database = database();
    Path home = text(INDEXWRIGHT_HOME).flatMap(this::path).orElse(userHome.resolve(".indexwright"));
    String host = text(INDEXWRIGHT_HTTP_HOST).orElse("127.0.0.1");
    if (!LOOPBACK.contains(host)) {
      warnings.add(
          INDEXWRIGHT_HTTP_HOST + ": there is no sign-in, whoever reaches " + host + " reads all");
    }
    HttpAddress http = new HttpAddress(host, number(INDEXWRIGHT_HTTP_PORT, 7070, MOST_PORTS));
    Duration latency = Duration.ofMillis(number(INDEXWRIGHT_PAPER_LATENCY, 0, LONGEST_LATENCY));
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new Settings(database, home, http, latency, warnings);
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
      forbid(INDEXWRIGHT_DB_USER);
      forbid(INDEXWRIGHT_DB_PASSWORD);
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      faults.add(INDEXWRIGHT_DB_URL + ": expected jdbc:postgresql://host:port/database");
    }
    return Optional.of(
        new DatabaseAddress(
            url.get(), needed(INDEXWRIGHT_DB_USER), needed(INDEXWRIGHT_DB_PASSWORD)));
  }

  private void forbid(Setting setting) {
    if (given.containsKey(setting)) {
      faults.add(setting + ": makes sense only with " + INDEXWRIGHT_DB_URL);
    }
  }

  private String needed(Setting setting) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      faults.add(setting + ": missing, needed with " + INDEXWRIGHT_DB_URL);
    }
    return value.orElse("");
  }

  private int number(Setting setting, int otherwise, int most) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    String digits = value.get();
    if (digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) <= most) {
      return Integer.parseInt(digits);
    }
    faults.add(setting + ": expected a number from 0 to " + most + ", was '" + digits + "'");
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
    return Optional.ofNullable(given.get(setting)).map(String::strip).filter(t -> !t.isEmpty());
  }
}
