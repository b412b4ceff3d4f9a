package io.indexwright.adapter.postgres.schema;

import java.time.Instant;
import java.util.Optional;

/**
 * One migration, and whether it was made.
 *
 * @param version the schema is at the highest one that was made
 * @param description the idea, in the words of the file's name
 * @param at when it was made; empty while it is not
 */
public record Step(int version, String description, State state, Optional<Instant> at) {

  /** What is known of a migration. */
  public enum State {
    /** It will be made. */
    PENDING,
    /** It was made. */
    MADE,
    /** It was made, by a text that is not the one of this program. */
    MADE_OTHERWISE,
    /** It was made by another program, most likely a newer one; this one does not know it. */
    UNKNOWN
  }

  boolean isPending() {
    return state == State.PENDING;
  }

  boolean isAbove(int floor) {
    return !isPending() && version > floor;
  }

  /** As it is spoken of. */
  @Override
  public String toString() {
    return version + " " + description;
  }
}
