package io.indexwright.adapter.json.policy;

import java.util.List;

/** A policy says what cannot be understood. */
public final class MalformedPolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Names every fault, each with its place in the document and what was expected there. */
  MalformedPolicyException(List<String> faults) {
    super(
        "the policy has "
            + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
            + ":\n  "
            + String.join("\n  ", faults));
  }
}
