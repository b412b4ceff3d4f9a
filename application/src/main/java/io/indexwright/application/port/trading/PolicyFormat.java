package io.indexwright.application.port.trading;

import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.port.MalformedDocumentException;
import java.util.Currency;

/** How policies are written down. */
@FunctionalInterface
public interface PolicyFormat {

  /**
   * Reads the document of a policy whose amounts are in {@code currency}.
   *
   * @throws MalformedDocumentException with everything that is unknown or wrong
   */
  AllocationPolicy read(String text, Currency currency);
}
