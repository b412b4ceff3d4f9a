package io.indexwright.application.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is here for. Each may do whatever those before it may. */
public enum Role {
  /** Looks at what is public in the house, and at portfolios of his own. */
  VIEWER,
  /** Trades in portfolios of his own. */
  TRADER,
  /** Sees to it that everything goes on, in every portfolio. */
  OPERATOR,
  /** Says who the others are. */
  ADMIN;

  /** Returns true if this role may do what {@code least} may. */
  public boolean includes(Role least) {
    return compareTo(least) >= 0;
  }

  /** Reads what {@link #toString} writes. */
  public static Optional<Role> named(String text) {
    return Arrays.stream(values()).filter(role -> role.toString().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
