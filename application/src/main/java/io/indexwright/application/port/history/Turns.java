package io.indexwright.application.port.history;

import io.indexwright.application.port.UnavailableException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets writers of the same thing write one after the other, in however many processes they are. */
public interface Turns {

  /**
   * Does {@code work} while nobody else does work under {@code name}. Work inside work under the
   * same name goes on at once.
   *
   * @throws UnavailableException if the turn does not come in time
   */
  <T> T inTurn(String name, Supplier<T> work);

  /**
   * Does {@code work} with those of {@code names} under which nobody does work at this moment, and
   * nobody else does until it ends. It waits for nobody.
   */
  <T> T inFreeTurns(Set<String> names, Function<Set<String>, T> work);
}
