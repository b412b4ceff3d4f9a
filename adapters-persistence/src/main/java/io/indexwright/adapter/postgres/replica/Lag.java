package io.indexwright.adapter.postgres.replica;

import java.time.Duration;
import java.util.Optional;

/** How late a copy is. */
@FunctionalInterface
public interface Lag extends AutoCloseable {

  /** Returns what is known at once, by no more than it may be too long; empty if nothing is. */
  Optional<Duration> now();

  /** Measures no more. */
  @Override
  default void close() {}
}
