package io.indexwright.application.port.trading;

import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.portfolio.Goal;

/** How weights of somebody's own are written down. */
@FunctionalInterface
public interface WeightsFormat {

  /**
   * Reads the document of weights above zero, at most 1 in sum.
   *
   * @throws MalformedDocumentException with everything that is unknown or wrong
   */
  Goal.OwnWeights read(String text);
}
