package io.indexwright.adapter.postgres;

import io.indexwright.application.port.UnavailableException;

/** Passwords that may be others tomorrow: asked for whenever a connection is opened. */
@FunctionalInterface
public interface Passwords {

  /** They stay as they were told. */
  Passwords AS_TOLD = DatabaseAddress::password;

  /**
   * Returns the password of the role of {@code address} as it is now.
   *
   * @throws UnavailableException if nobody can be asked
   */
  String of(DatabaseAddress address);
}
