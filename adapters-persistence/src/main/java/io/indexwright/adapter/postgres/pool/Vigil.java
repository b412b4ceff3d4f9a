package io.indexwright.adapter.postgres.pool;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When a question is given up.
 *
 * @param look so long after its beginning, and then again and again
 * @param isOver whether its connection is to be taken away
 */
public record Vigil(Duration look, BooleanSupplier isOver) {

  /** Gives a question up that is not answered within {@code answer}. */
  public static Vigil within(Duration answer) {
    return new Vigil(answer, () -> true);
  }

  /** Lets a question take as long as it likes, as long as {@code pulse} beats. */
  public static Vigil asLongAs(Pulse pulse, Duration look) {
    return new Vigil(look, () -> !pulse.beats());
  }
}
