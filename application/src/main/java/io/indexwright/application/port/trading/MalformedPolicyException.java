package io.indexwright.application.port.trading;

import java.util.List;

/** A policy says what cannot be understood. */
public final class MalformedPolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String[] faults;

  /** Names every fault, each with its place in the document and what was expected there. */
  public MalformedPolicyException(List<String> faults) {
    super(
        "the policy has "
            + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
            + ":\n  "
            + String.join("\n  ", faults));
    this.faults = faults.toArray(String[]::new);
  }

  /** Returns the faults in the order of the document. */
  public List<String> faults() {
    return List.of(faults);
  }
}
