package io.indexwright.application.port.reference;

import java.util.List;

/** A fact leaves something unsaid, or says what cannot be understood. */
public final class MalformedFactException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String[] faults;

  /** Names every fault, each with its place in the text and what was expected there. */
  public MalformedFactException(List<String> faults) {
    super("what is told cannot be understood:\n  " + String.join("\n  ", faults));
    this.faults = faults.toArray(String[]::new);
  }

  /** Returns the faults in the order of the text. */
  public List<String> faults() {
    return List.of(faults);
  }
}
