package io.indexwright.application.port.reference;

import io.indexwright.application.port.MalformedDocumentException;

/**
 * A written form of facts of one kind.
 *
 * @param <T> the facts
 */
@FunctionalInterface
public interface FactFormat<T> {

  /**
   * Reads one fact.
   *
   * @throws MalformedDocumentException with everything that is missing, unknown or wrong
   */
  T read(String text);
}
