package io.indexwright.application.port.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rights that end by themselves, so that nobody waits for a process that has died. */
public interface Leases {

  /**
   * Takes the lease of this name until it is closed, or for {@code length} from {@code at} on if
   * nobody renews it.
   *
   * @return empty if somebody else has it at {@code at}
   */
  Optional<Lease> take(String name, Instant at, Duration length);
}
