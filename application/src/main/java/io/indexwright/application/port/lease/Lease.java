package io.indexwright.application.port.lease;

import java.time.Instant;

/** A right that somebody has. */
public interface Lease extends AutoCloseable {

  /**
   * Has it for its length again, from {@code at} on.
   *
   * @return false if it had ended and is somebody else's: nothing more may be done
   */
  boolean renew(Instant at);

  /** Gives it back, unless it is somebody else's by now. */
  @Override
  void close();
}
