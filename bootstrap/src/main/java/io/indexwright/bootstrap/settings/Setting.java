package io.indexwright.bootstrap.settings;

import java.util.Arrays;
import java.util.Map;
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
  /** A file with it. */
  INDEXWRIGHT_DB_PASSWORD_FILE,
  /** The JDBC address of a server that follows it, for reads that may be a little late. */
  INDEXWRIGHT_DB_REPLICA_URL,
  /** How late these reads may be, in milliseconds; default 5000. */
  INDEXWRIGHT_DB_REPLICA_LAG,
  /** How many connections the process opens at most; default 12. */
  INDEXWRIGHT_DB_CONNECTIONS,
  /** Whether the tables are brought up to date at start, true or false; default true. */
  INDEXWRIGHT_DB_MIGRATE,
  /** The role that owns the tables, if the product connects as another one. */
  INDEXWRIGHT_DB_OWNER,
  /** Its password; needed with an owner. */
  INDEXWRIGHT_DB_OWNER_PASSWORD,
  /** A file with it. */
  INDEXWRIGHT_DB_OWNER_PASSWORD_FILE,
  /** From how many milliseconds on a statement is told to the log; default 500. */
  INDEXWRIGHT_DB_SLOW,
  /** How many times as long as usual an answer may take; default 1. */
  INDEXWRIGHT_DB_PATIENCE,
  /** How many processes share the database; default 1. */
  INDEXWRIGHT_NODES,
  /** The JDBC address of a TDengine that keeps prices instead of PostgreSQL. */
  INDEXWRIGHT_TDENGINE_URL,
  /** The user to connect as; needed with an address. */
  INDEXWRIGHT_TDENGINE_USER,
  /** Its password; needed with an address. */
  INDEXWRIGHT_TDENGINE_PASSWORD,
  /** A file with it. */
  INDEXWRIGHT_TDENGINE_PASSWORD_FILE,
  /** The keys of what must not be readable where it is stored, the current one first. */
  INDEXWRIGHT_FIELD_KEYS,
  /** A file with them. */
  INDEXWRIGHT_FIELD_KEYS_FILE,
  /** The address of a vault that knows the secrets that are not told otherwise. */
  INDEXWRIGHT_VAULT_URL,
  /** By what it lets us in; needed with an address. */
  INDEXWRIGHT_VAULT_TOKEN,
  /** A file with it. */
  INDEXWRIGHT_VAULT_TOKEN_FILE,
  /** Where its KV engine is mounted; default {@code secret}. */
  INDEXWRIGHT_VAULT_MOUNT,
  /** Where our document is in the engine; default {@code indexwright}. */
  INDEXWRIGHT_VAULT_PATH,
  /** Where traces are told to, over OTLP/HTTP; default nowhere. */
  INDEXWRIGHT_OTLP_ENDPOINT,
  /** Headers by which it knows us, such as {@code api-key=…}, separated by commas. */
  INDEXWRIGHT_OTLP_HEADERS,
  /** A file with them. */
  INDEXWRIGHT_OTLP_HEADERS_FILE,
  /** How the log is written, text or json; a variable, for the file is read later. */
  INDEXWRIGHT_LOG,
  /** The interface that the REST face listens on; default 127.0.0.1. */
  INDEXWRIGHT_HTTP_HOST,
  /** Its port, 0 for any free one; default 7070. */
  INDEXWRIGHT_HTTP_PORT,
  /** How many bytes the body of a request has at most; default 1,000,000. */
  INDEXWRIGHT_HTTP_BODY,
  /** How many connections are open at a time; default 4,000. */
  INDEXWRIGHT_HTTP_CONNECTIONS,
  /** Other origins whose pages may read the REST face, separated by commas; default none. */
  INDEXWRIGHT_HTTP_ORIGINS,
  /** Address ranges of proxies that are believed for whom they ask; default none. */
  INDEXWRIGHT_HTTP_PROXIES,
  /** Address ranges to which what was measured is shown; default this machine. */
  INDEXWRIGHT_HTTP_ADMINS,
  /** Address ranges from which the product is administered; default those of the line above. */
  INDEXWRIGHT_ADMIN_ADDRESSES,
  /** How many milliseconds it serves on after it said that it stops; default none. */
  INDEXWRIGHT_HTTP_LEAD,
  /** How many reads a minute one client may ask for; default 6,000. */
  INDEXWRIGHT_RATE_READ,
  /** How many writes; default 600. */
  INDEXWRIGHT_RATE_WRITE,
  /** How many attempts to sign in; default 10. */
  INDEXWRIGHT_RATE_SIGN_IN,
  /**
   * Who counts what a client asks, each process (local) or all together (shared); default local.
   */
  INDEXWRIGHT_RATE_LIMITS,
  /** A file with the certificate of the REST face, in PEM or PKCS #12; default none, no TLS. */
  INDEXWRIGHT_TLS_CERTIFICATE,
  /** A file with its key in PEM. */
  INDEXWRIGHT_TLS_KEY,
  /** The password of the file in PKCS #12. */
  INDEXWRIGHT_TLS_PASSWORD,
  /** A file with it. */
  INDEXWRIGHT_TLS_PASSWORD_FILE,
  /** How long an access token is good for, in seconds; default 900. */
  INDEXWRIGHT_TOKEN_LIFETIME,
  /** The address of an issuer whose access tokens are believed beside our own; default none. */
  INDEXWRIGHT_ISSUER_URL,
  /** Where its public keys are; needed with an issuer. */
  INDEXWRIGHT_ISSUER_JWKS,
  /** As what it knows us; needed with an issuer. */
  INDEXWRIGHT_ISSUER_AUDIENCE,
  /** By what it signs: RS256, PS256, ES256 or EdDSA; default RS256. */
  INDEXWRIGHT_ISSUER_ALGORITHM,
  /** The claim that says what somebody is here for; default {@code roles}. */
  INDEXWRIGHT_ISSUER_ROLE_CLAIM,
  /** What its values mean, such as {@code desk=trader,boss=admin}; needed with an issuer. */
  INDEXWRIGHT_ISSUER_ROLES,
  /** How long the paper broker takes for an order, in milliseconds; default 0. */
  INDEXWRIGHT_PAPER_LATENCY,
  /**
   * Above which value a run takes two people, such as 250000 USD; one is enough unless it is said.
   */
  INDEXWRIGHT_FOUR_EYES_ABOVE,
  /** When prices and rates are refreshed every day, in UTC; never unless it is said. */
  INDEXWRIGHT_REFRESH_AT,
  /** When the day before is published every day, in UTC; never unless it is said. */
  INDEXWRIGHT_DAILY_AT,
  /** The credits of a minute and of a day that the vendor of prices grants; default 8/800. */
  INDEXWRIGHT_FEED_CREDITS,
  /** Where the vendor of prices is; default the address that it documents. */
  INDEXWRIGHT_FEED_URL,
  /** The folder with the rates of the European Central Bank; default the one it documents. */
  INDEXWRIGHT_ECB_URL,
  /** What becomes of the portfolios of somebody who is erased; default pseudonymous. */
  INDEXWRIGHT_ERASURE,
  /** What users are asked to agree to, by which version of a text; default nothing. */
  INDEXWRIGHT_CONSENTS,
  /** How many days failures to sign in are kept after the last one; default 1. */
  INDEXWRIGHT_KEEP_FAILURES,
  /** How many days sign-ins and links are kept after they ended; default 0. */
  INDEXWRIGHT_KEEP_SESSIONS,
  /** How many days answers to repeated requests are kept after they expired; default 0. */
  INDEXWRIGHT_KEEP_ANSWERS,
  /** How many days the audit log knows names, addresses and programs; default 365. */
  INDEXWRIGHT_KEEP_PERSONS,
  /** How many days events are kept; default 30. */
  INDEXWRIGHT_KEEP_EVENTS,
  /** How many days jobs are kept after they are over; default 90. */
  INDEXWRIGHT_KEEP_JOBS;

  /** What all settings begin with. */
  static final String PREFIX = "INDEXWRIGHT_";

  /** Returns what it was given, without space around it; empty if that is nothing. */
  Optional<String> in(Map<Setting, String> given) {
    return Optional.ofNullable(given.get(this)).map(String::strip).filter(text -> !text.isEmpty());
  }

  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
