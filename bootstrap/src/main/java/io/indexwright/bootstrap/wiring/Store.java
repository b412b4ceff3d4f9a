package io.indexwright.bootstrap.wiring;

/** Where a history of prices can be kept. */
public enum Store {
  POSTGRES,
  TDENGINE
}
