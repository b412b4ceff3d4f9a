package io.indexwright.application.access;

import java.util.Arrays;
import java.util.Optional;

/** A part of what a role may do: a key is given to a program for as little as it needs. */
public enum Scope {
  INDICES_READ("indices:read"),
  INDICES_WRITE("indices:write"),
  PORTFOLIOS_READ("portfolios:read"),
  PORTFOLIOS_WRITE("portfolios:write"),
  ORDERS_READ("orders:read"),
  ORDERS_WRITE("orders:write"),
  PRICES_READ("prices:read"),
  PRICES_WRITE("prices:write"),
  EVENTS_READ("events:read"),
  KEYS_MANAGE("keys:manage"),
  FACTOR_MANAGE("second-factor:manage"),
  USERS_MANAGE("users:manage"),
  JOBS_READ("jobs:read"),
  JOBS_WRITE("jobs:write"),
  SIMULATIONS_READ("simulations:read"),
  SIMULATIONS_WRITE("simulations:write"),
  AUDIT_READ("audit:read"),
  WEBHOOKS_MANAGE("webhooks:manage"),
  ME_MANAGE("me:manage");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** Reads what {@link #toString} writes. */
  public static Optional<Scope> named(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return text;
  }
}
