package io.indexwright.bootstrap.settings;

import java.util.Arrays;
import java.util.Optional;

/** Every setting there is: an environment variable, or a key of the same name in the file. */
enum Setting {
  /** A properties file with further settings; a variable wins over the file. */
  INDEXWRIGHT_CONFIG,
  /** Where the embedded database lives; default {@code .indexwright} in the user's home. */
  INDEXWRIGHT_HOME,
  /** The JDBC address of a PostgreSQL to use instead of the embedded one. */
  INDEXWRIGHT_DB_URL,
  /** The role to connect as; needed with an address. */
  INDEXWRIGHT_DB_USER,
  /** Its password; needed with an address. */
  INDEXWRIGHT_DB_PASSWORD,
  /** The interface that the REST face listens on; default 127.0.0.1. */
  INDEXWRIGHT_HTTP_HOST,
  /** Its port, 0 for any free one; default 7070. */
  INDEXWRIGHT_HTTP_PORT,
  /** How long the paper broker takes for an order, in milliseconds; default 0. */
  INDEXWRIGHT_PAPER_LATENCY;

  /** What all settings begin with. */
  static final String PREFIX = "INDEXWRIGHT_";

  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
