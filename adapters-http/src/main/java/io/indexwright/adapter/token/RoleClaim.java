package io.indexwright.adapter.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.indexwright.application.access.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an issuer says what somebody is here for.
 *
 * @param name of a claim; points lead into it, as in {@code realm_access.roles}
 * @param roles which of ours a value means; any other value means none
 */
public record RoleClaim(String name, Map<String, Role> roles) {

  /** Keeps a copy that nobody can change. */
  public RoleClaim {
    roles = Map.copyOf(roles);
  }

  /** Returns the greatest role that a token names. */
  Optional<Role> in(JWTClaimsSet said) {
    return values(claim(said))
        .flatMap(value -> Optional.ofNullable(roles.get(value)).stream())
        .max(Comparator.naturalOrder());
  }

  /** A claim whose own name has points in it, such as an address, comes first. */
  private Optional<Object> claim(JWTClaimsSet said) {
    Optional<Object> whole = Optional.ofNullable(said.getClaim(name));
    return whole.isPresent() ? whole : within(said.getClaims());
  }

  private Optional<Object> within(Map<String, Object> claims) {
    Optional<Object> found = Optional.of(claims);
    for (String part : name.split("\\.", -1)) {
      found =
          found
              .filter(Map.class::isInstance)
              .flatMap(object -> Optional.ofNullable(((Map<?, ?>) object).get(part)));
    }
    return found;
  }

  /** One text with blanks between its words, as a scope has it, or a list of texts. */
  private static Stream<String> values(Optional<Object> claim) {
    return claim.stream()
        .flatMap(
            value ->
                value instanceof Collection<?> list
                    ? list.stream()
                    : Stream.of(String.valueOf(value).split(" ", -1)))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
