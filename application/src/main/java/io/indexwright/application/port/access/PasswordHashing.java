package io.indexwright.application.port.access;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.secret.Secret;

/** A function of passwords that is slow on purpose. */
public interface PasswordHashing {

  /** Hashes a password, under a salt of its own. */
  PasswordHash hash(Secret password);

  /** Returns true if {@code hash} is one of {@code password}. */
  boolean matches(Secret password, PasswordHash hash);
}
