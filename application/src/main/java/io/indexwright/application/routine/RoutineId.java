package io.indexwright.application.routine;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one piece of work of several steps, chosen before it starts, so that it can be resumed.
 *
 * @param kind what is done, such as {@code daily}; not blank
 * @param key for what it is done; not blank
 */
public record RoutineId(String kind, String key) {

  /** Refuses a routine without a name. */
  public RoutineId {
    if (kind.isBlank() || key.isBlank()) {
      throw new IllegalArgumentException("a routine has a kind and a key");
    }
  }

  /** Returns an id for something that a step makes: the same one every time. */
  public UUID idOf(String step) {
    String name = kind + "\n" + key + "\n" + step;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return kind + "/" + key;
  }
}
