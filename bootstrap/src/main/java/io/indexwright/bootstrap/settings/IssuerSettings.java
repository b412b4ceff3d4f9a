package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_ALGORITHM;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_AUDIENCE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_JWKS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_ROLES;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_ROLE_CLAIM;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ISSUER_URL;

import io.indexwright.adapter.token.OutsideIssuer;
import io.indexwright.adapter.token.RoleClaim;
import io.indexwright.adapter.token.SigningAlgorithm;
import io.indexwright.application.access.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings about an issuer of access tokens outside of the house. */
final class IssuerSettings {
  private static final List<Setting> OTHERS =
      List.of(
          INDEXWRIGHT_ISSUER_JWKS,
          INDEXWRIGHT_ISSUER_AUDIENCE,
          INDEXWRIGHT_ISSUER_ALGORITHM,
          INDEXWRIGHT_ISSUER_ROLE_CLAIM,
          INDEXWRIGHT_ISSUER_ROLES);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[\\w.~/-]{0,500})?(\\?[\\w.~=&-]{0,500})?");

  private final Map<Setting, String> given;
  private final List<String> faults;

  /** Adds what is wrong to {@code faults}. */
  IssuerSettings(Map<Setting, String> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  Optional<OutsideIssuer> read() {
    if (text(INDEXWRIGHT_ISSUER_URL).isEmpty()) {
      OTHERS.stream()
          .filter(other -> text(other).isPresent())
          .forEach(
              other -> faults.add(other + ": makes sense only with " + INDEXWRIGHT_ISSUER_URL));
      return Optional.empty();
    }
    return Optional.of(
        new OutsideIssuer(
            address(INDEXWRIGHT_ISSUER_URL).toString(),
            address(INDEXWRIGHT_ISSUER_JWKS),
            needed(INDEXWRIGHT_ISSUER_AUDIENCE),
            algorithm(),
            new RoleClaim(text(INDEXWRIGHT_ISSUER_ROLE_CLAIM).orElse("roles"), roles())));
  }

  /** Whoever can change what comes from there can be anybody here. */
  private URI address(Setting setting) {
    String said = needed(setting);
    if (ADDRESS.matcher(said).matches()) {
      return URI.create(said);
    }
    if (!said.isEmpty()) {
      faults.add(setting + ": expected an address such as https://login.example/realm");
    }
    return URI.create("");
  }

  private SigningAlgorithm algorithm() {
    String said = text(INDEXWRIGHT_ISSUER_ALGORITHM).orElse(SigningAlgorithm.RS256.toString());
    Optional<SigningAlgorithm> named = SigningAlgorithm.named(said);
    if (named.isEmpty()) {
      faults.add(
          INDEXWRIGHT_ISSUER_ALGORITHM
              + ": expected one of "
              + List.of(SigningAlgorithm.values())
              + ", was '"
              + said
              + "'");
    }
    return named.orElse(SigningAlgorithm.RS256);
  }

  private Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    for (String pair : needed(INDEXWRIGHT_ISSUER_ROLES).split(",", -1)) {
      int sign = pair.lastIndexOf('=');
      Optional<Role> role = Role.named(pair.substring(sign + 1).strip());
      if (sign > 0 && role.isPresent()) {
        roles.put(pair.substring(0, sign).strip(), role.get());
      } else {
        faults.add(
            INDEXWRIGHT_ISSUER_ROLES + ": expected value=role,… such as desk=trader,boss=admin");
      }
    }
    return roles;
  }

  private String needed(Setting setting) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      faults.add(setting + ": missing, needed with " + INDEXWRIGHT_ISSUER_URL);
    }
    return value.orElse("");
  }

  private Optional<String> text(Setting setting) {
    return setting.in(given);
  }
}
