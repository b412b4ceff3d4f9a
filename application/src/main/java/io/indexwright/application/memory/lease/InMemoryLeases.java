package io.indexwright.application.memory.lease;

import io.indexwright.application.port.lease.Lease;
import io.indexwright.application.port.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases among the threads of one process. */
public final class InMemoryLeases implements Leases {
  private final Map<String, Held> held = new HashMap<>();

  @Override
  public synchronized Optional<Lease> take(String name, Instant at, Duration length) {
    Held before = held.get(name);
    if (before != null && at.isBefore(before.until)) {
      return Optional.empty();
    }
    Held now = new Held(name, length, at.plus(length));
    held.put(name, now);
    return Optional.of(now);
  }

  private synchronized boolean renew(Held lease, Instant at) {
    boolean isOurs = held.get(lease.name) == lease;
    lease.until = isOurs ? at.plus(lease.length) : lease.until;
    return isOurs;
  }

  private synchronized void giveBack(Held lease) {
    held.remove(lease.name, lease);
  }

  private final class Held implements Lease {
    private final String name;
    private final Duration length;
    private Instant until;

    Held(String name, Duration length, Instant until) {
      this.name = name;
      this.length = length;
      this.until = until;
    }

    @Override
    public boolean renew(Instant at) {
      return InMemoryLeases.this.renew(this, at);
    }

    @Override
    public void close() {
      giveBack(this);
    }
  }
}
