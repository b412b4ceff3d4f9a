package io.indexwright.application.port.simulation;

import java.util.List;

/** An order cannot be understood. */
public final class MalformedOrderException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /** Names every fault, each with its place in the document and what was expected there. */
  public MalformedOrderException(List<String> faults) {
    super("the order cannot be understood:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Returns every fault. */
  public List<String> faults() {
    return faults;
  }
}
