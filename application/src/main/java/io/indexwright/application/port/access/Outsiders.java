package io.indexwright.application.port.access;

import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.User;
import java.util.Optional;

/** Those users who sign in elsewhere: they have no password here. */
public interface Outsiders {

  /** Returns whoever an issuer means. */
  Optional<User> find(OutsideIdentity identity);

  /** Adds somebody; returns false, and changes nothing, if the identity is known already. */
  boolean add(User user, OutsideIdentity identity);
}
