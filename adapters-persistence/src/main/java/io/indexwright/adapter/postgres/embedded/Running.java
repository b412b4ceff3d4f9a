package io.indexwright.adapter.postgres.embedded;

/** A server process that was started, and may have died since. */
interface Running {

  boolean isAlive();

  /** Clients are cut off, what was committed stays; returns when the process is gone. */
  void stop();
}
