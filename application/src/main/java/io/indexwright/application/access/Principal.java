package io.indexwright.application.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who has shown who he is.
 *
 * @param scopes those parts of what the role may do that he was given
 */
public record Principal(UserId id, Role role, Set<Scope> scopes) {

  /** Keeps a copy that nobody can change. */
  public Principal {
    scopes = scopes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(scopes));
  }

  /** Somebody who may do everything that his role may. */
  public static Principal whole(UserId id, Role role) {
    return new Principal(id, role, EnumSet.allOf(Scope.class));
  }

  /** Returns whose portfolios he sees; empty if he sees those of everybody. */
  public Optional<UserId> confinedTo() {
    return role.includes(Role.OPERATOR) ? Optional.empty() : Optional.of(id);
  }
}
