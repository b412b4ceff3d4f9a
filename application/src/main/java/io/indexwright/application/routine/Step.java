package io.indexwright.application.routine;

import java.time.Instant;

/**
 * A step that is done.
 *
 * @param name unlike that of any other step of its routine; not blank
 * @param outcome what came of it, for a reader
 */
public record Step(String name, String outcome, Instant at) {

  /** Refuses a step without a name. */
  public Step {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a step has a name");
    }
  }
}
