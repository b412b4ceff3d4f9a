package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_OWNER;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_OWNER_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_OWNER_PASSWORD_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_PASSWORD_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DB_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_FIELD_KEYS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_FIELD_KEYS_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_OTLP_ENDPOINT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_OTLP_HEADERS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_OTLP_HEADERS_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_PASSWORD_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TDENGINE_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TLS_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TLS_PASSWORD_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_VAULT_MOUNT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_VAULT_PATH;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_VAULT_TOKEN;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_VAULT_TOKEN_FILE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_VAULT_URL;

import io.indexwright.adapter.postgres.crypto.KeyRing;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.bootstrap.secret.FileSecrets;
import io.indexwright.bootstrap.secret.FirstOfSecrets;
import io.indexwright.bootstrap.secret.GivenSecrets;
import io.indexwright.bootstrap.secret.RememberedSecrets;
import io.indexwright.bootstrap.secret.VaultAddress;
import io.indexwright.bootstrap.secret.VaultSecrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings that are secrets, wherever they come from: said outright, in a file, or in a vault,
 * in this order.
 */
final class SecretSettings {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * A setting that is a secret.
   *
   * @param file names a file with it
   * @param with the setting that asks for it; it is not read at start if empty
   */
  private record Confidence(Setting secret, Setting file, Optional<Setting> with) {}

  private static final List<Confidence> ALL =
      List.of(
          new Confidence(
              INDEXWRIGHT_DB_PASSWORD,
              INDEXWRIGHT_DB_PASSWORD_FILE,
              Optional.of(INDEXWRIGHT_DB_URL)),
          new Confidence(
              INDEXWRIGHT_DB_OWNER_PASSWORD,
              INDEXWRIGHT_DB_OWNER_PASSWORD_FILE,
              Optional.of(INDEXWRIGHT_DB_OWNER)),
          new Confidence(
              INDEXWRIGHT_TDENGINE_PASSWORD,
              INDEXWRIGHT_TDENGINE_PASSWORD_FILE,
              Optional.of(INDEXWRIGHT_TDENGINE_URL)),
          new Confidence(
              INDEXWRIGHT_OTLP_HEADERS,
              INDEXWRIGHT_OTLP_HEADERS_FILE,
              Optional.of(INDEXWRIGHT_OTLP_ENDPOINT)),
          new Confidence(INDEXWRIGHT_TLS_PASSWORD, INDEXWRIGHT_TLS_PASSWORD_FILE, Optional.empty()),
          new Confidence(INDEXWRIGHT_FIELD_KEYS, INDEXWRIGHT_FIELD_KEYS_FILE, Optional.empty()),
          new Confidence(INDEXWRIGHT_VAULT_TOKEN, INDEXWRIGHT_VAULT_TOKEN_FILE, Optional.empty()));

  private final Map<Setting, String> given;
  private final List<String> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Secrets secrets;
  private final Map<Setting, String> found = new EnumMap<>(Setting.class);

  SecretSettings(Map<Setting, String> given) {
    this.given = given;
    ALL.forEach(this::forbidBoth);
    this.secrets = sources();
    ALL.forEach(this::find);
    text(INDEXWRIGHT_FIELD_KEYS)
        .or(() -> Optional.ofNullable(found.get(INDEXWRIGHT_FIELD_KEYS)))
        .ifPresent(this::checkKeys);
  }

  /** Where secrets are asked for while the product runs. */
  Secrets secrets() {
    return secrets;
  }

  /** What was not said outright, and is needed at start. */
  Map<Setting, String> found() {
    return found;
  }

  List<String> faults() {
    return faults;
  }

  List<String> warnings() {
    return warnings;
  }

  private void forbidBoth(Confidence each) {
    if (text(each.secret()).isPresent() && text(each.file()).isPresent()) {
      faults.add(each.secret() + ", " + each.file() + ": only one of them can be given");
    }
  }

  private Secrets sources() {
    Map<String, String> byName =
        given.entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    Secrets near = new FirstOfSecrets(List.of(new GivenSecrets(byName), new FileSecrets(byName)));
    List<Secrets> sources = new ArrayList<>(List.of(near));
    vault().ifPresent(address -> sources.add(new VaultSecrets(address, near, PATIENCE)));
    return new RememberedSecrets(
        new FirstOfSecrets(sources), Clock.systemUTC(), RememberedSecrets.Ages.USUAL);
  }

  private Optional<VaultAddress> vault() {
    Optional<String> url = text(INDEXWRIGHT_VAULT_URL);
    if (url.isEmpty()) {
      List.of(
              INDEXWRIGHT_VAULT_TOKEN,
              INDEXWRIGHT_VAULT_TOKEN_FILE,
              INDEXWRIGHT_VAULT_MOUNT,
              INDEXWRIGHT_VAULT_PATH)
          .forEach(this::forbidWithoutVault);
      return Optional.empty();
    }
    if (text(INDEXWRIGHT_VAULT_TOKEN).or(() -> text(INDEXWRIGHT_VAULT_TOKEN_FILE)).isEmpty()) {
      faults.add(INDEXWRIGHT_VAULT_TOKEN + ": missing, needed with " + INDEXWRIGHT_VAULT_URL);
      return Optional.empty();
    }
    return vault(url.get());
  }

  private void forbidWithoutVault(Setting setting) {
    text(setting)
        .ifPresent(
            unused -> faults.add(setting + ": makes sense only with " + INDEXWRIGHT_VAULT_URL));
  }

  /** An address that is not understood may carry a password: it is not shown. */
  private Optional<VaultAddress> vault(String url) {
    try {
      VaultAddress address =
          new VaultAddress(
              URI.create(url),
              text(INDEXWRIGHT_VAULT_MOUNT).orElse("secret"),
              text(INDEXWRIGHT_VAULT_PATH).orElse("indexwright"));
      if (address.isOpenOnTheWay()) {
        warnings.add(INDEXWRIGHT_VAULT_URL + ": without https everybody on the way reads secrets");
      }
      return Optional.of(address);
    } catch (IllegalArgumentException malformed) {
      faults.add(
          "%s, %s, %s: expected https://host:8200, and words between strokes"
              .formatted(INDEXWRIGHT_VAULT_URL, INDEXWRIGHT_VAULT_MOUNT, INDEXWRIGHT_VAULT_PATH));
      return Optional.empty();
    }
  }

  /** A vault may hold more than this process needs; who names a file means it. */
  private void find(Confidence each) {
    boolean isAskedFor = each.with().flatMap(this::text).isPresent();
    if (text(each.secret()).isEmpty() && (isAskedFor || text(each.file()).isPresent())) {
      try {
        secrets
            .find(new SecretName(each.secret().name()))
            .map(Secret::reveal)
            .ifPresent(value -> found.put(each.secret(), value));
      } catch (UnavailableException away) {
        faults.add(each.secret() + ": " + told(away));
      }
    }
  }

  private void checkKeys(String keys) {
    try {
      KeyRing.parse(Secret.of(keys));
    } catch (IllegalArgumentException malformed) {
      faults.add(INDEXWRIGHT_FIELD_KEYS + ": " + malformed.getMessage());
    }
  }

  private static String told(UnavailableException away) {
    String what = String.valueOf(away.getMessage());
    return Optional.ofNullable(away.getCause())
        .map(Throwable::getMessage)
        .map(why -> what + " (" + why + ")")
        .orElse(what);
  }

  private Optional<String> text(Setting setting) {
    return setting.in(given);
  }
}
