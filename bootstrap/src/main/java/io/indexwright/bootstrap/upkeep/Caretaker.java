package io.indexwright.bootstrap.upkeep;

import io.indexwright.bootstrap.wiring.Upkeep;
import java.util.function.ToIntFunction;

/** Opens the database of the settings for a job, and closes it. */
@FunctionalInterface
public interface Caretaker {
  /** Returns the exit code that the job gave. */
  int lookAfter(ToIntFunction<Upkeep> job);
}
